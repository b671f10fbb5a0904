import type { Encounter } from '../../model/encounter.js';
import type { Known, KnownFrom } from '../../model/scenario.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Duration, Quantity } from '../../model/quantities.js';
import type { Anchor } from '../../model/timing.js';
import { add, div, fromInteger, isInteger, mul, parseDecimal, sub, toDecimalString, type Rational } from '../../syntax/decimal.js';
import { quantityOf } from '../../syntax/quantity.js';
import type { ProtocolFacts } from '../facts.js';
import type { Goal } from './coverage.js';
import { givenFor } from './givens.js';
import { minutesOf } from './moment.js';

/** What is known of a patient who stands at a limit of the course, in each way in which it may be seen there: the natural one first. */
export function atLimit(facts: ProtocolFacts, goal: Goal): readonly (readonly Known[])[] {
    const times = timesFor(facts, goal);
    if (goal.change) {
        const { change } = goal;
        return changesOf(facts, change).flatMap(({ before, after }) => times.filter(time => time !== undefined).map(time =>
            [givenFor({ ...change, at: undefined }, before), givenFor(change, after, time)].flatMap(known => known ?? [])));
    }
    const { value } = goal;
    return value ? times.map(time => [givenFor(value.condition, value.amount, time)].flatMap(known => known ?? [])) : [];
}

/** From when on a value may be given so that a condition sees it: at its own visit, into it, at others, or from the beginning. */
function timesFor({ protocol, encounters, dosing }: ProtocolFacts, { place }: Goal): readonly (KnownFrom | undefined)[] {
    const held = protocol.occurrences.filter(({ optional, template }) => !optional && encounters.some(({ id, kind }) => id === template && kind !== 'step'));
    const own = held.filter(({ template }) => template === place?.encounter?.id);
    const giving = held.filter(({ template }) => dosing.some(({ id }) => id === template));
    const first = own[0] ?? giving[0] ?? held[0];
    const encounter = encounters.find(({ id }) => id === first?.template);
    const into = first && encounter ? [at(first, encounter, intoSession(encounter, place?.use)), at(first, encounter)] : [];
    const others = [...held].reverse().flatMap(occurrence => {
        const other = encounters.find(({ id }) => id === occurrence.template);
        return other ? [at(occurrence, other)] : [];
    });
    const late = place?.use === 'discharge' || place?.use === 'monitor' || place?.use === 'reaction';
    return [...late ? into : [...into].reverse(), undefined, ...others];
}

/** Five minutes after the dose, or before the patient may leave at the earliest. */
function intoSession({ discharge }: Encounter, use: string | undefined): Duration {
    const end = use === 'discharge' && discharge?.notBefore ? sub(minutesOf(discharge.notBefore.lower), fromInteger(5)) : fromInteger(5);
    return { value: toDecimalString(end).text, unit: 'min', kind: 'elapsed' };
}

function at({ template, index }: Occurrence, { name, nameRange: range, schedule }: Encounter, offset?: Duration): KnownFrom {
    const several = (schedule?.repeat.maximum ?? 2) > 1 || schedule?.repeat.per !== undefined;
    const target = { kinds: ['session', 'visit', 'step'] as const, written: name, target: template, range };
    const anchor: Anchor = { target, ...(several ? { choice: 'numbered', index } : { choice: 'only' }), written: several ? `${name} ${index}` : name, range };
    return { kind: 'visit', anchor, range, ...(offset && { offset }) };
}

/** Values before and after a change of exactly the size that a condition asks for, the largest first; both whole on a scale of whole figures. */
function changesOf({ observable }: ProtocolFacts, { value, amount, direction }: NonNullable<Goal['change']>): readonly { readonly before: Quantity; readonly after: Quantity }[] {
    const bounds = observable(value.of)?.bounds;
    const size = parseDecimal(amount.value.value);
    const [low, high] = [bounds?.low, bounds?.high].map(end => (end ? Number(end.value) : undefined));
    if (!size || low === undefined || high === undefined || high - low > 500) {
        return [];
    }
    const of = (figure: Rational): Quantity => quantityOf(figure, bounds?.low.unit ?? '1').quantity;
    return Array.from({ length: high - low + 1 }, (_, place) => fromInteger(high - place)).flatMap(before => {
        const moved = amount.value.unit === '%' ? div(mul(before, size), fromInteger(100)) : size;
        const after = direction === 'falls' ? sub(before, moved) : add(before, moved);
        return isInteger(after) && moved.n !== 0n ? [{ before: of(before), after: of(after) }] : [];
    });
}
