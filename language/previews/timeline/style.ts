/** The style of the timeline. The zoom is the width of the lanes and nothing else; no script is needed for it. */
export const style = `
.tools { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; margin: 0 0 8px; }
.tools .note { margin: 0; }
.zoom { border: 0; margin: 0; padding: 0; display: flex; gap: 12px; align-items: center; }
.zoom legend { float: left; padding: 0 12px 0 0; color: var(--muted); }
.zoom input { margin: 0; vertical-align: -1px; accent-color: var(--accent); }
.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; list-style: none; padding: 0; margin: 0; color: var(--muted); font-size: 0.93em; }
.key { width: 24px; height: 16px; vertical-align: -3px; overflow: visible; }
.timeline { max-height: calc(100vh - 150px); }
.timeline table { width: 100%; }
.timeline th, .timeline td { padding: 1px 8px; border-bottom: 1px solid var(--border); vertical-align: middle; }
.timeline thead th { position: sticky; top: 0; z-index: 2; background: var(--raised); white-space: nowrap; }
.timeline tbody th { font-weight: 500; min-width: 13em; max-width: 18em; }
.timeline tbody th, .timeline thead th:first-child { position: sticky; left: 0; z-index: 1; background: var(--background); }
.timeline thead th:first-child { z-index: 3; background: var(--raised); }
.timeline td { white-space: nowrap; font-variant-numeric: tabular-nums; }
.timeline .phase > * { background: var(--raised); } .timeline .phase th { font-weight: 650; }
.timeline tbody:last-child tr:last-child > * { border-bottom: 0; }
.timeline .is-broken th, .timeline .is-broken td { color: var(--error); }
.timeline .drawn { padding: 0; width: 100%; min-width: 24rem; }
.lane { display: block; width: 100%; min-width: 24rem; overflow: hidden; }
.axis text { text-anchor: start; font-weight: 400; font-size: 12px; }
.axis .fine { display: none; }
.rule { stroke: var(--border); stroke-width: 1; }
.window { fill: color-mix(in srgb, var(--muted) 55%, var(--background)); stroke: var(--muted); }
.window.dose { fill: color-mix(in srgb, var(--accent) 65%, var(--background)); stroke: var(--accent); }
.window.optional { fill-opacity: 0.35; stroke-dasharray: 4 3; }
.window.impossible { fill: none; stroke: var(--error); stroke-dasharray: 2 3; }
.open-from, .open-to { stroke-dasharray: 1 4; fill-opacity: 0.35; }
.phase rect, rect.phase { fill: color-mix(in srgb, var(--foreground) 25%, var(--background)); stroke: none; }
.after { fill: color-mix(in srgb, var(--warning) 35%, var(--background)); stroke: var(--warning); stroke-dasharray: 2 2; }
.broken { fill: color-mix(in srgb, var(--error) 45%, var(--background)); stroke: var(--error); stroke-width: 2; }
.mark { fill: var(--foreground); stroke: var(--background); stroke-width: 1; overflow: visible; }
body:has(#zoom-2:checked) .lane { width: 110rem; }
body:has(#zoom-4:checked) .lane { width: 220rem; }
body:has(#zoom-8:checked) .lane { width: 440rem; }
body:has(#zoom-4:checked, #zoom-8:checked) .axis .fine { display: inline; }
@media (forced-colors: active) {
    .window, .phase rect, rect.phase { fill: GrayText; stroke: CanvasText; } .window.dose { fill: Highlight; } .after { fill: none; stroke: CanvasText; } .mark { fill: CanvasText; }
}
@media print {
    @page { size: landscape; }
    .timeline thead th, .timeline tbody th { position: static; } .timeline table { font-size: 8.5pt; } body .lane, .timeline .drawn { width: 100% !important; min-width: 0; }
    .timeline tbody th { min-width: 15em; }
}`;
