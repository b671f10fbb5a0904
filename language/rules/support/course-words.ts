import type { Protocol } from '../../model/protocol.js';
import { secondsInDay } from '../../analysis/time/network.js';
import { occurrenceName } from '../../analysis/occurrence-name.js';
import type { Contradiction, HeldClause } from '../../analysis/time/contradictions.js';
import type { Related } from '../kit.js';

/** A number of days, for people. */
export function daysText(days: number): string {
    return days === 1 ? '1 day' : `${days} days`;
}

/** A contradiction in words: what the clause at which it is shown asks, and what the others leave. */
export function contradictionWords(protocol: Protocol, { closing, asked, left }: Contradiction): {
    readonly subject: string; readonly asked: string; readonly other: string; readonly left: string;
} {
    const own = asked.second.id === closing.occurrence.id;
    const [subject, other] = own ? [asked.second, asked.first] : [asked.first, asked.second];
    return {
        subject: occurrenceName(protocol, subject),
        other: occurrenceName(protocol, other),
        asked: own ? upper(asked.most) : lower(0 - asked.most),
        left: own ? lower(left) : upper(0 - left),
    };
}

/** The other clauses of a contradiction, each with the occurrence for which it bites. */
export function otherClauses(protocol: Protocol, { others }: Contradiction): readonly Related[] {
    return others.map(({ timing, occurrence }: HeldClause) => ({
        message: `\`${occurrenceName(protocol, occurrence)}\` is held \`${clauseText(timing)}\`.`, range: timing.range,
    }));
}

function clauseText({ reason, written }: HeldClause['timing']): string {
    return reason === 'cadence' ? `every ${written}` : reason === 'gap' ? `at least ${written} apart` : written;
}

function upper(seconds: number): string {
    if (seconds === 0) {
        return 'not after';
    }
    return seconds > 0 ? `${seconds % 60 === 59 ? 'less than' : 'at most'} ${span(seconds)} after` : `${(0 - seconds) % 60 === 1 ? 'more than' : 'at least'} ${span(seconds)} before`;
}

function lower(seconds: number): string {
    if (seconds === 0) {
        return 'not before';
    }
    return seconds > 0 ? `${seconds % 60 === 1 ? 'more than' : 'at least'} ${span(seconds)} after` : `${(0 - seconds) % 60 === 59 ? 'less than' : 'at most'} ${span(seconds)} before`;
}

/** The length of a span for people, in the largest unit that holds it exactly; a second more or less belongs to "more than" and "less than". */
function span(seconds: number): string {
    const size = Math.abs(seconds);
    const rounded = size % 60 === 1 ? size - 1 : size % 60 === 59 ? size + 1 : size;
    if (rounded % secondsInDay === 0) {
        return daysText(rounded / secondsInDay);
    }
    return rounded % 3600 === 0 ? `${rounded / 3600} h` : `${Math.round(rounded / 60)} min`;
}
