import { openEnds, reversedBounds } from '../analysis/label-bounds.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { turned } from './support/turned.js';

/** A comparison on the wrong side of its figure. */
export const labelContradicts = defineRule({
    code: 'label-contradicts',
    severity: 'error',
    summary: 'The label of a criterion or a safety rule says one side of a figure, and its condition the other.',
    why: 'A comparison the wrong way round lets in exactly those who should be kept out, and nobody reads it twice.',
    messages: {
        reversed: 'The label says "{said}", and the condition asks for `{operator} {figure}`: the other side. Write `{right}`, or correct the label.',
        boundary: 'The label says "{said}", and `{operator} {figure}` leaves {figure} out. Write `{right}` so that it belongs to it, or say "over" or "under" in the label.',
    },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect MADRS
    }
    include severe "MADRS of at least 20" when <|MADRS <= 20|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect MADRS
    }
    include severe "MADRS of at least 20" when MADRS >= 20
}`),
    checkProtocol({ protocol: { criteria, reactions } }, report) {
        const stated = [
            ...criteria.map(criterion => ({ ...criterion, keepsOut: criterion.effect !== 'include' })),
            ...reactions.map(reaction => ({ ...reaction, keepsOut: true })),
        ];
        for (const { label, when, keepsOut, labelRange } of stated.filter(element => element.labelRange)) {
            const related = labelRange ? [{ message: 'This is what people read.', range: labelRange }] : [];
            for (const { said, compared } of reversedBounds(label, when.condition, keepsOut)) {
                const { operator, amount, range } = compared;
                const right = operator.startsWith('>') ? operator.replace('>', '<') : operator.replace('<', '>');
                report('reversed', { said, operator, figure: amount.value.written, right }, range, { related, fixes: turned(compared, right) });
            }
            for (const { said, compared: { operator, amount, range } } of openEnds(label, when.condition)) {
                report('boundary', { said, operator, figure: amount.value.written, right: `${operator}=` }, range, { related });
            }
        }
    },
});
