import type { Code } from '../model/medication.js';
import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { icd10cm } from './sources.js';
import { codedOf, indicationsOf } from './support/codes.js';

/** Two diagnoses in one place that no patient has at once. */
export const diagnosisCodesExclude = defineRule({
    code: 'diagnosis-codes-exclude',
    severity: 'warning',
    summary: 'One indication or condition has two codes that ICD-10-CM never allows together.',
    why: 'A first episode and a recurrent disorder exclude each other, as do depression and bipolar disorder. Two such codes together are refused.',
    messages: {
        exclude: '`{one}` and `{other}` exclude each other in ICD-10-CM (Excludes1): no patient has both. For two kinds of patients write a line for each.',
    },
    basis: sourced(
        icd10cm('F32, Excludes1: bipolar disorder (F31), manic episode (F30), recurrent depressive disorder (F33)', 'https://autoicdapi.com/icd10/F32'),
        icd10cm('F33, Excludes1: bipolar disorder (F31), manic episode (F30)', 'https://payerready.com/codes/icd10/F33'),
    ),
    bad: lines(`
indication "Major depressive disorder, severe" icd10 F32.2 <|icd10 F33.2|>`),
    good: lines(`
indication "Major depressive disorder, single episode, severe" icd10 F32.2
indication "Major depressive disorder, recurrent, severe"      icd10 F33.2`),
    checkFile(context, report) {
        for (const { codes } of [...indicationsOf(context.document), ...codedOf(context)]) {
            const icd = codes.filter(({ system }) => system === 'icd10');
            icd.forEach((later, index) => {
                const clash = icd.slice(0, index).find(earlier => exclude(earlier, later));
                if (clash) {
                    report('exclude', { one: clash.code, other: later.code }, later.range, { related: [{ message: 'The other code stands here.', range: clash.range }] });
                }
            });
        }
    },
});

/** The categories that each category excludes. */
const excluded: Readonly<Record<string, readonly string[]>> = { F32: ['F30', 'F31', 'F33'], F33: ['F30', 'F31'] };

function exclude(one: Code, other: Code): boolean {
    const [left, right] = [one, other].map(({ code }) => code.slice(0, 3));
    return excluded[left!]?.includes(right!) === true || excluded[right!]?.includes(left!) === true;
}
