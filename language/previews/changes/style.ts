/** The style of changes in meaning, in the editor and on the page of a review. */
export const style = `
.changes { list-style: none; padding: 0; }
.change { border: 1px solid var(--border); border-left-width: 4px; border-radius: 4px; margin: 0 0 12px; padding: 8px 12px; break-inside: avoid; }
.change p { margin: 0 0 4px; }
.risk { font-weight: 650; white-space: nowrap; margin-right: 8px; }
.mark { fill: currentColor; width: 0.85em; height: 0.85em; vertical-align: -0.06em; margin-right: 6px; }
.more { border-left-color: var(--error); } .more .risk, :is(h2, h3).more { color: var(--error); }
.judge { border-left-color: var(--warning); } .judge .risk, :is(h2, h3).judge { color: var(--warning); }
.less { border-left-color: var(--accent); } .less .risk, :is(h2, h3).less { color: var(--accent); }
.neutral { border-left-color: var(--muted); } .neutral .risk, :is(h2, h3).neutral { color: var(--muted); }
.side { margin: 8px 0 0; }
.side pre { margin: 2px 0 0; padding: 4px 8px; white-space: break-spaces; overflow-wrap: anywhere; background: var(--raised); border: 1px solid var(--border); border-radius: 3px;
    font: 0.93em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; color: var(--foreground); }
.side pre del, .side pre ins { text-decoration: none; }
.place { min-height: 24px; padding: 1px 6px; border: 1px solid var(--border); border-radius: 3px; font: inherit; font-size: 0.93em; text-align: left; cursor: pointer;
    color: var(--accent); background: var(--background); overflow-wrap: anywhere; }
.place:hover { text-decoration: underline; }
.place:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
span.place { border: 0; padding: 0; color: var(--muted); cursor: auto; }
`;
