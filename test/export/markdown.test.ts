import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { paperOf } from '../../language/analysis/document/index.js';
import { plain, type Block, type Paper } from '../../language/analysis/document/blocks.js';
import { escaped, markdownText } from '../../language/exporters/papers/markdown.js';
import { opened, samples } from './documents.js';

const reader = new MarkdownIt({ html: true, linkify: true });

/** The words of a text as a reader of the page sees them. */
function words(html: string): string {
    return html.replace(/<[^>]*>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, '');
}

const hostile = [
    '<script>alert(1)</script>', '[a](javascript:alert(1))', '![x](http://a.b/c.png)', '# no heading', '- no list', '1. no list', '1) no list', '> no quote', '```', '    code', '| a | b |',
    '---', '===', '*a* _b_ **c** ~~d~~ `e`', '&lt; &#60; &copy;', 'http://example.org www.example.org a@example.org', '<http://example.org>', 'a\\', '\\*', '[x]: http://a.b', '- [ ] task', '+ no list', '<!-- a -->', '$x$', '@somebody',
];

describe('hostile text stays text', () => {
    test.each(hostile)('%s', text => {
        const sentence = (kind: 'paragraph' | 'note'): Block => ({ kind, text: [text], sources: [] });
        const paper: Paper = {
            id: 'protocol/x', title: text, front: [{ kind: 'facts', rows: [{ name: text, text: [text], sources: [] }] }],
            chapters: [{ id: 'c', title: text, sources: [], parts: [], blocks: [
                sentence('paragraph'), { kind: 'list', ordered: false, items: [{ text: [text, { look: 'strong', text }], sources: [] }] },
                { kind: 'table', label: text, head: [text, text], rows: [{ cells: [[text], [text]], sources: [] }] }, sentence('note'),
            ] }],
        };
        const page = reader.render(markdownText(paper));
        const tags = new Set([...page.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
        expect([...tags].filter(tag => !['h1', 'h2', 'ul', 'li', 'p', 'strong', 'em', 'table', 'thead', 'tbody', 'tr', 'th', 'td'].includes(tag ?? ''))).toEqual([]);
        expect(page.match(/<h\d>/g)).toHaveLength(2);
        expect(page.match(/<t[dh]>/g)).toHaveLength(4);
        expect(words(page).split(words(escapedHtml(text))).length - 1).toBe(13);
    });
});

function escapedHtml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

describe.each(samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, protocol] as const)))('%s', (_, protocol) => {
    const page = words(reader.render(markdownText(paperOf(protocol))));

    test('shows every text of the document', () => {
        const paper = paperOf(protocol);
        const texts = paper.chapters.flatMap(chapter => [chapter, ...chapter.parts]).flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]);
        expect(texts.length).toBeGreaterThan(20);
        expect(texts.filter(text => !page.includes(words(escapedHtml(text))))).toEqual([]);
    });
});

function textsOf(block: Block): readonly string[] {
    switch (block.kind) {
        case 'list':
            return block.items.map(({ text }) => plain(text));
        case 'facts':
            return block.rows.map(({ name, text }) => `${name}:${plain(text)}`);
        case 'table':
            return [...block.head, ...block.rows.flatMap(({ cells }) => cells.flatMap(cell => cell.map(run => plain([run]))))];
        default:
            return [plain(block.text)];
    }
}

test('control characters and those that turn the direction of a text vanish', () => {
    expect(escaped('a\u202eb\u0000c')).toBe('abc');
});
