/** The style of the document. */
export const style = `
.contents ol { list-style: none; padding-left: 0; counter-reset: part; margin: 0; } .contents ol ol { padding-left: 1.6em; }
.contents li { counter-increment: part; } .contents > ol > li::before { content: counters(part, ".") " "; } .contents li li::before { content: counters(part, ".") " "; color: var(--muted); }
.contents a { text-decoration: none; } .contents a:hover { text-decoration: underline; }
.count { color: var(--muted); font-variant-numeric: tabular-nums; padding-right: 4px; }
.chapter > h2 { border-bottom: 1px solid var(--border); padding-bottom: 4px; margin-top: 32px; }
.cited { text-decoration: none; font-size: 0.86em; } .open { color: var(--error); }
dl { margin: 0 0 8px; } dl > div { display: flex; gap: 12px; padding: 1px 0; } dt { flex: 0 0 9em; color: var(--muted); } dd { margin: 0; flex: 1; min-width: 0; }
.grid.wide { font-size: 0.86em; border: 0; margin: 0; } .grid.wide thead th { white-space: normal; vertical-align: bottom; } .scroll { margin-bottom: 16px; }
@media print { .chapter > h2 { margin-top: 18px; } a { text-decoration: none; } }`;
