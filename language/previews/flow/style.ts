/** The style of the flow. */
export const style = `
.zoom { border: 0; margin: 0 0 8px; padding: 0; display: flex; gap: 12px; align-items: center; }
.zoom legend { float: left; padding: 0 12px 0 0; color: var(--muted); }
.zoom input { margin: 0; vertical-align: -1px; accent-color: var(--accent); }
.flow { max-height: calc(100vh - 140px); min-height: 300px; }
.flow svg { display: block; margin: 0 auto; }
.flow text { text-anchor: middle; font-size: 12px; }
.flow .list { text-anchor: start; }
.flow .title { font-size: 14px; font-weight: 650; }
.box rect { fill: var(--raised); stroke: var(--border); stroke-width: 1.5; }
.box.decision rect { stroke: var(--accent); fill: color-mix(in srgb, var(--accent) 10%, var(--background)); }
.box.phase rect { stroke: var(--foreground); }
.box.end rect { stroke: var(--muted); fill: var(--background); }
.box.stop rect { stroke: var(--error); fill: color-mix(in srgb, var(--error) 8%, var(--background)); }
.box.safety rect { stroke: var(--warning); fill: color-mix(in srgb, var(--warning) 10%, var(--background)); }
.box.gap rect { stroke: var(--error); stroke-dasharray: 5 4; stroke-width: 2; fill: var(--background); }
.box.gap text { fill: var(--error); }
.box.lost rect { stroke: var(--error); stroke-dasharray: 2 4; }
.way { fill: none; stroke: var(--muted); stroke-width: 1.5; }
.way.aside { stroke-dasharray: 5 4; }
.way.never { stroke: var(--error); stroke-dasharray: 2 4; }
#arrow path { fill: var(--muted); }
.label rect { fill: var(--background); }
.label text { fill: var(--foreground); }
.as-text .ways { list-style: "→ "; }
.as-text .ways b { font-weight: 600; }
.as-text li { margin-bottom: 2px; }
body:has(#zoom-fit:checked) .flow svg { max-width: 100%; max-height: calc(100vh - 160px); height: auto; width: auto; }
body:has(#zoom-2:checked) .flow svg { zoom: 1.5; }
@media (forced-colors: active) { .box rect, .label rect { fill: Canvas; stroke: CanvasText; } .label rect { stroke: none; } .way { stroke: CanvasText; } #arrow path { fill: CanvasText; } }
@media print { .flow { max-height: none; min-height: 0; } body .flow svg { zoom: 1 !important; max-width: 100%; max-height: 235mm; height: auto; } body .alarm ~ .flow svg { max-height: 195mm; } .as-text { display: none; } }`;
