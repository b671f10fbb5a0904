import type { ConsentItem } from '../model/screening.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { commonRule } from './sources.js';

/** A consent form that lets the patient give up rights. */
export const exculpatoryWording = defineRule({
    code: 'exculpatory-wording',
    severity: 'warning',
    summary: 'A consent form lets the patient give up legal rights, or frees somebody from liability.',
    why: 'Nobody may have to give up rights in order to be treated in a study. Review boards name such sentences among the most common faults of consent forms.',
    messages: {
        found: '"{words}" reads as if the patient gave up rights or freed the clinic from liability. A consent form must not do that. Take it out.',
    },
    basis: sourced(commonRule('(a)(6): no exculpatory language')),
    bad: course({ consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    statement injury "I <|waive my legal rights|> to compensation after an injury."
}` }),
    good: course({ consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    statement injury "If you are injured, you keep your legal rights to compensation."
}` }),
    checkProtocol({ protocol }, report) {
        for (const item of protocol.own.consents.flatMap(({ items }) => items)) {
            for (const part of item.text) {
                const match = part.kind === 'text' ? exculpatory.exec(part.text) : null;
                if (match && part.kind === 'text' && !isDenied(part.text.slice(0, match.index), item)) {
                    const [words] = match;
                    const start = part.range.start + match.index;
                    // An escaped quote makes the text in the file longer than what it says; then the whole part is marked.
                    const exact = part.range.end - part.range.start === part.text.length;
                    report('found', { words }, exact ? { ...part.range, start, end: start + words.length } : part.range);
                }
            }
        }
    },
});

const rights = String.raw`(?:(?:any|all|my|your|the|certain|legal|of|these)\s+)*(?:rights?|claims?)`;
const others = String.raw`(?:(?:the|this|our|my|your|any|all|its)\s+)*(?:\w+\s+){1,4}?`;
const exculpatory = new RegExp([
    String.raw`\bwaives?\s+${rights}`, String.raw`\bgives?\s+up\s+(?:any|all|my|your|legal)\s+(?:\w+\s+){0,2}?(?:rights?|claims?)`,
    String.raw`\breleases?\s+${others}from\s+(?:(?:any|all)\s+)?(?:liability|responsibility|claims?)`, String.raw`\bhold\s+(?:\w+\s+){0,4}?harmless`,
    String.raw`\b(?:is|are|be|shall be)\s+not\s+(?:be\s+)?(?:liable|responsible)\s+for\s+(?:any\s+)?(?:injur|harm|damage)\w*`,
    String.raw`\b(?:will|shall|can|may)\s+not\s+(?:be\s+(?:held\s+)?(?:liable|responsible)|sue\b)`,
].join('|'), 'i');

/** "You do not waive your legal rights" says the opposite, and so does a `right` item that "keeps" them. */
function isDenied(before: string, { section }: ConsentItem): boolean {
    return /\b(?:not|never|without|nothing|n['’]t|no)\b[^.;]{0,30}$/i.test(before) || (section === 'right' && /\b(?:not|never)\b/i.test(before));
}
