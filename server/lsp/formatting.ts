import {
    DocumentFormattingRequest, DocumentRangeFormattingRequest,
    type DocumentFormattingParams, type DocumentRangeFormattingParams, type TextEdit
} from 'vscode-languageserver';
import { formatText, lineEdits } from '../../language/syntax/format/index.js';
import { wanted, type Feature } from './feature.js';
import type { Session } from './session.js';

/** Lays out a whole file, or the lines of a selection. Text whose blocks or texts are not closed stays as it is. */
export const formatting: Feature = {
    capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
    requests: [
        wanted(DocumentFormattingRequest.type, (session, { textDocument }: DocumentFormattingParams) => editsFor(session, textDocument.uri)),
        wanted(DocumentRangeFormattingRequest.type, formatRange)
    ]
};

/** A selection that ends at the beginning of a line does not mean that line. */
function formatRange(session: Session, { textDocument, range: { start, end } }: DocumentRangeFormattingParams): TextEdit[] {
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return editsFor(session, textDocument.uri).filter(({ range }) =>
        range.start.line <= last && Math.max(range.start.line, range.end.line - 1) >= start.line);
}

function editsFor(session: Session, uri: string): TextEdit[] {
    const text = session.view(uri)?.checked.text;
    const formatted = text === undefined ? undefined : formatText(text);
    return text === undefined || formatted === undefined
        ? []
        : lineEdits(text, formatted).map(({ startLine, endLine, newText }) => ({
            range: { start: { line: startLine, character: 0 }, end: { line: endLine, character: 0 } },
            newText
        }));
}
