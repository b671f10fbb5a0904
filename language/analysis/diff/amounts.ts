import { compareDurations } from '../../syntax/duration.js';
import { compareQuantities, type Quantity } from '../../syntax/quantity.js';
import type { Duration, Moment, Span } from '../../model/quantities.js';
import type { Risk } from './change.js';

/** Whether something became more, less, or stayed; nothing where that cannot be told. */
export type Move = 'up' | 'down' | 'same';

const moves: Readonly<Record<string, Move>> = { '-1': 'up', '0': 'same', '1': 'down' };

/** How an amount moves; nothing where the two cannot be compared. */
export function quantityMove(before: Quantity | undefined, after: Quantity | undefined): Move | undefined {
    return before && after ? moves[String(compareQuantities(before, after))] : undefined;
}

/** How a length of time moves. */
export function durationMove(before: Duration | undefined, after: Duration | undefined): Move | undefined {
    return before && after ? moves[String(compareDurations(before, after))] : undefined;
}

/** How a span moves, by its shorter end or by its longer one; from none to one is up. */
export function spanMove(before: Span | undefined, after: Span | undefined, end: 'lower' | 'upper'): Move | undefined {
    return before && after ? durationMove(before[end], after[end]) : after ? 'up' : before ? 'down' : 'same';
}

/** How a moment on the clock of a session moves; the discharge comes after every other. */
export function momentMove(before: Moment | undefined, after: Moment | undefined): Move | undefined {
    if (!before || !after) {
        return undefined;
    }
    if (before.kind === 'offset' && after.kind === 'offset') {
        return durationMove(before.offset, after.offset);
    }
    return before.kind === after.kind ? 'same' : before.kind === 'discharge' ? 'down' : 'up';
}

/** How a number moves. */
export function numberMove(before: number, after: number): Move {
    return before < after ? 'up' : before > after ? 'down' : 'same';
}

/** The risk of a move where more of it is more risk, or less. */
export function riskOf(move: Move | undefined, moreIs: 'risky' | 'safe'): Risk {
    return move === 'same' ? 'neutral' : move === undefined ? 'judge' : (move === 'up') === (moreIs === 'risky') ? 'more' : 'less';
}
