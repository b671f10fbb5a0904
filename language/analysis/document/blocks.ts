/** A stretch of text with one look. A cited source and an address are looks as well, so that every format can show them its own way. */
export type Run = string | {
    /**
     * `figure`: taken from the protocol; `open`: a figure that the protocol does not state; `cited`: the number of a source;
     * `written`: as it stands in a file, with its lines.
     */
    readonly look: 'strong' | 'note' | 'figure' | 'open' | 'cited' | 'address' | 'written';
    readonly text: string;
};

/** A line of text. */
export type Text = readonly Run[];

/** A line, and the keys of what it comes from: ids of elements, or an id with `#` and a line of the element. */
export interface Line {
    readonly text: Text;
    readonly sources: readonly string[];
}

/** A row of a table; the first cell says what the row is about. */
export interface Row {
    readonly cells: readonly Text[];
    readonly sources: readonly string[];
}

/** A piece of the document. */
export type Block =
    | ({ readonly kind: 'heading' | 'paragraph' | 'note' } & Line)
    | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
    /** Short names and what they stand for. */
    | { readonly kind: 'facts'; readonly rows: readonly (Line & { readonly name: string })[] }
    | {
        readonly kind: 'table'; readonly label: string; readonly head: readonly string[]; readonly rows: readonly Row[]; readonly wide?: true;
        /** The rows leave room to write by hand. */
        readonly tall?: true;
    };

/** A chapter, or a part of one. */
export interface Section {
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly Block[];
    /** The keys of what the whole section is about. */
    readonly sources: readonly string[];
}

/** A chapter of the document, with its numbered parts. */
export interface Chapter extends Section {
    readonly parts: readonly Section[];
}

/** A protocol as a clinic files it, in no format yet. */
export interface Paper {
    readonly id: string;
    readonly title: string;
    readonly front: readonly Block[];
    readonly chapters: readonly Chapter[];
}

/** What Regimen says, with the words of the file, which stand between backticks, as they are written there. */
export function spoken(message: string): Text {
    const parts = message.split(/`([^`\n]+)`/).map((text, index): Run => index % 2 === 1 ? { look: 'written', text } : text);
    return parts.filter(part => part !== '');
}

/** A line that comes from one element. */
export function line(source: string, ...text: readonly (Run | readonly Run[] | undefined | false)[]): Line {
    return { sources: [source], text: runs(...text) };
}

/** Stretches of text, without those that say nothing. */
export function runs(...text: readonly (Run | readonly Run[] | undefined | false)[]): Text {
    return text.flatMap(one => (one === undefined || one === false || one === '' ? [] : typeof one === 'object' && !('look' in one) ? one : [one]));
}

/** A heading without a number, over a list; nothing where the list is empty. */
export function titled(title: string, items: readonly Line[], ordered = false): readonly Block[] {
    const heading: readonly Block[] = title === '' ? [] : [{ kind: 'heading', text: [title], sources: [] }];
    return items.length === 0 ? [] : [...heading, { kind: 'list', ordered, items }];
}

/** Names and what they stand for, without those that stand for nothing. */
export function facts(all: readonly (readonly [name: string, text: string | undefined, source?: string])[]): readonly Block[] {
    const rows = all.flatMap(([name, text, source]) => (text ? [{ name, text: [text], sources: source === undefined ? [] : [source] }] : []));
    return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}

/** The text of a line without its looks. */
export function plain(text: Text): string {
    return text.map(run => (typeof run === 'string' ? run : run.text)).join('');
}

/** The ids of all elements that the document shows. */
export function shownIn({ id, front, chapters }: Paper): ReadonlySet<string> {
    const sections = chapters.flatMap(chapter => [chapter, ...chapter.parts]);
    const keys = [id, ...front.flatMap(keysOf), ...sections.flatMap(({ sources, blocks }) => [...sources, ...blocks.flatMap(keysOf)])];
    return new Set(keys.map(key => key.replace(/#.*$/, '')));
}

function keysOf(block: Block): readonly string[] {
    switch (block.kind) {
        case 'list':
            return block.items.flatMap(({ sources }) => sources);
        case 'facts':
        case 'table':
            return block.rows.flatMap(({ sources }) => sources);
        default:
            return block.sources;
    }
}
