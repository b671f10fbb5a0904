/**
 * One look for every view. Colours come from the editor's theme where there is one; otherwise from these tables, of which every text colour has a contrast of
 * at least 4.5 on the ground and on what is raised above it (a test reckons them).
 */
export const palettes = {
    light: {
        foreground: '#1b2733', muted: '#52606d', background: '#ffffff', raised: '#f3f6f8', border: '#c8d1d9', accent: '#0b6477', warning: '#8a5300', error: '#b3261e',
    },
    dark: {
        foreground: '#e4eaf0', muted: '#a3b1bf', background: '#171d23', raised: '#222a32', border: '#46535f', accent: '#6cc5d9', warning: '#e3b25c', error: '#ff8f85',
    },
    contrast: {
        foreground: '#ffffff', muted: '#e6e6e6', background: '#000000', raised: '#000000', border: '#ffffff', accent: '#7fe7ff', warning: '#ffd166', error: '#ffa8a0',
    },
    contrastLight: {
        foreground: '#000000', muted: '#262626', background: '#ffffff', raised: '#ffffff', border: '#000000', accent: '#003d4a', warning: '#5c3700', error: '#8c0f08',
    },
} as const;

type Palette = Readonly<Record<keyof typeof palettes.light, string>>;

/** The colours of a palette; those that a page has set already hold. */
function colours(palette: Palette): string {
    return Object.entries(palette).map(([name, value]) => `--${name}: var(--regimen-${name}, ${value});`).join(' ');
}

/** Paper is white, whatever the theme. */
function paper(palette: Palette): string {
    return Object.entries(palette).map(([name, value]) => `--${name}: ${value};`).join(' ');
}

/** The style sheet that all views share: colours, type, spacing, tables, and what paper needs. Steps of space are 4, 8, 12, 16, 24 and 32 px. */
export const design = `
:root { color-scheme: light dark; ${colours(palettes.light)} }
@media (prefers-color-scheme: dark) { :root { ${colours(palettes.dark)} } }
@media (prefers-contrast: more) { :root { ${colours(palettes.contrastLight)} } }
@media (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { ${colours(palettes.contrast)} } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; padding: 0; font: 14px/1.5 var(--regimen-font, system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif);
    color: var(--foreground); background: var(--background); }
.view { margin: 0 auto; padding: 16px 24px 32px; max-width: max-content; overflow-wrap: anywhere; }
.view.text { max-width: 50rem; }
.view.wide { max-width: none; }
h1 { font-size: 1.43em; line-height: 1.25; font-weight: 650; margin: 8px 0 4px; text-wrap: balance; }
h2 { font-size: 1.14em; line-height: 1.3; font-weight: 650; margin: 24px 0 8px; }
h3 { font-size: 1em; font-weight: 650; margin: 16px 0 4px; }
h1, h2, h3 { break-after: avoid; }
p { margin: 0 0 8px; }
ul, ol { margin: 0 0 8px; padding-left: 1.6em; }
a { color: var(--accent); }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.93em; }
.facts { margin: 0 0 16px; color: var(--muted); }
.muted, .note { color: var(--muted); }
.small { font-size: 0.86em; }
.stale { padding: 8px 12px; border: 1px solid var(--warning); border-radius: 4px; }
.empty { max-width: 34em; color: var(--muted); }
.alarm { padding: 8px 12px; border: 1px solid var(--error); border-left-width: 4px; border-radius: 4px; margin: 0 0 16px; }
.alarm h2 { margin-top: 0; color: var(--error); }
.alarm ul { margin: 0; }
.scroll { overflow: auto; max-width: 100%; border: 1px solid var(--border); border-radius: 6px; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; }
th { font-weight: 600; text-align: left; }
.grid { width: 100%; border: 1px solid var(--border); border-radius: 6px; margin: 0 0 16px; }
.grid th, .grid td { padding: 4px 8px; border-bottom: 1px solid var(--border); text-align: left; vertical-align: top; }
.grid thead th { background: var(--raised); white-space: nowrap; }
.grid tbody tr:last-child > * { border-bottom: 0; }
.grid tbody th { font-weight: 500; }
.grid .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
caption { text-align: left; font-weight: 650; padding: 0 0 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
details > summary { cursor: pointer; font-weight: 650; margin: 16px 0 8px; width: max-content; }
svg text { fill: var(--foreground); font-size: 13px; }
svg .muted { fill: var(--muted); }
@media (forced-colors: active) { svg text { fill: CanvasText; } svg .muted { fill: CanvasText; } }
@media print {
    :root { color-scheme: light; ${paper(palettes.light)} }
    @page { margin: 15mm 14mm; }
    body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .view { padding: 0; }
    .scroll { overflow: visible !important; max-height: none !important; border: 0; }
    .screen { display: none !important; }
    tr, li, .keep { break-inside: avoid; }
    thead { display: table-header-group; }
    a { color: inherit; }
}`;
