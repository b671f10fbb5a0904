import type { Protocol } from '../model/protocol.js';
import type { Mapping } from './mapping.js';

/** What an export can be told beside the protocol. */
export interface ExportOptions {
    /** The day on which the course of one patient begins, by ISO 8601; formats that write dates need it. */
    readonly start?: string;
    /** How the patient is called in formats about one patient: initials or a number. */
    readonly patient?: string;
    /** The number of the version of a file that systems take in again: a higher one replaces a lower one. */
    readonly revision?: number;
}

/** Something that a protocol states and a format cannot hold. */
export interface Loss {
    /** The id of the element, as in the JSON export. */
    readonly element: string;
    /** What of it is left out, in words and in the plural: `conditions of doses`. */
    readonly what: string;
    /** Why, in a clause without a capital and a full stop: `a calendar has no place for them`. */
    readonly why: string;
}

/** A protocol in a format. */
export interface Exported {
    /** Text has LF line ends and one at the end, unless the format says otherwise. */
    readonly content: string | Uint8Array;
    /** Everything that the format could not hold, in the order of the protocol. */
    readonly losses: readonly Loss[];
}

/** One format that a protocol can be exported to. */
export interface Exporter {
    /** Its name on the command line and in the editor. */
    readonly format: string;
    /** The ending of its files, without the dot. */
    readonly extension: string;
    /** What it is, for people. */
    readonly title: string;
    /** What it is good for, for people who choose a format: one short sentence. */
    readonly summary: string;
    /** Whether it needs a day to begin with. */
    readonly needsStart?: true;
    /** Where it holds each kind of element, or why it does not. */
    readonly places: Mapping;
    /**
     * Writes a protocol that has no error; the same protocol and options always give the same bytes.
     * A name in it that leads nowhere throws.
     */
    readonly export: (protocol: Protocol, options: ExportOptions) => Exported | Promise<Exported>;
}
