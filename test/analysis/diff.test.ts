import { describe, expect, test } from 'vitest';
import { diffDocuments, type Change } from '../../language/analysis/diff/index.js';
import { meaningHash } from '../../language/analysis/meaning/index.js';
import { patientText } from '../../language/analysis/words/patient.js';
import type { Element } from '../../language/model/element.js';
import type { Protocol } from '../../language/model/protocol.js';
import { formatText } from '../../language/syntax/format/index.js';
import { flagship } from '../flagship.js';
import { parseDocument } from '../harness.js';
import { seededRandom } from '../random.js';
import { published } from '../published.js';

function changes(before: string, after: string): readonly Change[] {
    return diffDocuments(parseDocument(before).model, parseDocument(after).model);
}

function hashes(text: string): readonly string[] {
    return parseDocument(text).model.protocols.map(meaningHash);
}

/** The flagship with one stretch of its text replaced. */
function edited(from: string, to: string): string {
    expect(flagship.split(from).length, `"${from}" stands once`).toBe(2);
    return flagship.replace(from, () => to);
}

type Case = readonly [what: string, from: string, to: string, code: string, risk: Change['risk'], at: string];

describe('each kind of change is told at its element, with its direction of risk', () => {
    test.each<Case>([
        ['a dose is raised', 'dose  0.5 mg/kg', 'dose  0.7 mg/kg', 'dose-raised', 'more', 'medication/ketamine'],
        ['a dose is lowered', 'dose  0.5 mg/kg', 'dose  0.3 mg/kg', 'dose-lowered', 'less', 'medication/ketamine'],
        ['a dose becomes a range', 'dose  0.5 mg/kg', 'dose  0.5 to 1 mg/kg', 'dose-widened', 'more', 'medication/ketamine'],
        ['the steps of a titration grow', 'steps of 0.1 mg/kg', 'steps of 0.2 mg/kg', 'titration-step-changed', 'more', 'medication/ketamine'],
        ['a titration goes further', 'up to 1 mg/kg', 'up to 1.2 mg/kg', 'titration-limit-changed', 'more', 'medication/ketamine'],
        ['a ceiling goes', 'never above 80 mg per dose', '', 'ceiling-removed', 'more', 'medication/ketamine'],
        ['a ceiling is lowered', 'never above 80 mg', 'never above 70 mg', 'ceiling-lowered', 'less', 'medication/ketamine'],
        ['the route is another one', 'route intramuscular', 'route intravenous', 'route-changed', 'judge', 'medication/ketamine'],
        ['an inclusion is widened', 'age 18 to 70 years', 'age 16 to 70 years', 'inclusion-widened', 'more', 'criterion/adult'],
        ['an inclusion is narrowed', 'when PHQ9 >= 15', 'when PHQ9 >= 20', 'inclusion-narrowed', 'less', 'criterion/severity'],
        ['an exclusion is narrowed', 'systolic >= 160 mmHg or', 'systolic >= 170 mmHg or', 'exclusion-narrowed', 'more', 'criterion/hypertension'],
        ['an exclusion goes', 'exclude bipolar        "Bipolar disorder"                      when history of bipolarDisorder', '', 'exclusion-removed', 'more', 'criterion/bipolar'],
        ['a condition is worded otherwise', 'systolic >= 160 mmHg or diastolic >= 100 mmHg', 'not (systolic < 160 mmHg and diastolic < 100 mmHg)', 'reworded', 'neutral', 'criterion/hypertension'],
        ['a consent item is reworded', 'Your breathing may slow down.', 'Your breathing may become slower.', 'consent-reworded', 'judge', 'consent/treatment/consent-item/breathing'],
        ['a consent item covers less', 'covers lowOxygen, breathing', 'covers breathing', 'consent-covers-less', 'more', 'consent/treatment/consent-item/breathing'],
        ['a consent item goes', 'benefit     relief       "Depression may lift within hours or days. It may come back, and it may not lift at all."               covers limitedEffect', '', 'consent-item-removed', 'more', 'consent/treatment/consent-item/relief'],
        ['a role needs no training', 'training   pharmacology 8 h, advancedCardiacLifeSupport', 'training   pharmacology 8 h', 'qualification-changed', 'more', 'role/prescriber'],
        ['a training is shorter', 'facilitation 40 h', 'facilitation 20 h', 'qualification-changed', 'more', 'role/therapist'],
        ['another licence is enough', 'licence PsyD or LCSW or RN', 'licence PsyD or LCSW or RN or NP', 'qualification-changed', 'more', 'role/rater'],
        ['a role need not be played by somebody else', 'separate from therapist, prescriber', 'separate from prescriber', 'separation-removed', 'more', 'role/rater'],
        ['equipment goes', 'oxygen, suction, airwayEquipment', 'oxygen, airwayEquipment', 'equipment-removed', 'more', 'setting/treatmentRoom'],
        ['a role is no longer there', '1 prescriber, 1 therapist for each patient', '1 therapist for each patient', 'staffing-removed', 'more', 'session/dosing'],
        ['one for each becomes one for two', '1 therapist for each patient', '1 therapist for each 2 patients', 'staffing-changed', 'more', 'session/dosing'],
        ['a window is wider', 'once, 24 to 48 h after each dosing', 'once, 24 to 72 h after each dosing', 'window-widened', 'judge', 'session/integration'],
        ['a window is narrower', 'once, 24 to 48 h after each dosing', 'once, 24 to 36 h after each dosing', 'window-narrowed', 'neutral', 'session/integration'],
        ['a window moves', 'once, 24 to 48 h after each dosing', 'once, 36 to 60 h after each dosing', 'window-moved', 'judge', 'session/integration'],
        ['a session is held more often', '6 times, every 3 to 5 days', '8 times, every 3 to 5 days', 'more-often', 'judge', 'session/dosing'],
        ['sessions come closer together', '6 times, every 3 to 5 days', '6 times, every 2 to 5 days', 'rhythm-changed', 'judge', 'session/dosing'],
        ['a least gap is shorter', 'at least 2 days apart', 'at least 1 day apart', 'gap-changed', 'more', 'session/preparation'],
        ['monitoring is rarer', 'bloodPressure every 15 min', 'bloodPressure every 30 min', 'monitoring-rarer', 'more', 'session/dosing/monitor/1'],
        ['monitoring is denser', 'bloodPressure every 15 min', 'bloodPressure every 5 min', 'monitoring-denser', 'less', 'session/dosing/monitor/1'],
        ['monitoring goes', 'monitor  oxygenSaturation continuously from -15 min until discharge', '', 'monitoring-removed', 'more', 'session/dosing/monitor/2'],
        ['monitoring ends earlier', 'continuously from -15 min until discharge', 'continuously from -15 min until 60 min', 'monitoring-shorter', 'more', 'session/dosing/monitor/2'],
        ['a limit of a check is loosened', 'systolic < 150 mmHg and diastolic < 95 mmHg', 'systolic < 155 mmHg and diastolic < 95 mmHg', 'check-loosened', 'more', 'session/dosing/check/arrival'],
        ['a limit of a check is tightened', 'systolic < 150 mmHg and diastolic < 95 mmHg', 'systolic < 145 mmHg and diastolic < 95 mmHg', 'check-tightened', 'less', 'session/dosing/check/arrival'],
        ['a check leads elsewhere', 'else postpone 1 to 2 days', 'else postpone 1 to 3 days', 'actions-changed', 'judge', 'session/dosing/check/arrival'],
        ['an instruction is reworded', 'Do not drive or sign anything', 'Do not sign anything', 'instruction-reworded', 'judge', 'session/dosing/instruction/noDriving'],
        ['the discharge comes earlier', 'not before 120 min', 'not before 60 min', 'discharge-loosened', 'more', 'session/dosing/discharge'],
        ['more patients may leave', 'MOAAS = 5 and systolic < 150 mmHg and escortArranged', 'MOAAS >= 4 and systolic < 150 mmHg and escortArranged', 'discharge-loosened', 'more', 'session/dosing/discharge'],
        ['a session no longer waits for a consent', 'needs    consent treatment, handoff clearance', 'needs    handoff clearance', 'needs-removed', 'more', 'session/dosing'],
        ['a narrative is another one', 'The patient chooses the pace, the music', 'The patient chooses the music', 'text-reworded', 'neutral', ''],
        ['a source was read again', 'Drug Interactions" reviewed 2026-10-01', 'Drug Interactions" reviewed 2026-11-01', 'source-reviewed', 'neutral', 'source/andrade'],
        ['the version is another one', 'version    1.2.0', 'version    1.3.0', 'version-changed', 'neutral', 'protocol'],
        ['days are counted otherwise', 'day 1 is   dosing 1', 'day 0 is   dosing 1', 'day-convention-changed', 'judge', 'protocol'],
    ])('%s', (_, from, to, code, risk, at) => {
        const found = changes(flagship, edited(from, to));
        expect(hashes(edited(from, to))).not.toEqual(hashes(flagship));
        const change = found.find(one => one.code === code);
        expect(change, JSON.stringify(found.map(one => [one.code, one.element, one.text]))).toMatchObject({ risk });
        expect(`/${change!.element}/`).toContain(at);
        expect(change!.text).toMatch(/^[A-Z].*[.!?…]”?$/s);
    });

    test('who is newly let in is told by a patient', () => {
        const found = changes(flagship, edited('age 18 to 70 years', 'age 16 to 70 years'));
        const [whole, criterion] = ['eligibility-wider', 'inclusion-widened'].map(code => found.find(one => one.code === code));
        expect(patientText(whole!.patient!)).toMatch(/age 1[67]/);
        expect(patientText(criterion!.patient!)).toMatch(/age 1[67]/);
    });

    test('what another criterion keeps out anyway lets nobody in', () => {
        const twice = edited('include severity ', 'exclude minors "Under 18" when age < 18 years\n        include severity ');
        const found = changes(twice, twice.replace('age 18 to 70 years', 'age 16 to 70 years'));
        expect(found.map(({ code }) => code)).toEqual(['inclusion-widened']);
    });

    test('a stop rule that is new and that no consent tells of', () => {
        const added = '    safety {\n        stop dose for fainting "Fainting" when prescriber judges "fainted" then call prescriber\n    }\n';
        const found = changes(flagship, edited('    outcomes {', `${added}    outcomes {`));
        expect(found.map(({ code, risk }) => [code, risk])).toEqual([['stop-rule-added', 'less'], ['risk-without-consent', 'more']]);
    });

    test.each([
        ['an element', 'session preparation "Preparation"', 'session gettingReady "Preparation"', 'session/gettingReady'],
        ['a criterion', 'exclude vascular ', 'exclude vessels ', 'criterion/vessels'],
    ])('%s under another name is the same one', (_, from, to, at) => {
        const found = changes(flagship, edited(from, to));
        expect(found.map(({ code, risk }) => [code, risk])).toEqual([['renamed', 'neutral']]);
        expect(found[0]!.element).toContain(at);
    });

    test('both places are told', () => {
        const after = edited('dose  0.5 mg/kg', 'dose  0.7 mg/kg');
        const [{ before: old, after: now } = {}] = changes(flagship, after);
        expect([flagship.slice(old!.start, old!.end), after.slice(now!.start, now!.end)]).toEqual(['dose  0.5 mg/kg', 'dose  0.7 mg/kg']);
    });
});


