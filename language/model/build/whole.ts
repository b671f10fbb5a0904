import type { AstNode } from '../../syntax/tree.js';
import { partOf } from '../../syntax/tree.js';
import { rangeOfPart, report, type Build } from './context.js';

/**
 * A whole number, negative with a leading minus sign. A fraction is noted and gives nothing.
 * @param property the property of the node that holds the number as written
 * @param what a phrase for a message, such as "the number of times"
 */
export function wholeNumber(build: Build, node: AstNode, property: string, what: string): number | undefined {
    const written = (node as unknown as Readonly<Record<string, unknown>>)[property];
    if (typeof written !== 'string') {
        return undefined;
    }
    const value = Number(written.replace('\u2212', '-'));
    if (!Number.isSafeInteger(value)) {
        report(build, 'not-whole', rangeOfPart(build, node, partOf(node, property)), { written, what });
        return undefined;
    }
    return value;
}
