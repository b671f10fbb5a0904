import type { Protocol } from '../model/protocol.js';

/** One format that a protocol can be exported to. */
export interface Exporter {
    /** Its name on the command line and in the editor. */
    readonly format: string;
    /** The ending of its files, without the dot. */
    readonly extension: string;
    /** What it is, for people. */
    readonly title: string;
    /**
     * Writes a protocol that has no error; the same protocol always gives the same text, with LF line ends and one at the end.
     * A name in it that leads nowhere throws.
     */
    readonly export: (protocol: Protocol) => string;
}
