import { occurrenceName } from '../../../language/analysis/occurrence-name.js';
import { dayText } from '../../../language/analysis/schedule-of-activities.js';
import { courseDays } from '../../../language/analysis/time/days.js';
import type { Occurrence, OccurrenceTiming } from '../../../language/model/occurrence.js';
import type { Protocol } from '../../../language/model/protocol.js';
import { code, escaped } from './markdown.js';

/** More visits than these are not told one by one. */
const mostVisits = 8;

/**
 * On which days each visit can fall, and which clauses say so, as markdown.
 * @param template the id of the step, session or visit
 * @returns nothing where no day follows, because nothing ties it to day 1 or because timing lines contradict each other
 */
export function whyDays(protocol: Protocol, template: string): string {
    const days = courseDays(protocol);
    const byId = new Map(protocol.occurrences.map(occurrence => [occurrence.id, occurrence]));
    const held = protocol.occurrences.filter(occurrence => occurrence.template === template && dayText(days.get(occurrence.id)) !== '');
    const convention = protocol.header.dayConvention;
    if (held.length === 0 || !convention) {
        return '';
    }
    const lines = held.slice(0, mostVisits).map(occurrence => {
        const reasons = [...new Set(occurrence.timings.map(timing => reasonText(protocol, timing, byId.get(timing.from))))];
        return `- ${escaped(occurrenceName(protocol, occurrence))}: ${escaped(dayText(days.get(occurrence.id)))}${reasons.length > 0 ? ` – ${reasons.join('; ')}` : ''}`;
    });
    const rest = held.length > mostVisits ? [`- and ${held.length - mostVisits} more`] : [];
    return [`Day ${convention.number} is ${escaped(convention.anchor.written)}. The days follow from all timing lines together:`, [...lines, ...rest].join('\n')].join('\n\n');

    function reasonText(within: Protocol, { reason, written }: OccurrenceTiming, from: Occurrence | undefined): string {
        const other = from === undefined || reason === 'frequency' ? '' : ` ${escaped(occurrenceName(within, from))}`;
        const at = from === undefined ? '' : dayText(days.get(from.id));
        const behind = other === '' ? '' : ` from${other}${at === '' ? '' : ` (${escaped(at.toLowerCase())})`}`;
        return `${words[reason]}${code(written)}${behind}`;
    }
}

const words: Readonly<Record<OccurrenceTiming['reason'], string>> = { window: '', cadence: 'every ', frequency: '', gap: 'apart at least ', day: '' };
