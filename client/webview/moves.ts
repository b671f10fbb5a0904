import { ask } from './controls.js';
import { view } from './host.js';
import { asked } from './state.js';
import { focusOn } from './sync.js';

/** A visit that can be moved: a row, or its name in the calendar. */
type Visit = HTMLElement & { readonly dataset: { readonly visit: string; readonly day: string; readonly earliest: string; readonly latest: string } };

const marks = new CSSStyleSheet();
document.adoptedStyleSheets.push(marks);

function visitAt(target: EventTarget | null): Visit | undefined {
    return target instanceof Element ? target.closest<Visit>('[data-visit]') ?? undefined : undefined;
}

/** Moves a visit to a day, so many after the first day; the view says what moves with it and what is not kept. */
function move(id: string, day: number): void {
    const patient = asked().patient ?? {};
    ask({ patient: { ...patient, moved: { ...patient.moved, [id]: day } } });
}

function putBack(id: string): void {
    const patient = asked().patient ?? {};
    ask({ patient: { ...patient, moved: Object.fromEntries(Object.entries(patient.moved ?? {}).filter(([other]) => other !== id)) } });
}

function onKey(event: KeyboardEvent): void {
    const visit = event.target instanceof Element && event.target.matches('[data-visit]') ? visitAt(event.target) : undefined;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (visit && step !== 0 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        const { visit: id, day } = visit.dataset;
        move(id, (asked().patient?.moved?.[id] ?? Number(day)) + step);
    }
}

/** Draws the window of a visit that is dragged, and the day it is over, without touching the view. */
function draw({ dataset: { earliest, latest } }: Visit, over: string | undefined): void {
    const days = [...view.querySelectorAll<HTMLElement>('[data-on]')].map(({ dataset: { on = '' } }) => on)
        .filter(on => (earliest === '' || Number(on) >= Number(earliest)) && (latest === '' || Number(on) <= Number(latest)));
    const fitting = days.map(on => `#view [data-on="${CSS.escape(on)}"]`).join(', ');
    marks.replaceSync(`${fitting === '' ? '' : `${fitting} { box-shadow: inset 0 0 0 2px var(--regimen-accent); }`}
        ${over === undefined ? '' : `#view [data-on="${CSS.escape(over)}"] { outline: 3px solid var(--regimen-foreground); outline-offset: -3px; }`}
        body { cursor: grabbing; user-select: none; }`);
}

function onPointerDown(event: PointerEvent): void {
    const visit = visitAt(event.target);
    if (!visit?.matches('.visit') || event.button !== 0) {
        return;
    }
    const dayUnder = ({ clientX, clientY }: PointerEvent): string | undefined =>
        document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-on]')?.dataset['on'];
    const start = dayUnder(event);
    let isMoving = false;
    const follow = (at: PointerEvent): void => {
        isMoving ||= Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY) > 4;
        if (isMoving) {
            draw(visit, dayUnder(at));
        }
    };
    const end = (at: PointerEvent | KeyboardEvent): void => {
        if (at instanceof KeyboardEvent && at.key !== 'Escape') {
            return;
        }
        listening.abort();
        marks.replaceSync('');
        const day = at instanceof PointerEvent && at.type === 'pointerup' ? dayUnder(at) : undefined;
        if (isMoving && day !== undefined && day !== start) {
            // The click that ends a drag leads nowhere.
            view.addEventListener('click', click => click.stopPropagation(), { capture: true, once: true });
            setTimeout(() => move(visit.dataset.visit, Number(day)));
        }
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('pointermove', follow, { signal });
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', end, { signal });
    document.addEventListener('keydown', end, { signal });
}

/** The visit that has the focus, and what shows it. */
export function focusedVisit(): { readonly id: string; readonly tag: string } | undefined {
    const visit = visitAt(document.activeElement);
    return visit && { id: visit.dataset.visit, tag: visit.tagName };
}

/** A visit that was moved keeps the focus, although it stands elsewhere now. */
export function focusVisit(visit: ReturnType<typeof focusedVisit>): void {
    if (visit && focusedVisit()?.id !== visit.id) {
        focusOn(view.querySelector(`${visit.tag}[data-visit="${CSS.escape(visit.id)}"]`) ?? undefined);
    }
}

/** Lets visits be moved: dragged in the calendar, or with the arrow keys wherever they have the focus. */
export function listenToMoves(): void {
    view.addEventListener('keydown', onKey);
    view.addEventListener('pointerdown', onPointerDown);
    view.addEventListener('click', ({ target }) => {
        const back = target instanceof Element ? target.closest<HTMLElement>('[data-back]')?.dataset['back'] : undefined;
        if (back !== undefined) {
            putBack(back);
        }
    });
}
