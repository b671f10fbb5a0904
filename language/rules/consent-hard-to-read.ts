import { isHarderThan, readingGrade, type ReadingGrade } from '../analysis/reading-grade.js';
import type { ConsentItem } from '../model/screening.js';
import { compare, toDecimalString } from '../syntax/decimal.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { oregonReadability, uamsReadability } from './sources.js';

/** A consent form in long words and long sentences. */
export const consentHardToRead = defineRule({
    code: 'consent-hard-to-read',
    severity: 'info',
    summary: 'The text of a consent form is harder to read than a grade of school that is set.',
    why: 'Who cannot follow a form cannot agree to it. The grade only counts the lengths of words and sentences; whether a text is clear it cannot tell.',
    messages: {
        hard: 'The form `{consent}` reads at grade {grade} of school, and not above grade {limit} is asked for. Write shorter sentences and everyday words.',
    },
    basis: sourced(oregonReadability, uamsReadability),
    options: {
        'highest-grade': { type: 'integer', default: 8, documentation: 'The highest grade of school at which a form may read; it stands in the sources of the rule.' },
    },
    bad: course({ consent: `
consent <|treatment|> "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    statement purpose "The administration of the medication in conjunction with psychotherapeutic intervention is considered experimental."
    statement effects "Participants frequently experience perceptual alterations, dissociation and cardiovascular stimulation of temporary duration."
    statement leaving "Discontinuation of participation is possible at any time without detrimental consequences for subsequent medical care."
}` }),
    good: course({ consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    statement purpose "This is a new way to use the medicine. You take it together with talking therapy. We do not know yet how well it works."
    statement effects "You may see and hear things in another way. You may feel far from your body. Your heart may beat faster. This passes."
    statement leaving "You may stop at any time. We will still care for you."
}` }),
    checkProtocol({ protocol }, report, { 'highest-grade': limit }) {
        for (const { name, nameRange, items } of protocol.own.consents) {
            const form = readingGrade(items.map(textOf).join(' '));
            if (form && form.words >= fewestWords && isHarderThan(form, limit)) {
                report('hard', { consent: name, grade: written(form), limit }, nameRange, { related: hardest(items, limit) });
            }
        }
    },
});

/** Over fewer words the formula says little. */
const fewestWords = 40;

/** The three items that are the hardest to read, hardest first. */
function hardest(items: readonly ConsentItem[], limit: number): readonly { readonly message: string; readonly range: ConsentItem['range'] }[] {
    const graded = items.flatMap(item => {
        const grade = readingGrade(textOf(item));
        return grade && isHarderThan(grade, limit) ? [{ item, grade }] : [];
    });
    return graded.sort((a, b) => compare(b.grade.grade, a.grade.grade)).slice(0, 3)
        .map(({ item, grade }) => ({ message: `This item reads at grade ${written(grade)}.`, range: item.nameRange }));
}

/** What the patient reads, as a sentence; a figure that is filled in counts as a word of one syllable. */
function textOf({ text }: ConsentItem): string {
    const read = text.map(part => (part.kind === 'text' ? part.text : part.kind === 'figure' ? '6' : '')).join('').trim();
    return /[.!?]["”’]?$/.test(read) ? read : `${read}.`;
}

function written({ grade }: ReadingGrade): string {
    return toDecimalString(grade, 0).text;
}
