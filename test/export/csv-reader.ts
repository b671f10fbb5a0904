import { parse } from 'csv-parse/sync';

/** The cells of a text by RFC 4180, read by `csv-parse`; a text that the standard does not allow throws. */
export function csvRows(text: string): readonly (readonly string[])[] {
    return parse(text, { record_delimiter: '\r\n', relax_column_count: true, bom: false });
}
