import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figureOwner, figures, isAmbiguous } from '../../language/analysis/figures/index.js';
import { lines } from '../../language/rules/support/examples.js';
import { checkText, parseDocument } from '../harness.js';

const flagship = parseDocument(readFileSync('examples/ketamine-assisted-therapy.protocol', 'utf8')).model.protocols[0]!;

test.each([
    ['protocol.version', '1.2.0'],
    ['protocol.effective', '2026-11-01'],
    ['protocol.review', '12 months'],
    ['protocol.owner', 'Medical director, Riverbend Clinic'],
    ['dosing.count', '6'],
    ['dosing.cadence', '3 to 5 days'],
    ['dosing.duration', '180 min'],
    ['dosing.observation', '120 min'],
    ['dosing.staff', '1 prescribing physician and 1 lead therapist for each patient'],
    ['dosing.staff.therapist', '1'],
    ['dosing.place', 'Quiet room, dimmable light, eyeshades, music'],
    ['integration.timing', '24 to 48 h after each dosing'],
    ['preparation.apart', '2 days'],
    ['ketamine.route', 'intramuscular'],
    ['ketamine.dose', '0.5 mg/kg'],
    ['ketamine.step', '0.1 mg/kg'],
    ['ketamine.limit', '1 mg/kg'],
    ['ketamine.ceiling', '80 mg'],
    ['ketamine.ceiling.dose', '80 mg'],
    ['PHQ9.range', '0 to 27'],
    ['PHQ9.items', '9'],
    ['PHQ9.recall', '2 weeks'],
    ['PHQ9.bands.severe', '20 to 27'],
    ['CSSRS.ideation.range', '0 to 5'],
    ['adult.threshold', '18 to 70 years'],
    ['hypertension.threshold', '160 mmHg or 100 mmHg'],
    ['hypertension.threshold.diastolic', '100 mmHg'],
    ['lowOxygen.threshold', '92 %'],
    ['treatment.renewal', '12 months'],
    ['treatment.notice', '24 h'],
    ['pressure.text', 'Your blood pressure and pulse may rise for a few hours.'],
    ['therapist.title', 'Lead therapist'],
])('{%s} is %s', (path, text) => {
    expect(figures(flagship).get(path)).toBe(text);
});

test.each([
    ['dosing.count', 'session/dosing'], ['hypertension.threshold', 'criterion/hypertension'], ['PHQ9.nothing', 'PHQ9'], ['protocol.title', undefined], ['nobody.count', undefined],
])('{%s} belongs to %s', (path, id) => {
    const found = figureOwner(flagship, path)?.id;
    if (id === undefined) {
        expect(found).toBeUndefined();
    } else {
        expect(found).toContain(id);
    }
});

describe('a figure that two things of one name state differently', () => {
    const text = (more: string): string => lines(`
team {
    role nurse "Nurse"
}
narrative "Text" "It ends at {pressure.threshold}."
screening {
    step intake "Intake" {
        by      nurse
        timing  once
        collect systolic
    }
    exclude pressure "Pressure" when systolic >= 160 mmHg
}
safety {
    stop dose for pressure "Pressure" when systolic >= ${more} mmHg then call nurse
}`).text;

    test('is none, and the author is told why', () => {
        const [protocol] = parseDocument(text('180')).model.protocols;
        expect(figures(protocol!).get('pressure.threshold')).toBeUndefined();
        expect(isAmbiguous(protocol!, 'pressure.threshold')).toBe(true);
        expect(checkText(text('180')).map(({ message }) => message)).toContainEqual(expect.stringContaining('Several things are called `pressure`'));
    });

    test('is one where they agree', () => {
        const [protocol] = parseDocument(text('160')).model.protocols;
        expect(figures(protocol!).get('pressure.threshold')).toBe('160 mmHg');
    });
});

test.each([
    ['twice a week for 4 weeks', { count: '8', frequency: 'twice a week for 4 weeks', timing: 'twice a week for 4 weeks' }],
    ['at weeks 1, 2 and 6 after intake, window ± 3 days', { count: '3', window: '± 3 days', timing: '1 week after intake, 2 weeks after intake, 6 weeks after intake' }],
    ['4 weeks after intake, window -2 to +5 days', { count: '1', window: '2 days before to 5 days after', timing: '4 weeks after intake' }],
    ['twice a week, in weeks 1 to 4, nominal days 1, 4, 8, 11, 15, 18, 22, 25', { nominal: 'day 1, day 4, day 8, day 11, day 15, day 18, day 22, day 25' }],
])('timing %s', (timing, wanted) => {
    const { text } = lines(`session talk "Talk" {\n    timing ${timing}\n}\nscreening {\n    step intake "Intake" {\n        timing once\n    }\n}`);
    const found = figures(parseDocument(text).model.protocols[0]!);
    expect(Object.fromEntries(Object.keys(wanted).map(property => [property, found.get(`talk.${property}`)]))).toEqual(wanted);
});
