import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { paperOf } from '../../language/analysis/document/index.js';
import { plain, type Block, type Run } from '../../language/analysis/document/blocks.js';
import { pageText } from '../../language/exporters/papers/page.js';
import { opened, samples } from './documents.js';

type Node = DefaultTreeAdapterMap['node'];

function nodes(node: Node): readonly Node[] {
    return [node, ...'childNodes' in node ? node.childNodes.flatMap(nodes) : []];
}

function textIn(page: string): string {
    return nodes(parse(page)).flatMap(node => (node.nodeName === '#text' && 'value' in node ? [node.value] : [])).join('').replace(/\s+/g, '');
}

describe.each(samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, protocol] as const)))('%s', (_, protocol) => {
    test('shows every line of the document, and loads nothing', () => {
        const paper = paperOf(protocol);
        const page = pageText(paper);
        const lines = paper.chapters.flatMap(chapter => [chapter, ...chapter.parts]).flatMap(({ blocks }) => blocks).flatMap(block => (
            block.kind === 'list' ? block.items.map(({ text }) => plain(text)) : 'text' in block ? [plain(block.text)]
                : block.rows.flatMap(one => ('cells' in one ? one.cells.map(plain) : [plain(one.text)]))));
        const shown = textIn(page);
        expect(lines.length).toBeGreaterThan(10);
        expect(lines.filter(line => !shown.includes(line.replace(/\s+/g, '')))).toEqual([]);
        expect(page).not.toMatch(/<(?:script|link|img|iframe)|src=|url\(/);
    });
});

test.each(['</style><script>alert(1)</script>', '"><img src=x onerror="alert(1)">', 'javascript:alert(1)', '--><iframe></iframe><!--', '&lt;b&gt;'])('%s stays text', text => {
    const looks: readonly Run[] = (['strong', 'note', 'figure', 'open', 'cited', 'address'] as const).map(look => ({ look, text }));
    const blocks: readonly Block[] = [
        { kind: 'paragraph', text: [text, ...looks], sources: [] }, { kind: 'facts', rows: [{ name: text, text: [text], sources: [] }] },
        { kind: 'table', label: text, head: [text], rows: [{ cells: [[text]], sources: [] }] },
    ];
    const page = pageText({ id: text, title: text, front: blocks, chapters: [{ id: text, title: text, sources: [], blocks, parts: [] }] });
    const tags = nodes(parse(page)).map(({ nodeName }) => nodeName);
    expect(tags.filter(tag => ['script', 'img', 'iframe', '#comment'].includes(tag))).toEqual([]);
    expect(page).not.toContain('href="javascript');
    expect(textIn(page).split(text.replace(/\s+/g, '')).length - 1).toBe(28);
});
