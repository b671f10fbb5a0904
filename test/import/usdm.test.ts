import { describe, expect, test } from 'vitest';
import { usdmExporter } from '../../language/exporters/usdm.js';
import { courseOf } from '../../language/importers/usdm/schedule.js';
import { usdmImporter } from '../../language/importers/usdm/importer.js';
import type { Exported } from '../../language/exporters/index.js';
import { toDecimalString } from '../../language/syntax/decimal.js';
import { fromIso8601, toMinutes } from '../../language/syntax/duration.js';
import { examples, isUsdm, official } from '../export/usdm-files.js';
import { parseDocument } from '../harness.js';
import { objects } from '../export/walk.js';

type Thing = Readonly<Record<string, unknown>>;

const designOf = (file: unknown): Thing => objects(file).map(({ object }) => object).find(one => /StudyDesign$/.test(String(one['instanceType'])))!;
const timingsOf = (timeline: unknown): readonly Thing[] => objects(timeline).map(({ object }) => object).filter(one => one['instanceType'] === 'Timing');
const codeOf = (value: unknown): unknown => (value as Thing)['code'];
const isFixed = (timing: Thing): boolean => codeOf(timing['type']) === 'C201358';
const isZero = (value: unknown): boolean => /^PT?0[A-Z]$/.test(String(value));

/** A length of time by what it comes to: `PT4H` is `PT240M`. */
function length(iso: unknown): string {
    const time = fromIso8601(String(iso));
    const minutes = time && toMinutes(time);
    return minutes ? `${toDecimalString(minutes).text} min` : typeof iso === 'string' && iso !== '' ? iso : '-';
}

/** Days as hours, where the window around them is in hours. */
function inHours(iso: unknown): string {
    return String(iso).replace(/^P(\d+)D$/, (_, days: string) => `PT${24 * Number(days)}H`);
}

/** A timing as who is counted from whom, in which direction, how long, and the window. */
function tuple(timing: Thing, name: (id: string) => string): string {
    const { value, windowLower, windowUpper } = timing;
    const isInHours = [windowLower, windowUpper].some(end => !isZero(end) && length(end).endsWith(' min'));
    const ids = [timing['relativeFromScheduledInstanceId'], timing['relativeToScheduledInstanceId']].map(id => name(String(id)));
    return [...ids, isZero(value) ? '' : codeOf(timing['type']), isInHours ? length(inHours(value)) : length(value), ...[windowLower, windowUpper].map(length)].join(' ');
}

/** What is said in another unit, because days and hours do not go together in one window, by example; the report tells it. */
const countedInHours: Readonly<Record<string, string>> = { CDISC_Pilot_Study: 'The timing "Pre dose" is counted in hours, as its window is: 2 days are 48 h.' };

const contradictions: Readonly<Record<string, readonly string[]>> = {
    EliLilly_NCT03421379_Diabetes: [
        '`at30MinBeforeVisit` has to come not before `preInductionVisit` here, and the other lines put it at least 30 min before. No course keeps both: change one of them.',
        '`mealVisit` has to come not before `at240MinVisit` here, and the other lines put it at least 4 h before. No course keeps both: change one of them.',
    ],
};

describe.each(examples)('the official example %s', name => {
    const file = official(name);
    const imported = usdmImporter.import(file);
    const text = imported.ok ? imported.text : '';
    const checked = parseDocument(text);

    test('is imported, and every line of it is read', () => {
        expect(imported).toMatchObject({ ok: true });
        expect(checked.model.issues).toEqual([]);
    });

    test('is found to contradict itself where it does', () => {
        expect(checked.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message).sort()).toEqual(contradictions[name] ?? []);
    });

    test('is exported again with the same timings', () => {
        const [protocol] = checked.model.protocols;
        const again = JSON.parse(String((usdmExporter.export(protocol!, {}) as Exported).content)) as unknown;
        expect(isUsdm(again)).toBe(true);
        const { byInstance } = courseOf(designOf(file));
        const before = timingsOf(designOf(file)).filter(timing => !isFixed(timing)).map(timing => tuple(timing, id => byInstance.get(id)!.id));
        const nameNow = (id: string): string => id.replace(/\/1~instance$/, '');
        const now = timingsOf(designOf(again)).filter(timing => !isFixed(timing));
        const isOrder = (timing: Thing): boolean => isZero(timing['value']) && objects(timing['extensionAttributes']).some(({ object }) => String(object['url']).endsWith(':earliest'))
            && !before.includes(tuple(timing, nameNow));
        const stated = now.filter(timing => !isOrder(timing) && !String(timing['relativeFromScheduledInstanceId']).startsWith('decision/')).map(timing => tuple(timing, nameNow));
        const expected = before.filter(one => stated.includes(one));
        expect(expected).toEqual(before);
        expect(stated.length).toBe(before.length);
        expect(isOrderKept(designOf(file), byInstance, now.filter(isOrder))).toEqual([]);
    });

    test('has a report of what is left out', () => {
        const notes = imported.ok ? imported.notes : [];
        expect(notes.filter(note => note.includes('is counted in hours'))).toEqual(countedInHours[name] === undefined ? [] : [countedInHours[name]]);
        expect(notes.filter(note => note.startsWith('Left out: ')).length).toBeGreaterThan(5);
        notes.forEach(note => expect(text).toContain(`// ${note}`));
    });
});

/** Order statements that do not follow the default conditions of the file. */
function isOrderKept(design: Thing, byInstance: ReturnType<typeof courseOf>['byInstance'], order: readonly Thing[]): readonly string[] {
    const visits = objects(design).map(({ object }) => object).filter(one => String(one['instanceType']).startsWith('Scheduled') && 'defaultConditionId' in one);
    const next = new Map(visits.map(one => [String(one['id']), String(one['defaultConditionId'])]));
    const pairs = new Set([...next].map(([from, to]) => [byInstance.get(from)?.id, byInstance.get(byInstance.has(to) ? to : next.get(to) ?? '')?.id].join(' ')));
    return order.map(timing => [timing['relativeToScheduledInstanceId'], timing['relativeFromScheduledInstanceId']].map(id => String(id).replace(/\/1~instance$/, '')).join(' '))
        .filter(pair => !pairs.has(pair));
}

test('a file without a design is refused', () => {
    expect(usdmImporter.import({ study: { versions: [] }, usdmVersion: '4.0.0' })).toEqual({ ok: false, problems: ['The file has no study with a version and a design.'] });
});

test('what another system wrote is not taken for USDM', () => {
    expect(usdmImporter.recognises({ kind: 'protocol' })).toBe(false);
    expect(usdmImporter.recognises({ resourceType: 'Bundle' })).toBe(false);
});
