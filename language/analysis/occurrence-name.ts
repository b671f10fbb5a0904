import type { Occurrence } from '../model/occurrence.js';
import type { Protocol } from '../model/protocol.js';
import { encounters } from './elements.js';

/** What a reader calls an occurrence: `intake`, or `dosing 3` where there are several. */
export function occurrenceName(protocol: Protocol, { template, index }: Occurrence): string {
    const name = encounters(protocol).find(({ id }) => id === template)?.name ?? template;
    return protocol.occurrences.some(other => other.template === template && other.index > 1) ? `${name} ${index}` : name;
}
