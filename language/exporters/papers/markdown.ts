import type { Block, Line, Paper, Run, Section, Text } from '../../analysis/document/blocks.js';

/** The document as CommonMark with the tables of GitHub. */
export function markdownText({ title, front, chapters }: Paper): string {
    const sections = chapters.flatMap((chapter, place) => [
        ...sectionText(`## ${place + 1}\\. `, chapter),
        ...chapter.parts.flatMap((part, index) => sectionText(`### ${place + 1}.${index + 1} `, part)),
    ]);
    return `${[`# ${escaped(title)}`, ...front.map(blockText), ...sections].join('\n\n')}\n`;
}

function sectionText(start: string, { title, blocks }: Section): readonly string[] {
    return [`${start}${escaped(title)}`, ...blocks.map(blockText)];
}

function blockText(block: Block): string {
    switch (block.kind) {
        case 'heading':
            return `**${inline(block.text.map(run => (typeof run === 'string' ? run : { ...run, look: 'note' as const })))}**`;
        case 'paragraph':
        case 'note':
            return inline(block.text);
        case 'facts':
            return block.rows.map(({ name, text }) => `- **${escaped(name)}:** ${inline(text)}`).join('\n');
        case 'list':
            return block.items.map(({ text }: Line, place) => `${block.ordered ? `${place + 1}. ` : '- '}${inline(text)}`).join('\n');
        default:
            return tableText(block);
    }
}

function tableText({ label, head, rows }: Extract<Block, { readonly kind: 'table' }>): string {
    const width = Math.max(head.length, ...rows.map(({ cells }) => cells.length));
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const titles = head.length > 0 ? head.map(escaped) : ['When', 'What'].slice(0, width);
    return [`*${escaped(label)}*`, '', row(titles), row(titles.map(() => '---')), ...rows.map(({ cells }) => row(cells.map(inline)))].join('\n');
}

/** Text on one line, so that nothing in it can begin a block of its own. */
function inline(text: Text): string {
    return text.map(runText).join('').replace(/\s+/g, ' ').trim();
}

function runText(run: Run, place: number, all: Text): string {
    if (typeof run === 'string') {
        return escaped(run);
    }
    const before = place === 0 ? '' : all[place - 1];
    const needsSpace = run.look === 'note' && typeof before === 'string' && before !== '' && !/\s$/.test(before);
    return run.look === 'strong' ? strong(run.text) : `${needsSpace ? ' – ' : ''}${escaped(run.text)}`;
}

/** Stars that touch a space would not be read as bold. */
function strong(text: string): string {
    return text.trim() === '' ? '' : `**${escaped(text.trim())}**${/\s$/.test(text) ? ' ' : ''}`;
}

/** Text in which nothing is markup: every character that could begin some is escaped (CommonMark 0.31.2, section 2.4). What no page may hold vanishes. */
export function escaped(text: string): string {
    return text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_{}[\]()<>#+!|~&$^=@-]/g, '\\$&')
        .replace(/(^\s*\d+)([.)])/g, '$1\\$2')
        .replace(/:(?=\/\/)/g, '\\:')
        .replace(/\b(www)\./gi, '$1\\.');
}
