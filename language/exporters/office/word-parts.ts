import { declaration } from './zip.js';

/** The namespaces of a part of a Word document. */
export const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const heading = (level: number, size: number): string =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>${
        level < 3 ? `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>` : ''}<w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;

const named = (id: string, name: string, look: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${look}</w:style>`;

/** The styles: real headings, so that Word's outline and table of contents know them. */
export const styles = `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>`
    + '<w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + `${named('Title', 'Title', '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>')}${heading(1, 30)}${heading(2, 25)}${heading(3, 22)}`
    + named('TOC1', 'toc 1', '<w:pPr><w:spacing w:after="20"/></w:pPr>') + named('TOC2', 'toc 2', '<w:pPr><w:spacing w:after="20"/><w:ind w:left="360"/></w:pPr>')
    + `${named('Caption', 'caption', '<w:pPr><w:keepNext/></w:pPr><w:rPr><w:i/></w:rPr>')}</w:styles>`;

const bullet = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>';
const counted = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>';
const chapter = (level: number): string => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading${level + 1}"/><w:lvlText w:val="${level === 0 ? '%1' : '%1.%2'}"/><w:lvlJc w:val="left"/></w:lvl>`;

/**
 * The numbering of headings (1), of bullets (2) and of each ordered list (from 3 on), which begins with 1 again.
 * @param lists how many ordered lists there are
 */
export function numbering(lists: number): string {
    const own = Array.from({ length: lists }, (_, place) =>
        `<w:num w:numId="${place + 3}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`).join('');
    return `${declaration}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${chapter(0)}${chapter(1)}</w:abstractNum>`
        + `<w:abstractNum w:abstractNumId="1">${bullet}</w:abstractNum><w:abstractNum w:abstractNumId="2">${counted}</w:abstractNum>`
        + `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>${own}</w:numbering>`;
}

/** The end of a stretch of pages of one direction. */
export function pages(direction: 'portrait' | 'landscape'): string {
    const size = direction === 'portrait' ? '<w:pgSz w:w="11906" w:h="16838"/>' : '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
    return `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>${size}<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}
