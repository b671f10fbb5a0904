import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { icd10cm } from './sources.js';
import { indicationsOf } from './support/codes.js';
import { listed } from './support/words.js';

/** An indication under a heading of the classification. */
export const diagnosisCodeNeedsLeaf = defineRule({
    code: 'diagnosis-code-needs-leaf',
    severity: 'info',
    summary: 'An indication has a code that ICD-10-CM keeps for a whole category.',
    why: 'A category says less than a diagnosis, and insurers in the United States refuse it. The code below it also says how severe the disorder is, or how far it has gone.',
    messages: {
        category: 'In ICD-10-CM `{code}` is a category and no diagnosis, so that it is refused where the diagnosis is coded. Write the code below it that is meant: {below}.',
    },
    basis: sourced(
        icd10cm('F32', 'https://autoicdapi.com/icd10/F32'), icd10cm('F33', 'https://payerready.com/codes/icd10/F33'),
        icd10cm('F43.1', 'https://eleplan.com/icd10/F43.1'),
    ),
    bad: lines(`
indication "Major depressive disorder, recurrent" <|icd10 F33|>`),
    good: lines(`
indication "Major depressive disorder, recurrent, severe" icd10 F33.2`),
    checkFile({ document }, report) {
        for (const { system, code, range } of indicationsOf(document).flatMap(({ codes }) => codes)) {
            const below = system === 'icd10' ? leaves[code] : undefined;
            if (below) {
                report('category', { code, below: listed(below) }, range);
            }
        }
    },
});

/** Categories of the disorders that such protocols treat, with the codes below them that are diagnoses. */
const leaves: Readonly<Record<string, readonly string[]>> = {
    'F32': ['F32.0', 'F32.1', 'F32.2', 'F32.3', 'F32.9'],
    'F33': ['F33.0', 'F33.1', 'F33.2', 'F33.3', 'F33.9'],
    'F33.4': ['F33.40', 'F33.41', 'F33.42'],
    'F43': ['F43.10', 'F43.11', 'F43.12'],
    'F43.1': ['F43.10', 'F43.11', 'F43.12'],
};
