import type { ProtocolDocument } from '../../model/protocol.js';
import { within } from '../../analysis/within.js';
import type { Finding } from '../kit.js';

/**
 * Findings in a file of rows where the author of the protocol can see them: at its path, with the number of the row. Fixes stay where they belong,
 * but for those that would bring what separates values into one.
 */
export function atPaths(document: ProtocolDocument, found: readonly Finding[]): readonly Finding[] {
    const files = document.protocols.flatMap(({ scenarioTables }) => scenarioTables).flatMap(table => table.files).filter(({ uri }) => uri !== undefined);
    return files.length === 0 ? found : found.map(finding => {
        const { message, range, related, fixes } = finding;
        const file = files.find(({ uri }) => uri === range.uri);
        if (!file) {
            return finding;
        }
        const row = file.rows.find(candidate => within(range, candidate.range));
        const place = row ? `Row ${row.number} of \`${file.path}\`` : `The first line of \`${file.path}\``;
        return {
            ...finding,
            message: message.includes(file.path) ? message : `${place}: ${message}`,
            range: file.range,
            related: [{ message: 'It stands here.', range }, ...related],
            fixes: fixes.filter(({ edits }) => edits.every(edit => edit.range.uri !== file.uri || !/[,;"\r\n]/.test(edit.newText))),
        };
    });
}
