/** A stretch of words, by their numbers; `to` is exclusive. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
}

/** One or more lines of a file outside any protocol. */
export interface FileRegion extends Stretch {
    readonly kind: 'file';
}

/** A protocol: the words up to its opening brace, its lines in stretches that can be read one by one, and its closing brace. */
export interface ProtocolRegion {
    readonly kind: 'protocol';
    /** Empty where lines of a protocol stand outside any. */
    readonly header: Stretch;
    readonly members: readonly Stretch[];
    /** The number of the closing brace; absent where it is missing. */
    readonly close?: number | undefined;
}

/** A file cut into stretches that can be read one by one. */
export type Region = FileRegion | ProtocolRegion;

/** The words that may begin a line of a file, and of a protocol. */
export interface RegionWords {
    readonly file: ReadonlySet<string>;
    readonly protocol: ReadonlySet<string>;
}
