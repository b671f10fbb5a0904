import { courseDays } from '../../language/analysis/time/days.js';
import { figureOwner, figures } from '../../language/analysis/figures/index.js';
import type { Protocol } from '../../language/model/protocol.js';
import { toIso8601, type Duration } from '../../language/syntax/duration.js';

/**
 * A fact of a protocol in words: `days dosing/2` is "4 to 6", `figure dosing.count` is "6", `names sessions` is "preparation, dosing",
 * `units esketamine/56 mg` is how many of what the pharmacy delivers make the dose,
 * anything else is a path through the model, `sessions.dosing.schedule.repeat.minimum`, in which a list is entered by name, by id,
 * by the role, value or medication that an item is about, or by number.
 */
export function factOf(protocol: Protocol, path: string): string {
    const [kind, rest] = kindOf(path);
    switch (kind) {
        case 'days': {
            const days = [...courseDays(protocol)].find(([id]) => id.endsWith(`/${rest}`))?.[1];
            return days ? [...new Set([days.earliest ?? 'open', days.latest ?? 'open'])].join(' to ') : 'none';
        }
        case 'figure': return figures(protocol).get(rest) ?? 'none';
        case 'units': return unitsIn(protocol, rest);
        case 'names': return spoken(((entered(protocol, rest).at(-1) ?? []) as { name: string }[]).map(({ name }) => name));
        default: return spoken(entered(protocol, path).at(-1));
    }
}

/** Everything that the way to a fact leads through, the protocol first and the fact itself last. */
export function wayTo(protocol: Protocol, path: string): readonly unknown[] {
    const [kind, rest] = kindOf(path);
    switch (kind) {
        case 'days': return [protocol, encounterOf(protocol, rest.split('/')[0]!)];
        case 'figure': return wayToFigure(protocol, rest);
        case 'units': return entered(protocol, `own.medications.${rest.split('/')[0]!}.presentations.0`);
        case 'names': return entered(protocol, rest);
        default: return entered(protocol, path);
    }
}

function unitsIn(protocol: Protocol, wanted: string): string {
    const [name, dose] = wanted.split('/');
    const strength = protocol.own.medications.find(medication => medication.name === name)?.presentations[0]?.strength.value.value;
    return String(Number.parseFloat(dose!) / Number(strength));
}

function wayToFigure(protocol: Protocol, path: string): readonly unknown[] {
    const owner = figureOwner(protocol, path);
    return owner && 'schedule' in owner && path.endsWith('.count') ? [protocol, owner, owner.schedule] : [protocol, owner];
}

function kindOf(path: string): [kind: string, rest: string] {
    const [kind = '', rest = ''] = path.split(/ (.*)/s);
    return [kind, rest];
}

function encounterOf({ steps, sessions, visits }: Protocol, name: string): unknown {
    return [...steps, ...sessions, ...visits].find(encounter => encounter.name === name);
}

function entered(protocol: Protocol, path: string): unknown[] {
    return path.split('.').reduce<unknown[]>((way, step) => [...way, nextOf(way.at(-1), step)], [protocol]);
}

function nextOf(place: unknown, step: string): unknown {
    if (Array.isArray(place)) {
        return place.find(item => namesOf(item).includes(step)) ?? place[Number(step)] as unknown;
    }
    return (place as Record<string, unknown> | undefined)?.[step];
}

/** What an item of a list is known by: its own names before what it is about. */
function namesOf(item: unknown): readonly unknown[] {
    const { name, id, role, value, medication } = (item ?? {}) as Record<string, { written?: string } | undefined>;
    return [name, id, role?.written, value?.written, medication?.written].filter(known => known !== undefined);
}

function spoken(value: unknown): string {
    if (value === undefined) {
        return 'none';
    }
    if (Array.isArray(value)) {
        return value.length === 0 ? 'none' : value.map(spoken).join(', ');
    }
    if (typeof value !== 'object' || value === null) {
        return typeof value === 'string' ? value : JSON.stringify(value);
    }
    if (isDuration(value)) {
        return toIso8601(value);
    }
    const { written, value: inner, kind } = value as { written?: string; value?: unknown; kind?: string };
    return written ?? kind ?? (inner === undefined ? 'something' : spoken(inner));
}

function isDuration(value: object): value is Duration {
    return 'kind' in value && (value.kind === 'elapsed' || value.kind === 'calendar');
}
