/** The style of the patient view. */
export const style = `
.view { max-width: 62rem; }
.patient { border: 1px solid var(--border); border-radius: 6px; padding: 12px 16px; background: var(--raised); margin: 0 0 16px; }
.patient h2 { margin: 0 0 8px; } .patient .note { margin: 8px 0 0; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 8px 16px; align-items: end; }
.field { display: flex; flex-direction: column; gap: 2px; min-width: 0; } .field span { color: var(--muted); font-size: 0.86em; line-height: 1.3; }
.field input, .field select { font: inherit; color: var(--foreground); background: var(--background); border: 1px solid var(--muted); border-radius: 3px; padding: 3px 6px; width: 100%; min-height: 2.1em; }
.field :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.verdict { border: 1px solid var(--accent); border-left-width: 4px; border-radius: 4px; padding: 8px 12px; margin: 0 0 16px; }
.verdict.no { border-color: var(--error); } .verdict h2 { margin: 0; color: var(--accent); } .verdict.no h2 { color: var(--error); } .verdict ul { margin: 4px 0 0; }
.date { white-space: nowrap; }
.stuck { color: var(--error); }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(38rem, 1fr)); gap: 16px; }
.month { table-layout: fixed; width: 100%; border-collapse: collapse; } .month th { text-align: center; color: var(--muted); font-weight: 500; } .month abbr { text-decoration: none; text-transform: capitalize; }
.month td { border: 1px solid var(--border); height: 3.4em; vertical-align: top; padding: 2px 4px; } .month .outside { border: 0; }
.month .closed { background: repeating-linear-gradient(135deg, var(--raised) 0 5px, var(--background) 5px 8px); }
.month .day { color: var(--muted); font-size: 0.86em; } .month .visit { display: block; font-size: 0.79em; line-height: 1.25; border-left: 3px solid var(--accent); padding-left: 4px; margin: 1px 0; overflow-wrap: anywhere; hyphens: auto; }
.month .visit.stuck { border-color: var(--error); }
.moved:empty { display: none; } .moved { border: 1px solid var(--accent); border-left-width: 4px; border-radius: 4px; padding: 8px 12px; margin: 0 0 16px; } .moved h2 { margin: 0 0 4px; } .moved ul { margin: 0; }
.back { font: inherit; font-size: 0.86em; padding: 0 6px; min-height: 24px; color: var(--foreground); background: var(--background); border: 1px solid var(--muted); border-radius: 3px; cursor: pointer; }
.hint { display: none; } .field [aria-invalid] { border-color: var(--error); } .field .wrong { color: var(--error); }
@media print { .moved button { display: none; } .patient { background: none; } .months { grid-template-columns: 1fr; } .month td { height: 2.4em; } .fields { grid-template-columns: repeat(3, 1fr); gap: 4px 12px; } .field input, .field select { border: 0; padding: 0; appearance: none; min-height: 0; } }`;
