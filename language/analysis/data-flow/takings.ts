import type { CollectedItem, Encounter } from '../../model/encounter.js';
import type { SourceRange, Ref } from '../../model/element.js';
import type { Moment, Span } from '../../model/quantities.js';
import { toMinutes } from '../../syntax/duration.js';
import type { Rational } from '../../syntax/decimal.js';
import { encounters, timelinesOf } from '../elements.js';
import type { ProtocolFacts } from '../facts.js';
import { once } from '../once.js';

/** A line of a step, session or visit that takes a value. */
export interface Taking {
    /** Id of the value. Taking blood pressure takes the systolic and the diastolic pressure. */
    readonly value: string;
    readonly encounter: Encounter;
    /** The first minute of the session at which it is known; nothing where it can be at any time. */
    readonly minute?: Rational;
    readonly atDischarge: boolean;
    readonly validFor?: Span;
    /** Whether the line says that this value is collected, rather than watched or measured. */
    readonly collected: boolean;
    readonly range: SourceRange;
}

/** Every line that takes a value, with the values a panel is made of. */
export const takings = once((facts: ProtocolFacts): readonly Taking[] => {
    const { protocol, observable, encounter } = facts;
    const made: Taking[] = [];
    const put = (of: Ref, taking: Omit<Taking, 'value'>): void => {
        const parts = (observable(of)?.parts ?? []).flatMap(({ target }) => target ?? []);
        made.push(...[...of.target === undefined ? [] : [of.target], ...parts].map(value => ({ ...taking, value })));
    };
    for (const visit of encounters(protocol)) {
        const open = timelinesOf(visit);
        visit.collections.forEach(({ items, at }) => items.forEach(item => put(item.of, { ...moment(at), ...itemOf(item), encounter: visit })));
        visit.monitors.forEach(({ of, from, range }) => of.forEach(value => put(value, { ...moment(from), encounter: visit, collected: false, range })));
        open.flatMap(({ collections }) => collections).forEach(({ items }) =>
            items.forEach(item => put(item.of, { ...itemOf(item), atDischarge: false, encounter: visit })));
        open.flatMap(({ monitors }) => monitors).forEach(({ of, range }) =>
            of.forEach(value => put(value, { encounter: visit, atDischarge: false, collected: false, range })));
    }
    for (const { value, points } of protocol.measures) {
        for (const point of points) {
            const visit = point.kind === 'relation' ? encounter(point.relation.from.target) : undefined;
            if (visit && point.kind === 'relation' && (point.relation.direction === 'at' || point.relation.direction === 'same-day')) {
                put(value.of, { encounter: visit, atDischarge: false, collected: false, range: point.relation.range });
            }
        }
    }
    return made;
});

function itemOf({ validFor, range }: CollectedItem): Pick<Taking, 'validFor' | 'collected' | 'range'> {
    return { ...(validFor && { validFor }), collected: true, range };
}

function moment(at: Moment | undefined): Pick<Taking, 'minute' | 'atDischarge'> {
    const minute = at?.kind === 'offset' ? toMinutes(at.offset) : undefined;
    return { ...(minute && { minute }), atDischarge: at?.kind === 'discharge' };
}
