import type { PreviewView } from '../../server/messages/preview.js';
import { editor, view } from './host.js';
import type { Against, Asked, PageState, Place, ViewState } from './messages.js';

const before = editor.getState();

/** What the page shows and how; kept by the editor. */
let state: PageState = before ?? { uri: document.body.dataset['uri'] ?? '', asked: firstAsked(), zoom: 1, views: {} };

function firstAsked(): Asked {
    const { view: name = 'schedule', protocol, against } = document.body.dataset;
    const chosen = protocol === undefined ? {} : { protocol };
    return { view: name as PreviewView, ...chosen, ...(against !== undefined && { against: JSON.parse(against) as Against }) };
}

const own = new CSSStyleSheet();
document.adoptedStyleSheets.push(own);
applyZoom();

/** Whether the page comes back, after a reload or from being hidden, to a place the reader had. */
export const comesBack = before !== undefined;

/** What the page asks for now. */
export function asked(): Asked {
    return state.asked;
}

/** What the page asks for from now on. Where another view is asked for, the place in the one that is shown is kept. */
export function setAsked(next: Asked): void {
    keepPlace();
    save({ asked: next });
}

/** How large everything is. */
export function zoom(): number {
    return state.zoom;
}

/** Shows everything larger or smaller, without changing anything in the view. */
export function setZoom(next: number): void {
    save({ zoom: Math.min(3, Math.max(0.5, Math.round(next * 10) / 10)) });
    applyZoom();
}

function applyZoom(): void {
    own.replaceSync(state.zoom === 1 ? '' : `#view { zoom: ${state.zoom}; }`);
}

/** Takes down how far the view that is shown is scrolled, and its own step of zoom. */
export function keepPlace(): void {
    if (!view.hidden && view.dataset['view'] === state.asked.view) {
        const scrolls = scrollers().map(({ scrollLeft, scrollTop }): Place => ({ left: scrollLeft, top: scrollTop }));
        save({ views: { ...state.views, [state.asked.view]: { scrolls, level: level() } satisfies ViewState } });
    } else {
        save({});
    }
}

/** Goes back to where a view was left. */
export function restorePlace(): void {
    const kept = state.views[state.asked.view];
    const step = kept?.level === undefined ? null : view.querySelector<HTMLInputElement>(`#${CSS.escape(kept.level)}`);
    if (step) {
        step.checked = true;
    }
    scrollers().forEach((scroller, index) => scroller.scrollTo({ left: 0, top: 0, ...kept?.scrolls[index], behavior: 'instant' }));
}

function level(): string | undefined {
    return view.querySelector<HTMLInputElement>('.zoom input:checked')?.id;
}

/** The page, and the parts of the view that scroll by themselves. */
function scrollers(): readonly Element[] {
    return [document.documentElement, ...view.querySelectorAll('[role="region"]')];
}

function save(changed: Partial<PageState>): void {
    state = { ...state, ...changed };
    editor.setState(state);
}