/** Elements whose order among each other says nothing. */
function independent(protocol: Protocol): readonly (readonly Element[])[] {
    const { own, criteria, sessions, visits, reactions, decisions, objectives, duties, measures, concomitant } = protocol;
    const { sources, abbreviations, roles, settings, consents, medications } = own;
    const inside = sessions.flatMap(({ monitors, checks, instructions, collections }) => [monitors, checks, instructions, collections]);
    return [
        sources, abbreviations, roles, settings, medications, criteria, sessions, visits, reactions, decisions, objectives, duties, measures, concomitant,
        ...consents.map(({ items }) => items), ...inside,
    ];
}

function reordered(text: string, uri: string, lists: readonly (readonly Element[])[], random: (below: number) => number): string {
    const isHere = ({ range, inheritedFrom }: Element): boolean => range.uri === uri && inheritedFrom === undefined;
    const list = lists.map(elements => elements.filter(isHere)).filter(({ length }) => length > 1);
    const chosen = list.length === 0 ? [] : list[random(list.length)]!;
    const slots = [...chosen].sort((a, b) => a.range.start - b.range.start).map(({ range }) => range);
    const texts = slots.map(({ start, end }) => text.slice(start, end));
    for (let left = texts.length - 1; left > 0; left--) {
        const other = random(left + 1);
        [texts[left], texts[other]] = [texts[other]!, texts[left]!];
    }
    return slots.map((slot, index) => ({ ...slot, text: texts[index]! })).reverse()
        .reduce((made, { start, end, text: one }) => made.slice(0, start) + one + made.slice(end), text);
}

/** Wider white space, empty lines and remarks between the lines, but in texts of several lines. */
function loosened(text: string): string {
    let isOpen = false;
    return text.split('\n').map(line => {
        const wasOpen = isOpen;
        isOpen = (line.split('"""').length % 2 === 0) !== isOpen;
        return wasOpen || isOpen ? line : `\n    // a remark\n      ${line.trimStart()}  `;
    }).join('\n');
}

describe.each(published)('%s', (_, text) => {
    const old = parseDocument(text);
    const same = (other: string): void => {
        const now = parseDocument(other).model;
        expect(diffDocuments(old.model, now).map(change => change.text)).toEqual([]);
        expect(now.protocols.map(meaningHash)).toEqual(old.model.protocols.map(meaningHash));
    };

    test('white space, remarks and line ends change nothing', () => {
        same(text);
        same(loosened(text));
        same(text.replaceAll('\n', '\r\n'));
        same(formatText(loosened(text))!);
    });

    test('order changes nothing', () => {
        for (let seed = 0; seed < 8; seed++) {
            same(reordered(text, old.uri, old.model.protocols.flatMap(independent), seededRandom(seed)));
        }
    });
});
