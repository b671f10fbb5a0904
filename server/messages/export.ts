/** Request: one document in an exchange format. Takes {@link ExportParams}, gives {@link ExportResult}. */
export const exportRequest = 'regimen/export';

/**
 * Request: the exports of all protocols of one document, so that nobody is told that there are several.
 * Takes {@link ExportParams}, gives {@link AllExportsResult}.
 */
export const allExportsRequest = 'regimen/allExports';

/** Request: the formats that a protocol can be exported to, in the order to offer them in. Takes an empty object, gives {@link ExportFormatsResult}. */
export const exportFormatsRequest = 'regimen/exportFormats';

/** What {@link exportFormatsRequest} gives. */
export interface ExportFormatsResult {
    readonly formats: readonly ExportFormat[];
}

/** A format that a protocol can be exported to. */
export interface ExportFormat {
    /** As in `regimen export --to usdm`. */
    readonly format: string;
    readonly title: string;
    /** What it is good for, in a sentence. */
    readonly summary: string;
    /** The ending of its files, without the dot. */
    readonly extension: string;
    /** Whether it needs {@link ExportParams.start}. */
    readonly needsStart: boolean;
}

/** What {@link exportRequest} takes. */
export interface ExportParams {
    /** The document, open or on disk. What is in the editor counts, saved or not. */
    readonly uri: string;
    /** The name of one of the formats that {@link exportFormatsRequest} gives. */
    readonly format: string;
    /** The day on which the course of a patient begins, as in `2027-01-04`, for formats that write dates. */
    readonly start?: string;
    /** How the patient is called in formats about one patient: initials or a number. */
    readonly patient?: string;
    /** The name of the protocol to export; without it, the first of the file, and where there are several the author is told so. */
    readonly protocol?: string;
}

/** What {@link exportRequest} gives: the whole export, or why there is none. */
export type ExportResult = ExportedFile | ExportRefusal;

/** What {@link allExportsRequest} gives: an export for each protocol of the file, or why there is none. */
export type AllExportsResult = { readonly exports: readonly ExportedFile[] } | ExportRefusal;

/** An export that succeeded. */
export interface ExportedFile {
    /** The whole file: its text, or its bytes by base64. */
    readonly content: { readonly text: string } | { readonly base64: string };
    /** What the protocol states and the format cannot hold: one line for each kind of thing. */
    readonly losses: readonly string[];
    /** The file name to propose, without folders, as in `kat.json`. */
    readonly fileName: string;
}

/** An export that the findings of the document forbid. */
export interface ExportRefusal {
    /** How many errors stand in the way. */
    readonly errors: number;
    /** A sentence for the author: what stands in the way and what to do. */
    readonly message: string;
}
