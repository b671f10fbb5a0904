import type * as Contract from '../../generated/contract.js';
import { addDurations, formatDuration, fromIso8601, negateDuration, toIso8601 } from '../../syntax/duration.js';
import { origin } from '../usdm/origin.js';
import { judge } from '../usdm/parts.js';
import { nameFor, text, things } from '../usdm/reading.js';
import { isOrderSet, ordersIn, prescribe, type Pharmacy } from './orders.js';
import { conceptText, conditionsOf, durationOf, plainLine, titleOf, wordsOf } from './reading.js';
import type { Staff } from './staff.js';
import type { Node } from './tree.js';

/** What visits are made with. */
export interface Making {
    readonly pharmacy: Pharmacy;
    readonly staff: Staff;
    readonly notes: string[];
}

/** A visit with what is done at it: what an action holds, or the plan it points to. */
export function visitOf(node: Node, name: string, schedule: Contract.Schedule | null, making: Making): Contract.Encounter {
    const [inner] = node.parts;
    const held = node.plan && node.parts.length === 1 && inner && inner.parts.length > 0 ? [node, inner] : [node];
    const lines = held.at(-1)?.parts ?? [];
    const id = `visit/${name}`;
    const starts = startsOf(lines);
    const given = lines.filter(line => isGiven(line));
    const conditions = held.flatMap(({ action }) => conditionsOf(action));
    const used = new Set<string>();
    const done = lines.filter(line => !given.includes(line) && !isZero(line));
    const what = node.activity && lines.length === 0 ? [node] : done;
    return {
        kind: 'visit', id, name, label: titleOf(node.action), schedule, lasts: null,
        staff: making.staff.needs(held.map(({ action }) => action)),
        setting: null, contactModes: [], needs: [], instructions: [],
        checks: conditions.map(condition => checkOf(id, condition)),
        administrations: [...given, ...ordersIn(node).length > 0 && lines.length === 0 ? [node] : []].flatMap(line => administrationsOf(line, id, starts.get(text(line.action['id'])), making)),
        supplements: [], procedures: [], timelines: [], monitors: [], collections: [],
        activities: what.filter(line => ordersIn(line).length === 0 || line !== node).map(line => activityOf(line, id, used, starts)),
        approaches: [], discharge: null, missed: null, silences: [], ...origin,
    };
}

function checkOf(visit: string, { kind, words }: { readonly kind: string; readonly words: string }): Contract.Check {
    return {
        kind: 'check', id: `${visit}/check`, name: '', label: '', at: { kind: 'offset', offset: 'PT0M', approximate: false },
        when: { condition: { kind: 'judgement', role: judge.id, statement: kind === 'stop' ? `not yet: ${words}` : words }, evaluatedAt: 'session', whenUnknown: 'wait' },
        otherwise: [{ kind: 'tell', text: kind === 'stop' ? 'This has come to its end.' : 'This is not done: its condition does not hold.' }], ...origin,
    };
}

/** Where the actions of a visit begin, counted from its beginning, as far as they are stated exactly. */
function startsOf(lines: readonly Node[]): ReadonlyMap<string, Contract.Duration> {
    const starts = new Map<string, Contract.Duration>(lines.filter(({ action }) => things(action['relatedAction']).length === 0).map(({ action }) => [text(action['id']), 'PT0M']));
    for (const { action } of [...lines, ...lines]) {
        const [related] = things(action['relatedAction']);
        const from = fromIso8601(starts.get(text(related?.['actionId'])) ?? '');
        const offset = durationOf(related?.['offsetDuration']);
        const isBefore = text(related?.['relationship']).startsWith('before');
        const sum = from && offset && addDurations(from, isBefore && Number(offset.value) !== 0 ? negateDuration(offset) : offset);
        if (sum && ['s', 'min', 'h'].includes(offset.unit)) {
            starts.set(text(action['id']), toIso8601(sum));
        }
    }
    return starts;
}

/** The action that only marks the beginning. */
function isZero({ action, parts }: Node): boolean {
    return text(action['title']) === 'Time 0' && parts.length === 0;
}

