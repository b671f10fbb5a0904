import { actionWords } from '../words/actions.js';
import { conditionText } from '../words/conditions.js';
import type { Names } from '../words/names.js';
import type { Citation } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import type { Prose } from '../../model/text.js';
import type { Gate, Phase, TimePoint } from '../../model/timing.js';
import { figures } from '../figures/index.js';
import type { Run, Text } from './blocks.js';

/** The number of a source in the list of references. */
export type NumberOf = (source: string | undefined) => number | undefined;

/** The sources of a statement, each once, as numbers. */
export function cited(citations: readonly Citation[], numberOf: NumberOf): Text {
    const texts = citations.map(({ source, locator }) => `[${numberOf(source.target) ?? source.written}${locator === undefined ? '' : `, ${locator}`}]`);
    return [...new Set(texts)].flatMap((text): Run[] => [' ', { look: 'cited', text }]);
}

/** A text as a reader sees it: figures are filled in; what the protocol does not state stays in braces. Citations are left out. */
export function proseText(protocol: Protocol, text: Prose): string {
    const known = figures(protocol);
    return text.map(part => (part.kind === 'text' ? part.text : part.kind === 'figure' ? known.get(part.path) ?? `{${part.path}}` : '')).join('').replace(/\s+([.,;:])/g, '$1').trim();
}

/** A text in paragraphs, with figures filled in and citations as numbers. */
export function paragraphs(protocol: Protocol, text: Prose, numberOf: NumberOf): readonly Text[] {
    const known = figures(protocol);
    const all: Run[][] = [[]];
    for (const part of text) {
        if (part.kind === 'text') {
            const [first = '', ...rest] = part.text.split(/\n\s*\n/);
            all.at(-1)!.push(first);
            rest.forEach(next => all.push([next]));
        } else if (part.kind === 'figure') {
            const figure = known.get(part.path);
            all.at(-1)!.push(figure === undefined ? { look: 'open', text: `{${part.path}}` } : { look: 'figure', text: figure });
        } else {
            all.at(-1)!.push({ look: 'cited', text: `[${numberOf(part.source.target) ?? part.source.written}]` });
        }
    }
    return all;
}

/** A point of the course, as written. */
export function pointText(point: TimePoint): string {
    return point.kind === 'relation' ? point.relation.written : point.kind === 'day' ? point.day.written : point.week.written;
}

function gateText(gate: Gate, names: Names): string {
    return gate.kind === 'point' ? pointText(gate.point) : conditionText(gate.when.condition, names);
}

/** What a phase says beside its name. */
export function phaseText({ encounters, when, lasts, entry, exit, next, otherwise }: Phase, names: Names): string {
    return [
        when && pointText(when), lasts && lasts.written, encounters.length > 0 && `with ${names.list(encounters)}`,
        entry && `begins when ${gateText(entry, names)}`, exit && `ends when ${gateText(exit, names)}`,
        ...next.map(({ phase, when: condition }) => `goes on to ${names.of(phase)}${condition ? ` when ${conditionText(condition.condition, names)}` : ''}`),
        otherwise && `otherwise ${actionWords(otherwise.actions, names)}`,
    ].filter(Boolean).join('; ');
}
