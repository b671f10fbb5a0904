import type { Observable } from '../model/definitions.js';
import { defineRule, replacement, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { loincPanels } from './sources.js';

/** A score under the code of the whole questionnaire. */
export const panelCodeForTotal = defineRule({
    code: 'panel-code-for-total',
    severity: 'warning',
    summary: 'A total score has the LOINC code of the panel, which is the questionnaire with all its answers.',
    why: 'The panel’s code has no value of its own. A score that is sent under it is refused, or read as something else.',
    messages: { panel: 'LOINC `{code}` is the panel: the questionnaire with all its answers. The total score, which a protocol compares, is `{total}`.' },
    basis: sourced(loincPanels),
    bad: lines(`
instrument mood "Patient Health Questionnaire, in Dutch" {
    range 0 to 27
    <|loinc 44249-1|>
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect mood
}`),
    good: lines(`
instrument mood "Patient Health Questionnaire, in Dutch" {
    range 0 to 27
    loinc 44261-6
    loinc 44249-1
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect mood
}`),
    checkFile({ document }, report) {
        for (const observable of [document.shared, ...document.protocols.map(({ own }) => own)].flatMap(({ observables }) => observables)) {
            for (const { code, range } of observable.codes.filter(({ system }) => system === 'loinc')) {
                const total = totals.get(code);
                if (total !== undefined && isScored(observable) && !observable.codes.some(other => other.code === total)) {
                    report('panel', { code, total }, range, { fixes: [replacement(`Write \`loinc ${total}\``, range, `loinc ${total}`)] });
                }
            }
        }
    },
});

/** The code of the total score of each panel whose two codes were read at LOINC. */
const totals: ReadonlyMap<string, string> = new Map([
    ['44249-1', '44261-6'], ['101697-1', '101698-9'], ['72110-0', '75624-7'], ['72109-2', '75626-2'],
]);

function isScored({ category, hasTotal, parts }: Observable): boolean {
    return category === 'instrument' && hasTotal && parts.length === 0;
}
