import { nearNames } from '../analysis/near-names.js';
import { relatedNames } from '../analysis/related-names.js';
import type { SourceRange } from '../model/element.js';
import { defineRule, insertion, structural, type Extras, type Report } from './kit.js';
import type { Context } from './support/context.js';
import { lines } from './support/examples.js';
import { unknownUses, usesStandard, type UnknownUse } from './support/unknown-uses.js';
import { listed, withArticle, wordFor, wordsFor } from './support/words.js';

const messages = {
    near: 'There is no {kind} `{name}`. Did you mean {near}?',
    none: 'There is no {kind} `{name}`. Declare it, or correct the name.',
    few: 'There is no {kind} `{name}`. Declare it, or write {choices}.',
    scale: '`{instrument}` has no scale `{name}`. Its scales are {scales}.',
    noScales: '`{instrument}` has no scales. Write `{instrument}` alone.',
    otherKind: '`{name}` is {found}, and this place needs {kind}.',
    library: '`{name}` belongs to the standard library, which this file does not use. Add `use standard` at the top.',
    libraryMore: '`{name}` and {count} more belong to the standard library, which this file does not use. Add `use standard` at the top.',
} as const;

/** Up to so many names are listed where none is near. */
const fewNames = 8;

/** A use of a name that nothing has. */
export const unknownName = defineRule({
    code: 'unknown-name',
    severity: 'error',
    summary: 'A name is used that nothing has.',
    why: 'A reference that leads nowhere leaves a gap where the reader expects an answer: who does it, what is measured, which form is signed.',
    messages,
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    staff  <|therapits|>
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    checkFile(context, report) {
        const uses = unknownUses(context);
        const fromLibrary = uses.length === 0 || usesStandard(context) ? [] : uses.filter(use => isInLibrary(context, use));
        reportLibrary(context, fromLibrary, report);
        uses.filter(use => !fromLibrary.includes(use)).forEach(use => reportUse(context, use, report));
    },
});

function isInLibrary(context: Context, { name, kinds }: Pick<UnknownUse, 'name' | 'kinds'>): boolean {
    return context.surroundings.library().some(known => known.name === name && kinds.includes(known.kind));
}

/** One forgotten line is one mistake, however many names it hides. */
function reportLibrary(context: Context, uses: readonly UnknownUse[], report: Report<typeof messages>): void {
    const [first, ...more] = uses;
    const place = first?.refs[0]?.range;
    if (!first || !place) {
        return;
    }
    const fixes = [insertion('Add `use standard`', firstLine(context, place), 'use standard\n\n')];
    if (more.length === 0) {
        report('library', { name: first.name }, place, { fixes });
    } else {
        report('libraryMore', { name: first.name, count: more.length }, place, { fixes });
    }
}

/** Where the first import or protocol of the file stands. */
function firstLine({ document }: Context, fallback: SourceRange): SourceRange {
    const ranges = [...document.imports, ...document.protocols].map(({ range }) => range);
    return ranges.reduce((first, range) => (range.start < first.start ? range : first), fallback);
}

function reportUse(context: Context, use: UnknownUse, report: Report<typeof messages>): void {
    const { name, instrument, candidates, namesake } = use;
    const [first, ...others] = use.refs;
    if (!first) {
        return;
    }
    const kind = wordsFor(use.kinds);
    const related = others.map(({ range }) => ({ message: `\`${name}\` is used here too.`, range }));
    const near = nearNames(name, candidates);
    const likely = likelyNames(context, use);
    const mayBeUnread = context.document.issues.some(({ code }) => code === 'unreadable');
    const sameStem = relatedNames(name, candidates);
    // One letter makes another instrument: HAMD is the 17 items on depression, and not HAMA.
    const isShortForm = /^[A-Z][A-Z0-9-]+$/.test(name) && sameStem.length > 0;
    const meant = !isShortForm && (near.length > 0 || (mayBeUnread && !namesake)) ? near : sameStem;
    if (meant.length > 0) {
        report('near', { kind, name, near: listed(meant) }, first.range, { related, fixes: corrections(use, meant, meant === near && near.length === 1) });
    } else if (instrument !== undefined && candidates.length > 0) {
        report('scale', { instrument, name, scales: listed(candidates, 'and') }, first.range);
    } else if (instrument !== undefined) {
        report('noScales', { instrument }, first.range);
    } else if (namesake) {
        const place = 'nameRange' in namesake ? [{ message: `\`${name}\` is declared here.`, range: namesake.nameRange }] : [];
        report('otherKind', { name, found: withArticle(wordFor(namesake.kind)), kind: withArticle(kind) }, first.range, { related: place });
    } else if (!mayBeUnread && likely.length > 0 && likely.length <= fewNames) {
        report('few', { kind, name, choices: listed([...new Set(likely)].sort()) }, first.range, { related, fixes: corrections(use, likely, false) });
    } else if (!mayBeUnread) {
        report('none', { kind, name }, first.range, { related });
    }
}

/** The names that may be listed: roles that only come with the language are no likelier than any other. */
function likelyNames(context: Context, { kinds, candidates }: UnknownUse): readonly string[] {
    return kinds.includes('role') ? candidates.filter(name => !isInLibrary(context, { name, kinds })) : candidates;
}

function corrections({ refs }: UnknownUse, names: readonly string[], preferred: boolean): NonNullable<Extras['fixes']> {
    return names.map(name => ({
        title: `Write \`${name}\``,
        edits: refs.map(({ range }) => ({ range, newText: name })),
        preferred,
    }));
}
