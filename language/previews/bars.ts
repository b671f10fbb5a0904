import { html, type Html } from './html.js';

/** One bar of a chart: what it is, how long, and what stands beside it. */
export interface Bar {
    readonly label: string;
    /** From 0 to the greatest of the chart. */
    readonly size: number;
    readonly text: string;
    /** Another colour, for what is too much. */
    readonly over?: boolean;
}

const row = 22;
const labelWidth = 280;
const barWidth = 360;
const textWidth = 260;

/** The most characters of a label; the whole of it is its tooltip. */
const longestLabel = 38;

/**
 * A chart of bars that lie beside their names.
 * @param title what a reader who cannot see the chart is told
 * @param whole the size of the longest bar that the chart has room for
 */
export function bars(title: string, all: readonly Bar[], whole = Math.max(1, ...all.map(({ size }) => size))): Html {
    const height = all.length * row + 4;
    return html`<svg class="bars" role="img" aria-label="${title}" viewBox="0 0 ${labelWidth + barWidth + textWidth} ${height}" width="${labelWidth + barWidth + textWidth}" height="${height}">
${all.map(({ label, size, text, over }, place) => {
    const width = Math.round(Math.min(size, whole) / whole * barWidth * 10) / 10;
    const short = label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
    return html`<g><title>${label}: ${text}</title><text x="${labelWidth - 8}" y="${place * row + 15}" text-anchor="end">${short}</text>\
<rect class="${over ? 'over' : 'bar'}" x="${labelWidth}" y="${place * row + 3}" width="${width}" height="${row - 6}" rx="2"/>\
<text class="figure" x="${labelWidth + width + 6}" y="${place * row + 15}">${text}</text></g>
`;
})}</svg>
`;
}

/** The style of the charts. */
export const barsStyle = `
.bars { display: block; max-width: 100%; height: auto; margin: 4px 0 18px; font-size: 13px; }
.bars text { fill: var(--foreground); }
.bars .figure { fill: var(--muted); }
.bars .bar { fill: var(--accent); }
.bars .over { fill: var(--error); }`;
