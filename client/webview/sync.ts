import { editor, view } from './host.js';
import { comesBack } from './state.js';

/** The element that the cursor in the text is at; nothing until that is known in a page that comes back. */
let current: string | null | undefined = comesBack ? undefined : null;

/**
 * Marks the elements that show what the cursor is at; when it has come to another one, the first of them is brought into sight. A page that comes back stays at
 * the place it comes back to, wherever the cursor is.
 */
export function setCurrent(key: string | null): void {
    const isAnother = current !== undefined && key !== current;
    current = key;
    const marked = markCurrent();
    if (isAnother && !marked.some(element => isInSight(element))) {
        bringIntoSight(marked.find(element => element.getClientRects().length > 0));
    }
}

/** Marks them again in a view that may have changed. */
export function markCurrent(): readonly Element[] {
    const wanted = typeof current === 'string' ? shownElements(current) : [];
    for (const element of view.querySelectorAll('[aria-current]')) {
        if (!wanted.includes(element)) {
            element.removeAttribute('aria-current');
        }
    }
    wanted.filter(element => !element.hasAttribute('aria-current')).forEach(element => element.setAttribute('aria-current', 'true'));
    keepTabStop(wanted[0]);
    return wanted;
}

/** The elements that show something; where there are none, those that show what holds it. */
function shownElements(key: string): readonly Element[] {
    const exact = [...view.querySelectorAll(`[data-source~="${CSS.escape(key)}"]`)];
    const end = Math.max(key.lastIndexOf('#'), key.lastIndexOf('/'));
    return exact.length > 0 || end <= 0 ? exact : shownElements(key.slice(0, end));
}

/** How far an element is out of sight, in its part that scrolls or in the page; 0 where some of it can be seen. */
function hiddenBy(element: Element): { readonly left: number; readonly top: number } {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const frame = element.parentElement?.closest('[role="region"]')?.getBoundingClientRect();
    return {
        top: beyond(top, bottom, Math.max(0, frame?.top ?? 0), Math.min(window.innerHeight, frame?.bottom ?? Infinity)),
        left: beyond(left, right, Math.max(0, frame?.left ?? 0), Math.min(window.innerWidth, frame?.right ?? Infinity))
    };
}

/** How far a stretch has to be moved so that it lies in the middle of another one; 0 where they overlap. */
function beyond(start: number, end: number, first: number, last: number): number {
    return end > first && start < last ? 0 : (start + end) / 2 - (first + last) / 2;
}

function isInSight(element: Element): boolean {
    const { left, top } = hiddenBy(element);
    return element.getClientRects().length > 0 && left === 0 && top === 0;
}

/** Scrolls gently, and only in the direction in which something is out of sight: heads that stay in place are never far. */
function bringIntoSight(element: Element | undefined): void {
    const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    const region = element?.parentElement?.closest('[role="region"]');
    if (element && region) {
        region.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        region.scrollBy({ ...hiddenBy(element), behavior });
    } else {
        element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior });
    }
}

/** One element of the view can be reached with the tabulator; arrows lead from it to the others. */
function keepTabStop(preferred: Element | undefined): void {
    const before = view.querySelector('[data-source][tabindex]');
    const stop = before === document.activeElement && before !== null ? before : preferred ?? before ?? view.querySelector('[data-source]');
    view.querySelectorAll('[data-source][tabindex]').forEach(element => element !== stop && element.removeAttribute('tabindex'));
    if (stop && !stop.hasAttribute('tabindex')) {
        stop.setAttribute('tabindex', '0');
    }
}

/** Gives an element of the view the focus, and the tab stop with it. */
export function focusOn(element: Element | undefined): void {
    if (element instanceof HTMLElement || element instanceof SVGElement) {
        view.querySelectorAll('[data-source][tabindex]').forEach(other => other !== element && other.removeAttribute('tabindex'));
        element.setAttribute('tabindex', '0');
        element.focus({ preventScroll: true });
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
}

function goToSource(element: Element): void {
    const place = element.getAttribute('data-place');
    if (place !== null) {
        editor.postMessage({ kind: 'open', place });
        return;
    }
    const [key = ''] = element.getAttribute('data-source')?.split(' ') ?? [];
    editor.postMessage({ kind: 'go', key });
}

function onClick({ target }: MouseEvent): void {
    const isControl = target instanceof Element && target.closest('a, button, input, select, label, summary') !== null;
    const element = target instanceof Element ? target.closest('[data-source]') : null;
    const button = target instanceof Element ? target.closest('button[data-place]') : null;
    if (button) {
        goToSource(button);
    } else if (element && !isControl && document.getSelection()?.isCollapsed !== false) {
        goToSource(element);
    }
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof Element) || !target.matches('[data-source]') || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    const step = steps[key];
    if (key === 'Enter') {
        goToSource(target);
    } else if (step !== undefined) {
        const all = [...view.querySelectorAll('[data-source]')].filter(element => element.getClientRects().length > 0);
        focusOn(all[all.indexOf(target) + step]);
    } else {
        return;
    }
    event.preventDefault();
}

/** Lets clicks and keys in the view lead to the text. */
export function followClicks(): void {
    view.addEventListener('click', onClick);
    view.addEventListener('keydown', onKey);
}
