import type { Protocol } from '../model/protocol.js';
import { design } from './design.js';
import { html, raw, type Html } from './html.js';

/** What a view needs to know of the page around it. */
export interface PageOptions {
    readonly title: string;
    /** The name of the view, by which a page around several views tells them apart. */
    readonly view: string;
    /** How wide the view may be: as its content, as text that is read, or as the window. */
    readonly width?: 'content' | 'text' | 'wide';
    /** Lets the page's own style in where a content security policy asks for it. */
    readonly nonce?: string | undefined;
    /** The text cannot be read as it is now, and this is how it was before. */
    readonly stale?: boolean | undefined;
}

/**
 * A whole page around a view: no script, nothing to load, colours from the editor's theme where there is one. What a page around the view keeps for itself
 * (zoom, how far it is scrolled, which element is marked) is in style sheets of its own, or in attributes that no view has, so that patching never touches it.
 * @param options the page's title and state
 * @param viewStyle the view's own style sheet
 * @param body the view; what comes from an element of the protocol carries its key in `data-source`
 */
export function page(options: PageOptions, viewStyle: string, body: Html): string {
    const nonce = options.nonce ?? 'regimen';
    const width = options.width === undefined || options.width === 'content' ? 'view' : `view ${options.width}`;
    return `<!DOCTYPE html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.title}</title>
<style nonce="${nonce}">${raw(design)}${raw(viewStyle)}
</style>
</head>
<body>
<main class="${width}" data-view="${options.view}">
${options.stale && html`<p class="stale" role="status">The text cannot be read as it is now. This is how the protocol was before.</p>
`}${body}
</main>
</body>
</html>
`.html}`;
}

/** The heading of a view: what the protocol is called, and which version of it this is. */
export function heading(protocol: Protocol, title: string): Html {
    const { version, status, approval, effective, owner } = protocol.header;
    const facts = [
        title,
        version && `version ${version.value}`,
        status && status.value.replace('-', ' '),
        approval && `approved ${approval.date.value} by ${approval.person}`,
        effective && `effective ${effective.value}`,
        owner?.value,
    ].filter(Boolean).join(' · ');
    return html`<h1 data-source="${protocol.id}">${protocol.label}</h1>
<p class="facts">${facts}</p>
`;
}
