import { blanks } from '../blanks.js';

/** The style of the run sheet; on paper small and close, so that a session fits one page. */
export const style = `${blanks}
.view.text { max-width: 58rem; }
.brief { margin: 0 0 12px; display: grid; gap: 2px 24px; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); }
.brief div { display: flex; gap: 8px; } .brief dt { color: var(--muted); min-width: 5em; } .brief dd { margin: 0; }
.clock .number { width: 6.5em; } .clock td:nth-child(2) { width: 36%; } .clock .tick { width: 4.5em; text-align: center; }
.clock .give > * { background: color-mix(in srgb, var(--accent) 12%, var(--background)); font-weight: 600; }
.clock .check > td:nth-child(2) { font-weight: 600; }
.alarm p { margin: 4px 0 0; }
@media print { @page { margin: 10mm 12mm; } body { font-size: 8.5pt; line-height: 1.3; } h1 { font-size: 13pt; } h2 { margin: 8px 0 2px; } .facts { margin-bottom: 6px; }
    .grid th, .grid td { padding: 1px 5px; } .grid { margin-bottom: 6px; } .alarm { padding: 4px 8px; margin: 6px 0; } .ticks { columns: 2; } .ticks li { break-inside: avoid; } }`;
