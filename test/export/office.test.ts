import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { DOMParser } from '@xmldom/xmldom';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { paperOf } from '../../language/analysis/document/index.js';
import { plain, type Block } from '../../language/analysis/document/blocks.js';
import { docxExporter } from '../../language/exporters/docx.js';
import { scheduleTable } from '../../language/exporters/schedule/table.js';
import { wordFile } from '../../language/exporters/office/word.js';
import { xlsxExporter } from '../../language/exporters/xlsx.js';
import { opened, samples } from './documents.js';

const bytesOf = (content: string | Uint8Array): Buffer => Buffer.from(content as Uint8Array);
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Every text of a block, as a reader sees it. */
function texts(block: Block): readonly string[] {
    switch (block.kind) {
        case 'list':
            return block.items.map(({ text }) => plain(text));
        case 'facts':
            return block.rows.flatMap(({ name, text }) => [name, plain(text)]);
        case 'table':
            return [block.label, ...block.head, ...block.rows.flatMap(({ cells }) => cells.map(plain))];
        default:
            return [plain(block.text)];
    }
}

describe.each(samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, protocol] as const)))('%s', (_, protocol) => {
    test('is read from Word by mammoth, with every text and heading of the document', async () => {
        const { content } = await docxExporter.export(protocol, {});
        const { value: page, messages } = await mammoth.convertToHtml({ buffer: bytesOf(content) });
        expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
        const paper = paperOf(protocol);
        expect(page.match(/<h1>/g)?.length).toBe(paper.chapters.length);
        expect(page.match(/<h2>/g)?.length ?? 0).toBe(paper.chapters.flatMap(({ parts }) => parts).length);
        const { value: raw } = await mammoth.extractRawText({ buffer: bytesOf(content) });
        const all = squeezed(raw);
        const blocks = [...paper.front, ...paper.chapters.flatMap(chapter => [chapter, ...chapter.parts]).flatMap(section => section.blocks)];
        const wanted = [paper.title, ...blocks.flatMap(texts)];
        expect(wanted.length).toBeGreaterThan(20);
        expect(wanted.filter(text => !all.includes(squeezed(text)))).toEqual([]);
    });

    test('is read from Excel cell by cell', async () => {
        const { content } = await xlsxExporter.export(protocol, {});
        const [sheet] = await readXlsxFile(bytesOf(content));
        expect(sheet!.sheet).toBe('Schedule of activities');
        const { rows } = scheduleTable(protocol);
        expect(sheet!.data.map(row => row.map(cell => cell ?? ''))).toEqual(rows.map(row => row.map(cell => cell)));
    });

    test('is packed from parts that are XML, with the same bytes each time', async () => {
        for (const exporter of [docxExporter, xlsxExporter]) {
            const { content } = await exporter.export(protocol, {});
            expect(bytesOf((await exporter.export(structuredClone(protocol), {})).content).equals(bytesOf(content))).toBe(true);
            for (const part of Object.values(unzipSync(content as Uint8Array))) {
                const errors: string[] = [];
                new DOMParser({ onError: (_level, message) => errors.push(message) }).parseFromString(strFromU8(part), 'text/xml');
                expect(errors).toEqual([]);
            }
        }
    });
});

test('text that looks like XML stays text', async () => {
    const text = '</w:t></w:r><w:p>&amp; "x" \u0000\u202e]]> \ud800';
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(wordFile({ id: 'x', title: text, front: [], chapters: [] }, { header: text })) });
    expect(value.trim()).toBe('</w:t></w:r><w:p>&amp; "x" ]]>');
});
