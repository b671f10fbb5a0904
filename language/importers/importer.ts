/** What an import made of a file. */
export type Imported =
    | {
        readonly ok: true;
        /** The name of the protocol, which is a good name for the file. */
        readonly name: string;
        /** The text of a file that needs no other, laid out as `regimen format` does. */
        readonly text: string;
        /** What the text does not hold, or holds otherwise, in whole sentences. The same stands at its top as comments. */
        readonly notes: readonly string[];
    }
    | {
        readonly ok: false;
        /** Why nothing could be made of it, in whole sentences. */
        readonly problems: readonly string[];
    };

/** A format that protocols can be imported from. */
export interface Importer {
    /** Its name on the command line. */
    readonly format: string;
    /** What it is, for people. */
    readonly title: string;
    /**
     * Whether data is of this format, whether or not it can be imported. No two importers recognise the same.
     * @param data what the file holds, read as JSON or YAML
     */
    readonly recognises: (data: unknown) => boolean;
    /**
     * Makes a protocol of it; the same data always give the same text.
     * @param data what the file holds, read as JSON or YAML
     */
    readonly import: (data: unknown) => Imported;
}
