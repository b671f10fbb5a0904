import { isDate } from '../../syntax/date.js';
import { partOf, type AstNode } from '../../syntax/tree.js';
import type { HeaderValue } from '../protocol.js';
import { rangeOfPart, report, type Build } from './context.js';

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
