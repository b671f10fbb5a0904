import type { FromPage, PageState, PageTexts } from './messages.js';

declare function acquireVsCodeApi(): {
    postMessage(message: FromPage): void;
    getState(): PageState | undefined;
    setState(state: PageState): void;
};

/** The editor around the page. */
export const editor = acquireVsCodeApi();

/** What the page says by itself. */
export const texts = JSON.parse(document.body.dataset['texts'] ?? '{}') as PageTexts;

/** A part of the page that is always there. */
export function part<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
    return document.getElementById(id) as Kind;
}

/** Where the view is. */
export const view = part('view');
