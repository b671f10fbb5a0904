import { blanks } from '../blanks.js';

/** The style of the consent form. */
export const style = `${blanks}
.form { font-size: 15px; }
.form + .form { border-top: 1px solid var(--border); margin-top: 32px; padding-top: 16px; }
.item { display: grid; grid-template-columns: minmax(0, 1fr) auto 5.5em; gap: 4px 16px; align-items: start; padding: 4px 0; break-inside: avoid; }
.item p { margin: 0; grid-column: 1; }
.initials { grid-column: 2; width: 6em; border: 1.3px solid var(--foreground); border-radius: 3px; padding: 0 4px; height: 2.4em; color: var(--muted); font-size: 0.72em; line-height: 1.4; }
.choice { grid-column: 2; white-space: nowrap; } .choice .tickbox { vertical-align: -1px; margin-left: 8px; }
.grade { grid-column: 3; color: var(--muted); font-size: 0.86em; text-align: right; white-space: nowrap; }
.grade.hard { color: var(--warning); font-weight: 600; }
.blank.wide { flex-grow: 2; }
@media print { .form { font-size: 11pt; } .form + .form { break-before: page; border: 0; margin: 0; padding: 0; } .item { grid-template-columns: minmax(0, 1fr) auto; } }`;
