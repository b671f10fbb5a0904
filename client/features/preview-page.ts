import type { PreviewColour, PreviewView } from '../../server/messages/preview.js';
import type { Against, PageTexts } from '../webview/messages.js';

/** What the page of a preview is made from. */
export interface PageParts {
    readonly uri: string;
    readonly view: PreviewView;
    /** The name of the protocol, where one was chosen. */
    readonly protocol?: string | undefined;
    /** What is compared with, where that was chosen. */
    readonly against?: Against | undefined;
    /** The page's script itself: what a page would load may not come, where two windows start at once. */
    readonly script: string;
    /** A value used once, by which the page's own style and script are let in. */
    readonly nonce: string;
    /** What the page says by itself, in the author's language. */
    readonly texts: PageTexts;
}

/** The colours and the font a view may use, taken from the editor's theme. */
const colours: Record<PreviewColour, string> = {
    '--regimen-foreground': 'var(--vscode-editor-foreground)',
    '--regimen-muted': 'var(--vscode-descriptionForeground)',
    '--regimen-background': 'var(--vscode-editor-background)',
    '--regimen-raised': 'var(--vscode-editorWidget-background)',
    '--regimen-border': 'var(--vscode-editorWidget-border, var(--vscode-panel-border))',
    '--regimen-accent': 'var(--vscode-textLink-foreground)',
    // The colours of squiggles are too pale for text on a light ground.
    '--regimen-warning': 'color-mix(in srgb, var(--vscode-editorWarning-foreground) 60%, var(--vscode-editor-foreground))',
    '--regimen-error': 'color-mix(in srgb, var(--vscode-editorError-foreground) 80%, var(--vscode-editor-foreground))',
    '--regimen-font': 'var(--vscode-font-family)',
};

const style = `
:root { ${Object.entries(colours).map(([name, value]) => `${name}: ${value};`).join(' ')} }
:root { color-scheme: light; }
:root:has(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; }
body { padding: 0; color: var(--regimen-foreground); background: var(--regimen-background); }
[hidden] { display: none !important; }
#notice { position: fixed; bottom: 0; left: 0; right: 0; z-index: 10; padding: 6px 20px; color: var(--regimen-foreground);
    background: var(--vscode-inputValidation-warningBackground); border-top: 1px solid var(--vscode-inputValidation-warningBorder); }
#empty { max-width: 34em; margin: 12vh auto 0; padding: 0 20px; color: var(--regimen-muted); line-height: 1.5; }
#empty h1 { color: var(--regimen-foreground); font-size: 1.3em; font-weight: 600; }
#restart { padding: 4px 12px; border: 0; border-radius: 2px; cursor: pointer; font: inherit;
    color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
#restart:hover { background: var(--vscode-button-hoverBackground); }
#restart:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
#view[data-stale] { box-shadow: inset 4px 0 var(--regimen-warning); }
#view .hint { display: block; }
#view .visit[data-visit] { touch-action: none; cursor: grab; }
#view [aria-current] { outline: 2px solid var(--regimen-accent); outline-offset: 1px; }
#view .box[aria-current] rect { stroke: var(--regimen-accent); stroke-width: 3; }
#view [data-source] { scroll-margin: 64px 16px 16px; }
#view [data-source]:hover, #view [data-place]:hover { cursor: pointer; }
#view [data-source]:focus-visible { outline: 2px dashed var(--vscode-focusBorder); outline-offset: 1px; }
#tools { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; padding: 4px 24px; background: var(--regimen-raised);
    border-bottom: 1px solid var(--regimen-border); color: var(--regimen-foreground); }
#tools label { display: flex; gap: 6px; align-items: center; min-width: 0; }
#tools select { max-width: 18em; font: inherit; padding: 2px 4px; color: var(--vscode-dropdown-foreground, var(--regimen-foreground));
    background: var(--vscode-dropdown-background, var(--regimen-background)); border: 1px solid var(--vscode-dropdown-border, var(--regimen-border)); }
#tools button { min-width: 24px; min-height: 24px; padding: 1px 6px; border: 1px solid var(--regimen-border); border-radius: 2px; font: inherit; cursor: pointer;
    color: var(--regimen-foreground); background: var(--regimen-background); }
#tools :focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
#tools .group { display: flex; gap: 2px; }
#page-percent { min-width: 4.5em; font-variant-numeric: tabular-nums; }
@media print { #tools, #notice { display: none; } }`;

/**
 * The page that holds a preview: it may run its own script and show its own styles, and loads nothing.
 * The view itself arrives later, by message.
 */
export function previewPage({ uri, view, protocol, against, script, nonce, texts }: PageParts): string {
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content(texts.title)}</title>
<style nonce="${nonce}">${style}
</style>
</head>
<body data-uri="${attribute(uri)}" data-view="${view}"${protocol === undefined ? '' : ` data-protocol="${attribute(protocol)}"`}${against ? ` data-against="${attribute(JSON.stringify(against))}"` : ''} data-texts="${attribute(JSON.stringify(texts))}">
<header id="tools" aria-label="${attribute(texts.tools)}">
${box('page-view', texts.view)}${box('page-protocol', texts.protocol)}${box('page-session', texts.session)}${box('page-scenario', texts.patient)}\
<div class="group" role="group" aria-label="${attribute(texts.zoom)}"><button id="page-smaller" type="button" aria-label="${attribute(texts.smaller)}" title="${attribute(texts.smaller)} (-)">−</button>\
<button id="page-percent" type="button" title="${attribute(texts.usual)} (0)">100 %</button>\
<button id="page-larger" type="button" aria-label="${attribute(texts.larger)}" title="${attribute(texts.larger)} (+)">+</button></div>
<button id="page-as-scenario" type="button" hidden>${content(texts.asScenario)}</button>
<button id="page-compare" type="button" hidden>${content(texts.compare)}</button>
<button id="page-calendar" type="button" hidden>${content(texts.calendar)}</button>
</header>
<div id="notice" role="status" hidden></div>
<section id="empty" aria-labelledby="empty-title">
<h1 id="empty-title">${content(texts.reading)}</h1>
<p id="empty-text"></p>
<button id="restart" type="button" hidden>${content(texts.restart)}</button>
</section>
<main id="view" hidden></main>
<script nonce="${nonce}">${script.replace(/<(?=\/script|!--)/gi, '\\x3C')}</script>
</body>
</html>`;
}

/** Something to choose from; shown where there is a choice. */
function box(id: string, label: string): string {
    return `<label hidden>${content(label)} <select id="${id}"></select></label>`;
}

function content(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attribute(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
