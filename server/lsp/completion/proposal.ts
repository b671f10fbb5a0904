import type { CompletionItemKind } from 'vscode-languageserver';

/** Where a name is declared: the file, and the offset of the name in it. */
export interface DeclaredAt {
    readonly uri: string;
    readonly offset: number;
}

/** Something that may be written at the cursor. */
export interface Proposal {
    readonly label: string;
    readonly kind: CompletionItemKind;
    /** What stands behind the label, such as the label of an element. */
    readonly description?: string | undefined;
    /** What it is, in a word or two. */
    readonly detail?: string | undefined;
    /** One line about it. */
    readonly documentation?: string | undefined;
    /** Where what it names is declared; the editor asks about the proposal that the author looks at. */
    readonly declared?: DeclaredAt | undefined;
    /** What is written, where that is not the label: a snippet. */
    readonly snippet?: string | undefined;
    /** Where the text begins that it takes the place of, where that is not the word at the cursor. */
    readonly from?: number | undefined;
    /** What the editor compares with what is typed, where that is not the label. */
    readonly filter?: string | undefined;
    /** Smaller ranks stand first; of one rank, the order is as given. */
    readonly rank: number;
}

/**
 * Where proposals of each sort stand in the list: what repairs a finding, what a followed profile asks for, what the place lacks, what the
 * author declared, what the place asks for, words, the long list of the library, what goes on with the line before, and last the lines that
 * are there already.
 */
export const ranks = { repair: -3, demanded: -2, needed: -1, own: 0, imported: 1, value: 2, word: 3, library: 4, afterwards: 5, written: 6 } as const;
