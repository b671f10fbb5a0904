import type { Block, Paper, Row, Run, Section, Text } from '../../analysis/document/blocks.js';
import { namespaces, numbering, pages, styles } from './word-parts.js';
import { declaration, packageParts, packed, relations, xmlText } from './zip.js';

/** What stands at the top of every page, and when the document was made. */
export interface Edition {
    readonly header: string;
    /** An ISO 8601 date. */
    readonly date?: string;
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The document as a Word file (ECMA-376, WordprocessingML): headings, a table of contents, tables, version and page on each page. */
export function wordFile(paper: Paper, { header, date }: Edition): Uint8Array {
    const lists = { count: 0 };
    const chapters = paper.chapters.flatMap(chapter => [sectionXml(1, chapter, lists), ...chapter.parts.map(part => sectionXml(2, part, lists))]).join('');
    const body = `${styled('Title', run(paper.title))}${paper.front.map(block => blockXml(block, lists)).join('')}${contents(paper)}${chapters}${pages('portrait')}`;
    const field = (code: string): string => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
    return packed({
        ...packageParts('word/document.xml', `${type}.document.main+xml`, {
            'word/styles.xml': `${type}.styles+xml`, 'word/numbering.xml': `${type}.numbering+xml`, 'word/header1.xml': `${type}.header+xml`, 'word/footer1.xml': `${type}.footer+xml`,
            'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
        }),
        'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
            + `<dc:title>${xmlText(paper.title)}</dc:title>${date === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`}</cp:coreProperties>`,
        'word/_rels/document.xml.rels': relations([['styles', 'styles.xml'], ['numbering', 'numbering.xml'], ['header', 'header1.xml'], ['footer', 'footer1.xml']]),
        'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
        'word/styles.xml': styles,
        'word/numbering.xml': numbering(lists.count),
        'word/header1.xml': `${declaration}<w:hdr ${namespaces}>${paragraph('', run({ look: 'note', text: header }))}</w:hdr>`,
        'word/footer1.xml': `${declaration}<w:ftr ${namespaces}>${paragraph('<w:jc w:val="center"/>', `${run('Page ')}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}`)}</w:ftr>`,
    });
}

/** A field that Word fills with pages; until then it shows the titles. */
function contents({ chapters }: Paper): string {
    const entries = chapters.flatMap(({ title, parts }, place) => [
        [1, `${place + 1} ${title}`] as const, ...parts.map((part, index) => [2, `${place + 1}.${index + 1} ${part.title}`] as const)]);
    const begin = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    return entries.map(([level, title], place) => styled(`TOC${level}`, `${place === 0 ? begin : ''}${run(title)}`)).join('')
        + (entries.length > 0 ? paragraph('', '<w:r><w:fldChar w:fldCharType="end"/></w:r>') : '');
}

function sectionXml(level: number, { title, blocks }: Section, lists: { count: number }): string {
    return `${styled(`Heading${level}`, run(title))}${blocks.map(block => blockXml(block, lists)).join('')}`;
}

function blockXml(block: Block, lists: { count: number }): string {
    switch (block.kind) {
        case 'heading':
            return styled('Heading3', runs(block.text));
        case 'paragraph':
        case 'note':
            return paragraph('', runs(block.text));
        case 'facts':
            return table([], block.rows.map(({ name, text, sources }) => ({ sources, cells: [[{ look: 'strong', text: name }], text] })));
        case 'list': {
            const number = block.ordered ? 3 + lists.count++ : 2;
            return block.items.map(({ text }) => paragraph(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`, runs(text))).join('');
        }
        default: {
            const text = `${styled('Caption', run(block.label))}${table(block.head, block.rows, block.tall)}`;
            return block.wide ? `${paragraph(pages('portrait'), '')}${text}${paragraph(pages('landscape'), '')}` : `${text}${paragraph('', '')}`;
        }
    }
}

function table(head: readonly string[], rows: readonly Row[], tall = false): string {
    const width = Math.max(head.length, ...rows.map(({ cells }) => cells.length));
    const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph('', content)}</w:tc>`;
    const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/>`;
    const title = head.length === 0 ? '' : `<w:tr><w:trPr><w:tblHeader/></w:trPr>${head.map(text => cell(run({ look: 'strong', text }))).join('')}</w:tr>`;
    const height = tall ? '<w:trHeight w:val="680"/>' : '';
    return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr>`
        + `<w:tblGrid>${'<w:gridCol/>'.repeat(width)}</w:tblGrid>${title}${rows.map(({ cells }) => `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cells.map(text => cell(runs(text))).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function styled(style: string, content: string): string {
    return paragraph(`<w:pStyle w:val="${style}"/>`, content);
}

function paragraph(properties: string, content: string): string {
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

function runs(text: Text): string {
    return text.map((one, place) => (typeof one === 'object' && one.look === 'note' && place > 0 ? `${run(' ')}${run(one)}` : run(one))).join('');
}

const lineBreak = '<w:r><w:br/></w:r>';

function run(one: Run): string {
    if (typeof one === 'object' && one.look === 'written') {
        const look = '<w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="17"/></w:rPr>';
        return one.text.split('\n').map(line => `<w:r>${look}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`).join(lineBreak);
    }
    const text = typeof one === 'string' ? one : one.text;
    const look = typeof one === 'string' ? '' : one.look === 'strong' ? '<w:rPr><w:b/></w:rPr>' : one.look === 'note' ? '<w:rPr><w:color w:val="555555"/></w:rPr>' : '';
    return `<w:r>${look}<w:t xml:space="preserve">${xmlText(text.replace(/\s+/g, ' '))}</w:t></w:r>`;
}
