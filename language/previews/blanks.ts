/** The style of what is filled in by hand: boxes to tick, boxes for initials, lines to write on. */
export const blanks = `
.ticks { list-style: none; padding: 0; margin: 0 0 8px; }
.ticks ul { margin: 2px 0 2px 1.6em; }
.ticks li { position: relative; padding-left: 1.7em; margin: 2px 0; }
.ticks > li::before, .tickbox { content: ""; display: inline-block; width: 0.95em; height: 0.95em; border: 1.3px solid var(--foreground); border-radius: 2px; }
.ticks > li::before { position: absolute; left: 0; top: 0.28em; }
.blanks { display: flex; flex-wrap: wrap; gap: 8px 24px; margin: 8px 0 16px; }
.blank { flex: 1 1 9em; border-bottom: 1px solid var(--foreground); color: var(--muted); font-size: 0.86em; line-height: 1.3; min-height: 3.4em; padding: 0 0 2.2em; }`;
