import type { Risk } from '../../analysis/diff/change.js';
import { raw, type Html } from '../html.js';

/** A shape for each direction of risk, so that it is told by more than a colour: up, down, a question, level. */
const shapes: Readonly<Record<Risk, string>> = {
    more: '<path d="M8 2 15 14H1Z"/>',
    judge: '<path d="M8 1 15 8 8 15 1 8Z"/>',
    less: '<path d="M8 14 1 2H15Z"/>',
    neutral: '<path d="M2 5H14V7H2ZM2 9H14V11H2Z"/>',
};

/** The mark of a direction of risk; its word stands beside it. */
export function mark(risk: Risk): Html {
    return raw(`<svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${shapes[risk]}</svg>`);
}
