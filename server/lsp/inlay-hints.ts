import { InlayHintRequest, MarkupKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { factsOf, type ProtocolFacts } from '../../language/analysis/facts.js';
import { once } from '../../language/analysis/once.js';
import { unasked, type Feature } from './feature.js';
import { dayHints } from './inlay/days.js';
import { doseHints } from './inlay/doses.js';
import { figureHints } from './inlay/figures.js';
import type { Hint } from './inlay/hint.js';
import { peopleHints, teamHints } from './inlay/people.js';
import { readingHints } from './inlay/readings.js';
import type { Session, View } from './session.js';
import type { Settings } from './settings.js';

/** What follows from a line and is not written in it: days, amounts, people, figures of prose, each with the reason. */
export const inlayHints: Feature = {
    capabilities: { inlayHintProvider: { resolveProvider: false } },
    requests: [unasked(InlayHintRequest.type, null, hintsIn)]
};

/** What is shown of a protocol, worked out once for each state of the text, and the setting that leaves it out. */
const sorts: readonly { readonly setting: keyof Settings; readonly hints: (facts: ProtocolFacts) => readonly Hint[] }[] = [
    { setting: 'inlayHints.days', hints: once(facts => [...dayHints(facts), ...readingHints(facts)]) },
    { setting: 'inlayHints.doses', hints: once(doseHints) },
    { setting: 'inlayHints.roles', hints: once(peopleHints) },
    { setting: 'inlayHints.figures', hints: once(figureHints) }
];

function hintsIn(session: Session, { textDocument, range }: InlayHintParams): InlayHint[] | null {
    const view = session.view(textDocument.uri);
    return view ? shown(session, view, view.offsetAt(range.start), view.offsetAt(range.end)) : null;
}

function shown({ settings }: Session, view: View, from: number, to: number): InlayHint[] {
    const wanted = sorts.filter(({ setting }) => settings[setting]);
    const hints = factsOf(view.checked.model).flatMap(facts => wanted.flatMap(({ hints: of }) => of(facts)));
    return [...hints, ...settings['inlayHints.roles'] ? teamHints(view) : []]
        .filter(({ at }) => at.uri === view.checked.uri && at.inheritedBy === undefined && from <= at.end && at.end <= to)
        .sort((a, b) => a.at.end - b.at.end)
        .map(({ at, text, why }) => ({
            position: view.rangeOf({ start: at.end, end: at.end }).start,
            label: text,
            paddingLeft: true,
            tooltip: { kind: MarkupKind.Markdown, value: why }
        }));
}
