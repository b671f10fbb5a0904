import { html, raw, type Html } from './html.js';

/** What a view needs to know of the page around it. */
export interface PageOptions {
    readonly title: string;
    /** Lets the page's own style in where a content security policy asks for it. */
    readonly nonce?: string;
    /** The text cannot be read as it is now, and this is how it was before. */
    readonly stale?: boolean;
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 16px 20px; max-width: max-content; font: 14px/1.45 var(--regimen-font, system-ui, sans-serif);
    color: var(--regimen-foreground, #1f2328); background: var(--regimen-background, #ffffff); }
@media (prefers-color-scheme: dark) { body { color: var(--regimen-foreground, #e6edf3); background: var(--regimen-background, #1b1f24); } }
h1 { font-size: 1.35em; line-height: 1.25; margin: 8px 0 2px; }
.facts { margin: 0 0 14px; color: var(--regimen-muted, #59636e); }
.stale { padding: 6px 10px; border: 1px solid var(--regimen-warning, #9a6700); border-radius: 4px; }
.empty { max-width: 34em; color: var(--regimen-muted, #59636e); }`;

/**
 * A whole page around a view: no script, nothing to load, colours from the editor's theme where there is one.
 * @param options the page's title and state
 * @param viewStyle the view's own style sheet
 * @param body the view
 */
export function page(options: PageOptions, viewStyle: string, body: Html): string {
    const nonce = options.nonce ?? 'regimen';
    return `<!DOCTYPE html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.title}</title>
<style nonce="${nonce}">${raw(style)}${raw(viewStyle)}
</style>
</head>
<body>
${options.stale && html`<p class="stale" role="status">The text cannot be read as it is now. This is how the protocol was before.</p>
`}${body}
</body>
</html>
`.html}`;
}
