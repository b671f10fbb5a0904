import type { Chunk } from './row.js';

/**
 * Where a column begins in a line.
 * @returns the place of a chunk, or -1 or a place past the end where the line has no such column
 */
type Column = (chunks: readonly Chunk[]) => number;

/** How lines of one kind are aligned with each other. */
export interface Layout {
    /** Lines of all layouts with this group in one block begin their first column together. */
    readonly group?: string;
    /** The columns after the first word, from left to right. */
    readonly columns: readonly Column[];
    /** Whether lines that open a block over several lines are aligned too. */
    readonly withBlocks?: boolean;
}

/** Keywords of several words, by the first of them. */
const phraseLengths = new Map([['rated', 2], ['higher', 2], ['whole', 2], ['no', 2], ['hand', 2], ['day', 3]]);

/** Phrases that begin lines and are never torn: where the column would begin within one, it has one space there. */
export const wholePhrases: ReadonlySet<string> = new Set([
    'compares as', 'continue to', 'hand out', 'higher is', 'never above', 'no total', 'obtain by', 'rated by', 'rows from', 'scenario table', 'session total', 'silent on', 'submit to',
    'supervised by', 'supplied as', 'whole numbers',
]);

/** Whether a place in a line lies within the phrase that the line begins with. */
export function isWithinPhrase(chunks: readonly Chunk[], index: number): boolean {
    return index === 1 && wholePhrases.has(`${chunks[0]!.text} ${chunks[1]?.text}`);
}

const afterKeyword: Column = chunks => phraseLengths.get(chunks[0]!.text) ?? 1;
const text: Column = chunks => chunks.findIndex(chunk => chunk.quoted);
const afterText: Column = chunks => after(chunks, text, 1);
const at = words('at');
const codes = words('icd10', 'loinc', 'rxnorm', 'snomed');
const names: readonly Column[] = [afterKeyword, text, afterText];

const header: Layout = { group: 'header', columns: [afterKeyword] };
const sources: Layout = { columns: [chunks => chunks[2]?.quoted ? 2 : -1] };
const definitions: Layout = {
    columns: [afterKeyword, text, words('of'), words('{'), words('unit'), words('range'), codes, words('cites'), words('from'), words('separate')],
};
const criteria: Layout = { columns: [afterKeyword, text, words('when')], withBlocks: true };
const consentItems: Layout = { group: 'consent items', columns: [afterKeyword, text, words('covers'), words('initials', 'optional')] };
const activities: Layout = { group: 'lines', columns: names, withBlocks: true };
const instructions: Layout = { group: 'lines', columns: names };
const checks: Layout = { group: 'lines', columns: [afterKeyword, at, afterMoment] };
const scales: Layout = { group: 'lines', columns: [...names, words('cites')] };
const measures: Layout = { columns: [afterKeyword, chunks => afterKeyword(chunks) + 1] };
const endpoints: Layout = { columns: [...names, chunks => after(chunks, text, 2)] };
const successes: Layout = { columns: [afterKeyword] };
const branches: Layout = { columns: [chunks => chunks[0]!.text === 'otherwise' ? 1 : words('then')(chunks)] };
const reactions: Layout = { columns: [text, words('when'), words('then')] };
const rows: Layout = { group: 'lines', columns: [afterKeyword, words('expect')] };
const plainLines: Layout = { group: 'lines', columns: [afterKeyword] };

/** The layouts by the first word of a line; lines with another first word are plain lines. */
export const layouts: ReadonlyMap<string, Layout | undefined> = new Map([
    ...each('version status approved effective review owner follows indication day', header),
    ...each('source abbreviation', sources),
    ...apart('instrument vital lab fact panel condition class setting role person handoff objective', definitions),
    ...apart('route training licence equipment approach topic', { ...definitions, group: 'lines' }),
    ...each('include exclude caution', criteria),
    ...each('statement benefit risk alternative right agree', consentItems),
    ...each('do practice', activities),
    ...each('duty field', instructions),
    ...each('instruct', instructions),
    ...each('check', checks),
    ...each('band scale', scales),
    ...each('measure', measures),
    ...each('primary secondary', endpoints),
    ...each('response remission', successes),
    ...each('when otherwise', branches),
    ...each('stop pause', reactions),
    ...each('row', rows),
    ...each('use import narrative protocol team screening step consent medication session phase arm outcomes decide safety emergency scenario', undefined),
]);

/**
 * How a line is aligned with its neighbours.
 * @param chunks the line
 * @param opensBlock whether a block over several lines begins in it
 * @returns nothing where it stands for itself
 */
export function layoutOf(chunks: readonly Chunk[], opensBlock: boolean): Layout | undefined {
    const word = chunks[0]!.text;
    const layout = layouts.has(word) ? layouts.get(word) : plainLines;
    return opensBlock && !layout?.withBlocks ? undefined : layout;
}

function each(keywords: string, layout: Layout | undefined): [string, Layout | undefined][] {
    return keywords.split(' ').map(keyword => [keyword, layout]);
}

/** Lines with different keywords are of different kinds. */
function apart(keywords: string, layout: Layout): [string, Layout][] {
    return keywords.split(' ').map(keyword => [keyword, { ...layout }]);
}

function words(...wanted: readonly string[]): Column {
    return chunks => chunks.findIndex((chunk, index) => index > 0 && wanted.includes(chunk.text));
}

function after(chunks: readonly Chunk[], column: Column, distance: number): number {
    const index = column(chunks);
    return index < 0 ? -1 : index + distance;
}

/** Where the condition of a check begins, after `at -15 min` or `at discharge`. */
function afterMoment(chunks: readonly Chunk[]): number {
    const moment = after(chunks, at, 1);
    return moment < 0 ? -1 : /^[-−]?\.?[0-9]/.test(chunks[moment]?.text ?? '') ? moment + 2 : moment + 1;
}
