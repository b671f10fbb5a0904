import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a datum stands on: a source says it, no source was found, the author of the reference chose it, or the sources leave it open. */
export type Basis = 'cited' | 'unsourced' | 'author' | 'silent';

/** One thing that the reference says about a protocol, in its words, and the facts of the example that say the same. */
export interface Datum {
    readonly datum: string;
    readonly basis: Basis;
    /** The names of sources in the example, any of which backs it. */
    readonly sources: readonly string[];
    /** Paths of facts (test/docs/facts.ts) with what they give. */
    readonly says: readonly (readonly [path: string, gives: string])[];
}

/** A row of a table, a block or a sentence of the reference. */
export interface Row {
    readonly row: string;
    readonly text: string;
    /** What the text holds beside data, and why it is none. */
    readonly aside: readonly { readonly text: string; readonly why: string }[];
    /** The protocol of the file that the row is about, where it is not the one of the reference. */
    readonly protocol?: string;
    readonly data: readonly Datum[];
}

/** What the reference says about one protocol. */
export interface Reference {
    readonly id: string;
    readonly title: string;
    /** The file of the example, below examples/. */
    readonly file: string;
    readonly protocol: string;
    readonly rows: readonly Row[];
}

interface WrittenDatum { datum: string; basis?: Basis; sources?: string[]; says?: Record<string, string | number | boolean> }
interface WrittenRow { row: string; text: string; sources: string[]; protocol?: string; aside?: Row['aside']; data: WrittenDatum[] }
interface Written { id: string; title: string; file: string; protocol: string; sources: Record<string, string>; rows: WrittenRow[] }

/**
 * The lists of what the reference says, one for each of its protocols, in the order of their ids.
 * @param root the folder of the project
 */
export function references(root: string): readonly Reference[] {
    const folder = join(root, 'test/fidelity/lists');
    return readdirSync(folder).filter(file => file.endsWith('.yaml')).sort().map(file => referenceOf(readFileSync(join(folder, file), 'utf8')));
}

function referenceOf(yaml: string): Reference {
    const { sources, rows, ...head } = parse(yaml) as Written;
    const named = (number: string): string => {
        if (sources[number] === undefined) {
            throw new Error(`${head.id} has no name for source ${number}.`);
        }
        return sources[number];
    };
    return {
        ...head,
        rows: rows.map(({ row, text, sources: ofRow, protocol, aside = [], data }) => ({
            row,
            text,
            aside,
            ...(protocol !== undefined && { protocol }),
            data: data.map(({ datum, basis = 'cited', sources: own = ofRow, says = {} }) =>
                ({ datum, basis, sources: own.map(named), says: Object.entries(says).map(([path, gives]) => [path, String(gives)] as const) })),
        })),
    };
}

const joints = new Set(['and', 'or', 'with', 'vs', 'then']);

/** The words of a row's text that none of its data and no aside holds, apart from the words that only join. */
export function leftOut({ text, aside, data }: Row): readonly string[] {
    const said = [...data.map(({ datum }) => datum), ...aside.map(part => part.text)].sort((one, other) => other.length - one.length);
    const rest = said.reduce((left, part) => left.replace(part, ' '), text);
    return [...rest.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).filter(word => !joints.has(word));
}

/** The data and asides of a row that its text does not hold word for word. */
export function invented({ text, aside, data }: Row): readonly string[] {
    return [...data.map(({ datum }) => datum), ...aside.map(part => part.text)].filter(part => !text.includes(part));
}
