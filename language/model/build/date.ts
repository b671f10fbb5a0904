import { partOf, type AstNode } from '../../syntax/tree.js';
import type { HeaderValue } from '../protocol.js';
import { rangeOfPart, report, type Build } from './context.js';

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The date that a property holds, as written. A date that no calendar has is noted and kept,
 * so that nothing else takes the line for missing.
 */
export function writtenDate(build: Build, node: AstNode, property: string): HeaderValue<string> | undefined {
    const value = (node as unknown as Readonly<Record<string, unknown>>)[property];
    if (typeof value !== 'string') {
        return undefined;
    }
    const range = rangeOfPart(build, node, partOf(node, property));
    if (!isDate(value)) {
        report(build, 'impossible-date', range, { written: value });
    }
    return { value, range };
}

/** Whether the Gregorian calendar has this date, given as year, month and day with dashes. */
function isDate(written: string): boolean {
    const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return day >= 1 && day <= (daysInMonth[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}
