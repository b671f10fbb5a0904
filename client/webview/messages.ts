/** What the extension and the page inside the preview say to each other. Types only. */

import type { PreviewView } from '../../server/messages.js';

/** From the extension to the page. */
export type ToPage =
    | { readonly kind: 'view'; readonly html: string; readonly stale: boolean }
    | { readonly kind: 'unavailable'; readonly reason: string };

/** From the page to the extension: the page is loaded, or the author pressed the button that restarts the server. */
export type FromPage = { readonly kind: 'ready' } | { readonly kind: 'restart' };

/** What the editor keeps of a preview while it is hidden or the window reloads. */
export interface PageState {
    readonly uri: string;
    readonly view: PreviewView;
    /** The name of the protocol, where one was chosen. */
    readonly protocol?: string | undefined;
    /** How far the page and then each part that scrolls by itself was scrolled. */
    readonly scrolls: readonly { readonly left: number; readonly top: number }[];
}

/** What the page says by itself, in the author's language. */
export interface PageTexts {
    readonly title: string;
    /** Before the first view has come. */
    readonly reading: string;
    readonly restart: string;
    readonly nothing: string;
    readonly nothingYet: string;
    readonly unavailable: string;
    readonly last: string;
    readonly lastComplete: string;
}