function isGiven(line: Node): boolean {
    return isOrderSet(line) || (ordersIn(line).length > 0 && !things(line.action['relatedAction']).some(related => 'offsetRange' in related));
}

function administrationsOf(line: Node, visit: string, start: string | undefined, { pharmacy, notes }: Making): Contract.Administration[] {
    const orders = ordersIn(line).map(({ order }) => order);
    const products = [...new Set(orders.map(({ product }) => product))];
    if (line.plan) {
        prescribe(line.parts, pharmacy, notes);
    }
    const conditions = conditionsOf(line.action).map(({ words }) => words).join(' and ');
    return products.map(product => {
        const own = orders.filter(order => order.product === product);
        const medication = pharmacy.of(own[0]!);
        const doses = line.plan ? [] : own.flatMap(({ dose }) => dose ?? []);
        if (!line.plan && doses.length < own.length) {
            prescribe([line], pharmacy, notes);
        }
        return {
            kind: 'administration', id: `${visit}/give`, name: '', label: '', at: { kind: 'offset', offset: start ?? 'PT0M', approximate: false },
            medication: medication.id, duration: null,
            doses: doses.filter((dose, index) => doses.findIndex(one => one.value === dose.value && one.unit === dose.unit) === index),
            when: conditions === '' ? null
                : { condition: { kind: 'judgement', role: judge.id, statement: conditions }, evaluatedAt: 'each-dose', whenUnknown: 'wait' }, ...origin,
        };
    });
}

/** An action in words, with its parts. */
function activityOf(node: Node, visit: string, used: Set<string>, starts: ReadonlyMap<string, Contract.Duration>): Contract.Activity {
    const { action, activity, parts } = node;
    const name = nameFor(titleOf(action).slice(0, 30), 'Task', used);
    const time = fromIso8601(starts.get(text(action['id'])) ?? '');
    const stated = time ? `at ${formatDuration(time)}` : '';
    const when = !time ? timesInWords(action) : Number(time.value) === 0 || wordsOf(action).includes(stated) ? '' : stated;
    const orders = ordersIn(node).length > 0 && parts.length === 0 ? ordersIn(node).map(({ order }) => [order.product, order.words].filter(one => one !== '').join(', ')) : [];
    const label = [
        wordsOf(action), !orders.length && activity && titleOf(activity) !== titleOf(action) && titleOf(activity), ...orders, when,
        ...conditionsOf(action).map(({ kind, words }) => `${kind === 'stop' ? 'until' : 'when'} ${words}`),
    ].filter(Boolean).join('; ');
    return {
        kind: 'activity', id: `${visit}/activity/${name}`, name, label, purpose: 'do', lasts: null, by: [], parts: parts.map(part => activityOf(part, visit, used, starts)), ...origin,
    };
}

/** Times inside a visit that are no exact moments, in words. */
function timesInWords(action: Node['action']): string {
    return things(action['relatedAction']).filter(related => 'offsetRange' in related || 'offsetDuration' in related).map(related => {
        const [range] = things(related['offsetRange']);
        const [low, high, one] = [range?.['low'], range?.['high'], related['offsetDuration']].map(durationOf);
        const lengths = [low && `at least ${formatDuration(low)}`, high && `at most ${formatDuration(high)}`, one && formatDuration(one)].filter(part => part !== undefined);
        return lengths.length === 0 ? '' : `${lengths.join(' and ')} ${plainLine(related['relationship']).replaceAll('-', ' ')} of ${plainLine(related['actionId'])}`;
    }).filter(one => one !== '').join(', ');
}

/** Actions as lines of text. */
export function asText(nodes: readonly Node[], depth = 0): readonly string[] {
    return nodes.flatMap(({ action, parts }) => [
        `${'  '.repeat(depth)}- ${[wordsOf(action), timesInWords(action), ...conditionsOf(action).map(({ kind, words }) => `${kind}: ${words}`), conceptText(action['code'])]
            .filter(Boolean).join('; ').replaceAll('"""', '"').replaceAll('[@', '[')}`,
        ...asText(parts, depth + 1),
    ]);
}
