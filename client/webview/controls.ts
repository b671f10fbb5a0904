import { previewViews, type PreviewChoice, type PreviewChoices, type PreviewView } from '../../server/messages/preview.js';
import { editor, part, texts } from './host.js';
import { asked, setAsked, setZoom, zoom } from './state.js';

const [viewBox, protocolBox, sessionBox, scenarioBox] = ['page-view', 'page-protocol', 'page-session', 'page-scenario'].map(id => part<HTMLSelectElement>(id)) as
    [HTMLSelectElement, HTMLSelectElement, HTMLSelectElement, HTMLSelectElement];
const percent = part('page-percent');

let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Asks for what is to be shown from now on.
 * @param pause how long to wait for further changes, in ms
 */
export function ask(changed: Partial<ReturnType<typeof asked>>, pause = 0): void {
    setAsked({ ...asked(), ...changed });
    clearTimeout(waiting);
    waiting = setTimeout(() => editor.postMessage({ kind: 'ask', asked: asked() }), pause);
}

/** Offers what can be chosen in the view that is shown. */
export function offer({ protocols, sessions, scenarios, protocol, session, scenario }: PreviewChoices): void {
    fill(viewBox, previewViews.map(name => ({ name, label: texts.views[name] })), asked().view, 1);
    fill(protocolBox, protocols, protocol, 2);
    fill(sessionBox, sessions, session, 2);
    fill(scenarioBox, scenarios, scenario, 1);
    ['page-as-scenario', 'page-calendar'].forEach(id => {
        part(id).hidden = asked().view !== 'patient' || protocols.length === 0;
    });
    part('page-compare').hidden = asked().view !== 'changes';
}

function fill(box: HTMLSelectElement, choices: readonly PreviewChoice[], chosen: string | undefined, least: number): void {
    const before = [...box.options].map(({ value, text }) => `${value} ${text}`).join('\n');
    if (before !== choices.map(({ name, label }) => `${name} ${label}`).join('\n')) {
        box.replaceChildren(...choices.map(({ name, label }) => new Option(label, name)));
    }
    if (box.value !== (chosen ?? '')) {
        box.value = chosen ?? '';
    }
    const isHidden = choices.length < least;
    if (box.parentElement!.hidden !== isHidden) {
        box.parentElement!.hidden = isHidden;
    }
}

function changeZoom(next: number): void {
    setZoom(next);
    percent.textContent = `${Math.round(zoom() * 100)} %`;
}

const zoomKeys: Readonly<Record<string, () => number>> = { '+': () => zoom() + 0.1, '-': () => zoom() - 0.1, '0': () => 1 };

/** Lets the controls above the view work. */
export function listenToControls(): void {
    viewBox.addEventListener('change', () => ask({ view: viewBox.value as PreviewView }));
    protocolBox.addEventListener('change', () => {
        const { view } = asked();
        setAsked({ view });
        ask({ view, protocol: protocolBox.value });
    });
    sessionBox.addEventListener('change', () => ask({ session: sessionBox.value }));
    scenarioBox.addEventListener('change', () => {
        const start = asked().patient?.start;
        ask({ patient: { scenario: scenarioBox.value, ...(start !== undefined && { start }) } });
    });
    part('page-smaller').addEventListener('click', () => changeZoom(zoom() - 0.1));
    part('page-larger').addEventListener('click', () => changeZoom(zoom() + 0.1));
    percent.addEventListener('click', () => changeZoom(1));
    part('page-as-scenario').addEventListener('click', () => editor.postMessage({ kind: 'scenario', patient: asked().patient ?? {} }));
    part('page-calendar').addEventListener('click', () => editor.postMessage({ kind: 'calendar', patient: asked().patient ?? {} }));
    part('page-compare').addEventListener('click', () => editor.postMessage({ kind: 'compare' }));
    document.addEventListener('keydown', event => {
        const next = zoomKeys[event.key];
        const isWriting = event.target instanceof Element && event.target.matches('input:not([type="radio"]), select, textarea');
        if (next && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) {
            changeZoom(next());
        }
    });
    changeZoom(zoom());
}
