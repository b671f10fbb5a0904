import { courseDays } from '../../language/analysis/days.js';
import { figures } from '../../language/analysis/figures/index.js';
import type { Protocol } from '../../language/model/protocol.js';
import { toIso8601, type Duration } from '../../language/syntax/duration.js';

/**
 * A fact of a protocol in words: `days dosing/2` is "4 to 6", `figure dosing.count` is "6", anything else is a path through the
 * model, `sessions.dosing.schedule.repeat.minimum`, in which a list is entered by name, by id or by number.
 */
export function factOf(protocol: Protocol, path: string): string {
    const [kind, rest = ''] = path.split(/ (.*)/s);
    if (kind === 'days') {
        const days = [...courseDays(protocol)].find(([id]) => id.endsWith(`/${rest}`))?.[1];
        return days ? [...new Set([days.earliest ?? 'open', days.latest ?? 'open'])].join(' to ') : 'none';
    }
    return kind === 'figure' ? figures(protocol).get(rest) ?? 'none' : spoken(entered(protocol, path));
}

function entered(protocol: Protocol, path: string): unknown {
    return path.split('.').reduce<unknown>((place, step) => {
        if (Array.isArray(place)) {
            return (place as { name?: string; id?: string }[]).find(item => item.name === step || item.id === step) ?? place[Number(step)] as unknown;
        }
        return (place as Record<string, unknown> | undefined)?.[step];
    }, protocol);
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
