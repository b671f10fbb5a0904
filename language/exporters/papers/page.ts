import type { Block, Paper, Run, Section, Text } from '../../analysis/document/blocks.js';
import { xmlText } from '../office/zip.js';

const style = `
body { font: 15px/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; } h2 { border-bottom: 1px solid #ccc; margin-top: 2.2rem; } table { border-collapse: collapse; margin: 0 0 1rem; }
th, td { border: 1px solid #bbb; padding: 3px 7px; text-align: left; vertical-align: top; font-weight: 400; } thead th { font-weight: 600; } caption { text-align: left; font-style: italic; }
.note { color: #555; } .open { color: #a00; } .wide { overflow-x: auto; font-size: 0.8rem; } nav ol { list-style: none; padding-left: 1.2em; }
@media print { body { max-width: none; margin: 0; } .wide { overflow: visible; font-size: 7pt; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** The document as one HTML file that needs nothing else: no script, no address to load from, and a policy that forbids both. */
export function pageText({ title, front, chapters }: Paper): string {
    const entries = chapters.map((chapter, place) => `<li><a href="#c${place + 1}">${place + 1} ${xmlText(chapter.title)}</a></li>`);
    const sections = chapters.map((chapter, place) => [
        section('h2', `c${place + 1}`, `${place + 1}`, chapter), ...chapter.parts.map((part, index) => section('h3', `c${place + 1}.${index + 1}`, `${place + 1}.${index + 1}`, part)),
    ].join(''));
    return [
        '<!DOCTYPE html>', '<html lang="en">', '<head>', '<meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; form-action \'none\'; base-uri \'none\'">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">', `<title>${xmlText(title)}</title>`, `<style>${style}</style>`, '</head>', '<body>', '<main>',
        `<h1>${xmlText(title)}</h1>`, ...front.map(blockText),
        `<nav aria-label="Contents"><h2>Contents</h2><ol>${entries.join('\n')}</ol></nav>`, ...sections, '</main>', '</body>', '</html>', '',
    ].join('\n');
}

function section(tag: 'h2' | 'h3', id: string, number: string, { title, blocks }: Section): string {
    return `<${tag} id="${id}">${number} ${xmlText(title)}</${tag}>\n${blocks.map(blockText).join('')}`;
}

function blockText(block: Block): string {
    switch (block.kind) {
        case 'heading':
            return `<h4>${inline(block.text)}</h4>\n`;
        case 'paragraph':
            return `<p>${inline(block.text)}</p>\n`;
        case 'note':
            return `<p class="note">${inline(block.text)}</p>\n`;
        case 'facts':
            return `<table><tbody>${block.rows.map(({ name, text }) => row([[name], text])).join('')}</tbody></table>\n`;
        case 'list': {
            const tag = block.ordered ? 'ol' : 'ul';
            return `<${tag}>${block.items.map(({ text }) => `<li>${inline(text)}</li>\n`).join('')}</${tag}>\n`;
        }
        default: {
            const head = block.head.length === 0 ? '' : `<thead><tr>${block.head.map(title => `<th scope="col">${xmlText(title)}</th>`).join('')}</tr></thead>\n`;
            const table = `<table><caption>${xmlText(block.label)}</caption>${head}<tbody>${block.rows.map(({ cells }) => row(cells)).join('')}</tbody></table>\n`;
            return block.wide ? `<div class="wide">${table}</div>\n` : table;
        }
    }
}

function row([first = [], ...rest]: readonly Text[]): string {
    return `<tr><th scope="row">${inline(first)}</th>${rest.map(cell => `<td>${inline(cell)}</td>`).join('')}</tr>\n`;
}

function inline(text: Text): string {
    return text.map(runText).join('');
}

/** An address is a link only where it is one of the web. */
function runText(run: Run): string {
    if (typeof run === 'string') {
        return xmlText(run);
    }
    const text = xmlText(run.text);
    switch (run.look) {
        case 'strong':
            return `<b>${text}</b>`;
        case 'address':
            return /^https?:\/\//i.test(run.text) ? `<a href="${text}" rel="noreferrer">${text}</a>` : text;
        case 'note':
        case 'open':
            return ` <span class="${run.look}">${text}</span>`;
        case 'written':
            return `<code>${text}</code>`;
        default:
            return text;
    }
}
