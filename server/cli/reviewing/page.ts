import { changeGroups, changesStyle } from '../../../language/previews/changes/index.js';
import { blockHtml } from '../../../language/previews/document/blocks.js';
import { html, type Html } from '../../../language/previews/html.js';
import { page } from '../../../language/previews/page.js';
import type { Block } from '../../../language/analysis/document/blocks.js';
import type { PacketChapter, PacketPaper } from './packet.js';

const style = `${changesStyle}
dl { margin: 0 0 8px; } dl > div { display: flex; gap: 12px; padding: 1px 0; } dt { flex: 0 0 7em; color: var(--muted); } dd { margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere; }
.grid.tall tbody tr > * { height: 2.8em; } .grid.tall th, .grid.tall td { border-right: 1px solid var(--border); width: 25%; } .grid.tall tr > :last-child { border-right: 0; }
.grid td:nth-child(n+3) { min-width: 7em; }
.chapter > h2 { border-bottom: 1px solid var(--border); padding-bottom: 4px; margin-top: 32px; }
@media print { tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`;

/** The packet as one page, to be read, printed and signed. */
export function packetPage({ title, front, chapters }: PacketPaper): string {
    return page({ title, view: 'review', width: 'text' }, style, html`<h1>${title}</h1>
${shown(front)}${chapters.map(chapterHtml)}`);
}

function chapterHtml({ title, blocks, parts, report }: PacketChapter): Html {
    return html`<section class="chapter"><h2>${title}</h2>
${shown(blocks)}${report ? changeGroups(report, 'h3') : parts.map(part => html`<h3>${part.title}</h3>
${shown(part.blocks)}`)}</section>
`;
}

function shown(blocks: readonly Block[]): readonly Html[] {
    return blocks.map(block => blockHtml(block, () => false));
}
