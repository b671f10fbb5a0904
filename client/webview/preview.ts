// Runs inside the preview: shows the view that the extension sends, and keeps the place the reader had scrolled to.
import type { FromPage, PageState, PageTexts, ToPage } from './messages.js';
import { patchChildren } from './patch.js';

declare function acquireVsCodeApi(): {
    postMessage(message: FromPage): void;
    getState(): PageState | undefined;
    setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const styles = new CSSStyleSheet();
const texts = JSON.parse(document.body.dataset['texts'] ?? '{}') as PageTexts;
const [notice, empty, emptyTitle, emptyText, restart, view] =
    ['notice', 'empty', 'empty-title', 'empty-text', 'restart', 'view'].map(id => document.getElementById(id)!) as
        [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];

/** The state to return to when the first view arrives. */
let restored = editor.getState();

function show(message: ToPage): void {
    if (message.kind === 'view' && message.html) {
        showView(message.html, message.stale);
    } else if (message.kind === 'view') {
        showEmpty(texts.nothing, texts.nothingYet, false);
    } else if (view.hidden) {
        showEmpty(texts.unavailable, message.reason, true);
    } else {
        showNotice(`${message.reason} ${texts.last}`);
    }
}

function showView(html: string, stale: boolean): void {
    const wanted = new DOMParser().parseFromString(html, 'text/html');
    const rules = [...wanted.querySelectorAll('style')].map(style => {
        style.remove();
        return style.textContent;
    });
    styles.replaceSync(rules.join('\n'));
    empty.hidden = true;
    view.hidden = false;
    patchChildren(view, wanted.querySelector('main') ?? wanted.body);
    showNotice(stale ? texts.lastComplete : '');
    view.toggleAttribute('data-stale', stale);
    scrollers().forEach((scroller, index) => {
        const place = restored?.scrolls[index];
        if (place) {
            scroller.scrollTo({ ...place, behavior: 'instant' });
        }
    });
    restored = undefined;
}

function showEmpty(title: string, text: string, offerRestart: boolean): void {
    emptyTitle.textContent = title;
    emptyText.textContent = text;
    restart.hidden = !offerRestart;
    empty.hidden = false;
    view.hidden = true;
    showNotice('');
}

function showNotice(text: string): void {
    notice.textContent = text;
    notice.hidden = text === '';
}

/** The page, and the parts of the view that scroll by themselves. */
function scrollers(): Element[] {
    return [document.documentElement, ...view.querySelectorAll('[role="region"]')];
}

function keepState(): void {
    const shown = document.body.dataset as { uri: string; view: PageState['view']; protocol?: string };
    const scrolls = scrollers().map(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
    editor.setState({ uri: shown.uri, view: shown.view, protocol: shown.protocol, scrolls });
}

document.adoptedStyleSheets.push(styles);
window.addEventListener('message', (event: MessageEvent<ToPage>) => show(event.data));
document.addEventListener('scrollend', keepState, { capture: true });
restart.addEventListener('click', () => editor.postMessage({ kind: 'restart' }));
if (!restored) {
    keepState();
}
editor.postMessage({ kind: 'ready' });
