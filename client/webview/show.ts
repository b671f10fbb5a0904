import { part, texts, view } from './host.js';
import type { ToPage } from './messages.js';
import { patchChildren } from './patch.js';
import { restorePlace } from './state.js';

const [notice, empty, emptyTitle, emptyText, restart] = ['notice', 'empty', 'empty-title', 'empty-text', 'restart'].map(id => part(id)) as
    [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];

const styles = new CSSStyleSheet();
document.adoptedStyleSheets.push(styles);
let rulesBefore = '';

/** Shows a view, or why there is none. What is the same as before is not touched. */
export function show(message: Exclude<ToPage, { readonly kind: 'at' | 'against' }>): void {
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
    const rules = [...wanted.querySelectorAll('style')].map(style => style.textContent).join('\n');
    if (rules !== rulesBefore) {
        styles.replaceSync(rules);
        rulesBefore = rules;
    }
    const content = wanted.querySelector('main') ?? wanted.body;
    const isAnother = view.hidden || view.dataset['view'] !== content.dataset['view'];
    if (isAnother) {
        view.className = content.className;
        view.dataset['view'] = content.dataset['view'];
        view.replaceChildren(...content.childNodes);
    } else {
        patchChildren(view, content);
    }
    empty.hidden = true;
    view.hidden = false;
    showNotice(stale ? texts.lastComplete : '');
    view.toggleAttribute('data-stale', stale);
    if (isAnother) {
        restorePlace();
    }
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
    if (notice.textContent !== text) {
        notice.textContent = text;
        notice.hidden = text === '';
    }
}
