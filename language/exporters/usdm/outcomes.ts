import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import type { Endpoint, Objective } from '../../model/outcomes.js';
import type { TimePoint } from '../../model/timing.js';
import { named, type Context } from './context.js';
import { code, extension, html, item, note, type Item } from './items.js';
import { anchorWords } from './medications.js';
import { term } from './terminology.js';

type Level = Endpoint['level'];

/** An objective with the endpoints that belong to it. */
interface Aim {
    readonly id: string;
    readonly objective?: Objective;
    readonly level: Level;
    readonly endpoints: readonly Endpoint[];
}

/** What the treatment is for and by what it is judged. Endpoints that no objective is named for stand under one that says so. */
export function objectives(context: Context): readonly Item[] {
    return aims(context).map(({ id, objective, level, endpoints }) => item('Objective', id, {
        ...(objective ? named(objective) : { name: id, label: 'Objective not stated', description: null }),
        text: html(objective?.label ?? 'The protocol states no objective for these endpoints.'),
        dictionaryId: null,
        notes: [],
        level: code(`${id}~level`, term(level === 'primary' ? 'primaryObjective' : 'secondaryObjective')),
        endpoints: endpoints.map(endpoint => endpointItem(endpoint, context)),
    }));
}

function aims({ protocol }: Context): readonly Aim[] {
    const { objectives: stated, endpoints } = protocol;
    const known = new Set(stated.map(({ id }) => id));
    const without = (level: Level): readonly Endpoint[] => endpoints.filter(one => one.level === level && !known.has(one.objective?.target ?? ''));
    const named = stated.map((objective): Aim => {
        const own = endpoints.filter(({ objective: of }) => of?.target === objective.id);
        return { id: objective.id, objective, level: own.some(({ level }) => level === 'primary') ? 'primary' : 'secondary', endpoints: own };
    });
    const rest = (['primary', 'secondary'] as const).map((level): Aim => ({ id: `${protocol.id}~${level}`, level, endpoints: without(level) }));
    return [...named, ...rest.filter(({ endpoints: own }) => own.length > 0)];
}

function endpointItem(endpoint: Endpoint, { names }: Context): Item {
    const { of, point, baseline, level, label, id } = endpoint;
    const figure = of.kind === 'value' ? names.measured(of.value) : `share of patients with ${names.of(of.outcome)}`;
    const text = [
        label, figure !== label && figure,
        point && pointWords(point), baseline && `compared with ${anchorWords(baseline, names.of(baseline.target))}`,
    ].filter(Boolean).join('; ');
    return item('Endpoint', id, {
        ...named(endpoint), text: html(text), dictionaryId: null, notes: [], purpose: of.kind === 'value' ? 'Change or value of a measure' : 'Share of patients',
        level: code(`${id}~level`, term(level === 'primary' ? 'primaryEndpoint' : 'secondaryEndpoint')),
    });
}

/** A point of the course in the author's words. */
export function pointWords(point: TimePoint): string {
    switch (point.kind) {
        case 'relation': return point.relation.written;
        case 'day': return point.day.low === point.day.high ? `on day ${point.day.low}` : `on day ${point.day.low} to ${point.day.high}`;
        case 'week': return point.week.high === undefined ? `from week ${point.week.low}` : `in weeks ${point.week.low} to ${point.week.high}`;
    }
}

/** Stop rules, outcomes and composite results: conditions of the study version. */
export function conditions({ protocol, names }: Context): readonly Item[] {
    const { reactions, outcomes, own, used } = protocol;
    return [
        ...reactions.map(one => ({ one, text: `${one.effect} ${one.object} when ${conditionText(one.when.condition, names)}; ${actionWords(one.actions, names)}`, kind: 'reaction' })),
        ...outcomes.map(one => ({
            one, kind: 'outcome',
            text: `${one.label || one.outcome}: ${conditionText(one.when.condition, names)}${one.held ? `, held from ${anchorWords(one.held.from, names.of(one.held.from.target))} to ${anchorWords(one.held.to, names.of(one.held.to.target))}` : ''}`,
        })),
        ...[...own.definitions, ...used.definitions].map(one => ({ one, text: `${one.label}: ${conditionText(one.condition, names)}`, kind: 'definition' })),
    ].map(({ one, text, kind }) => {
        const { extensionAttributes, ...head } = named(one);
        return item('Condition', one.id, {
            extensionAttributes: [...(extensionAttributes as readonly Item[]), extension(one.id, 'kind', { valueString: kind })],
            ...head, label: one.label || one.name, text: html(text), dictionaryId: null, notes: [], contextIds: [], appliesToIds: [],
        });
    });
}

/** What is measured when: remarks on the design, since the activities of the visits say the same as a schedule. */
export function measureNotes({ protocol, names }: Context): readonly Item[] {
    return protocol.measures.map(({ id, value, points, by }) => note(id, [
        `Measure: ${names.measured(value)}`, points.map(pointWords).join(', '), by.length > 0 && `by ${names.list(by)}`,
    ].filter(Boolean).join('; ')));
}
