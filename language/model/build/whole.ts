import type { AstNode, CstNode } from '../../syntax/tree.js';
import { partOf, partsOf } from '../../syntax/tree.js';
import { present } from './compact.js';
import { rangeOfPart, report, type Build } from './context.js';

/**
 * A whole number, negative with a leading minus sign. A fraction is noted and gives nothing.
 * @param property the property of the node that holds the number as written
 * @param what a phrase for a message, such as "the number of times"
 */
export function wholeNumber(build: Build, node: AstNode, property: string, what: string): number | undefined {
    const written = (node as unknown as Readonly<Record<string, unknown>>)[property];
    return typeof written === 'string' ? checked(build, node, written, partOf(node, property), what) : undefined;
}

/** The whole numbers of a property that holds several; a fraction among them is noted and left out. */
export function wholeNumbers(build: Build, node: AstNode, property: string, what: string): number[] {
    const written = (node as unknown as Readonly<Record<string, readonly string[] | undefined>>)[property] ?? [];
    const parts = partsOf(node, property);
    return present(written.map((number, index) => checked(build, node, number, parts[index], what)));
}

function checked(build: Build, node: AstNode, written: string, part: CstNode | undefined, what: string): number | undefined {
    const value = Number(written.replace('\u2212', '-'));
    if (!Number.isSafeInteger(value)) {
        report(build, 'not-whole', rangeOfPart(build, node, part), { written, what });
        return undefined;
    }
    return value;
}
