import { declaration, packageParts, packed, relations, xmlText } from './zip.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook with one sheet of texts (ECMA-376, SpreadsheetML). Every cell is a text, so that none is ever reckoned.
 * @param titles how many rows at the top, and two columns at the left, stay in sight
 */
export function workbook(name: string, rows: readonly (readonly string[])[], titles: number): Uint8Array {
    const cells = (row: readonly string[], place: number): string => row.map((cell, column) => (cell === '' ? ''
        : `<c r="${columnName(column)}${place + 1}" t="inlineStr" s="${place < titles ? 1 : 0}"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`)).join('');
    const sheet = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="${titles}" topLeftCell="C${titles + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`
        + '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="44" customWidth="1"/><col min="3" max="400" width="14" customWidth="1"/></cols>'
        + `<sheetData>${rows.map((row, place) => `<row r="${place + 1}">${cells(row, place)}</row>`).join('')}</sheetData><pageSetup orientation="landscape"/></worksheet>`;
    return packed({
        ...packageParts('xl/workbook.xml', `${type}.sheet.main+xml`, { 'xl/worksheets/sheet1.xml': `${type}.worksheet+xml`, 'xl/styles.xml': `${type}.styles+xml` }),
        'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']]),
        'xl/worksheets/sheet1.xml': sheet,
        'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
            + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
            + '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" fontId="1" applyFont="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>',
    });
}

/** The letters of a column: A to Z, then AA. */
function columnName(column: number): string {
    const rest = Math.floor(column / 26);
    return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + column % 26)}`;
}
