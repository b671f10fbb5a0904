import type { PreviewColour, PreviewView } from '../../server/messages.js';
import type { PageTexts } from '../webview/messages.js';

/** What the page of a preview is made from. */
export interface PageParts {
    readonly uri: string;
    readonly view: PreviewView;
    /** The name of the protocol, where one was chosen. */
    readonly protocol?: string | undefined;
    /** Where the page's script is, as the webview sees it. */
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
    '--regimen-warning': 'var(--vscode-editorWarning-foreground)',
    '--regimen-error': 'var(--vscode-editorError-foreground)',
    '--regimen-font': 'var(--vscode-font-family)',
};

const style = `
:root { ${Object.entries(colours).map(([name, value]) => `${name}: ${value};`).join(' ')} }
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
#view[data-stale] { opacity: 0.75; }`;

/**
 * The page that holds a preview: it may run its own script and show its own styles, and load nothing else.
 * The view itself arrives later, by message.
 */
export function previewPage({ uri, view, protocol, script, nonce, texts }: PageParts): string {
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
<body data-uri="${attribute(uri)}" data-view="${view}"${protocol === undefined ? '' : ` data-protocol="${attribute(protocol)}"`} data-texts="${attribute(JSON.stringify(texts))}">
<div id="notice" role="status" hidden></div>
<section id="empty">
<h1 id="empty-title">${content(texts.reading)}</h1>
<p id="empty-text"></p>
<button id="restart" type="button" hidden>${content(texts.restart)}</button>
</section>
<main id="view" hidden></main>
<script nonce="${nonce}" src="${attribute(script)}"></script>
</body>
</html>`;
}

function content(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attribute(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
