import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { icd10cm, loincPanels } from './sources.js';
import { codedOf, indicationsOf, mayBeTheSame } from './support/codes.js';

/** A code that stands for something else than the author says. */
export const codeMeansOtherwise = defineRule({
    code: 'code-means-otherwise',
    severity: 'warning',
    summary: 'A code stands for something else than what it is written beside.',
    why: 'A code with a valid check digit can still be the wrong one. Other systems go by the code, and file the value under what it means.',
    messages: {
        library: 'LOINC `{code}` is "{meaning}" in the standard library; here it stands beside "{label}". One of them is wrong: other systems go by the code.',
        unspecified: '`F32.A` is depression that nobody has specified, and not major depressive disorder. For that write `F32.9`, or a code with its severity such as `F32.2`.',
    },
    basis: sourced(loincPanels, icd10cm('F32.A, depression, unspecified', 'https://icd10codingpro.com')),
    bad: lines(`
fact statin "Currently on statin" {
    values no, yes
    <|loinc 82667-7|>
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect statin
}`),
    good: lines(`
instrument drugs "Drug Abuse Screening Test, in Dutch" {
    range 0 to 10
    loinc 82667-7
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect drugs
}`),
    checkFile(context, report) {
        const coded = codedOf(context);
        const used = coded.flatMap(({ codes }) => codes).some(({ system }) => system === 'loinc');
        const library = used ? context.surroundings.library().filter(({ kind }) => kind === 'observable') : [];
        for (const own of coded) {
            for (const { system, code, range } of own.codes) {
                const known = library.filter(({ codes }) => codes.some(other => other.system === system && other.code === code));
                if (known[0] && !known.some(other => other.name === own.name || mayBeTheSame(own, other))) {
                    report('library', { code, meaning: known[0].label, label: own.label }, range);
                }
            }
        }
        for (const { label, codes } of [...indicationsOf(context.document), ...coded]) {
            codes.filter(({ system, code }) => system === 'icd10' && code === 'F32.A' && /\bmajor\s+depress|\bmdd\b/i.test(label) && !/\bnot major\b/i.test(label))
                .forEach(({ range }) => report('unspecified', {}, range));
        }
    },
});
