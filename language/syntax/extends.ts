import type { Protocol } from '../generated/ast.js';

/** A protocol and those it extends, nearest first; a circle ends before it closes. */
export function chainOf(protocol: Protocol): readonly Protocol[] {
    const chain: Protocol[] = [];
    for (let next: Protocol | undefined = protocol; next && !chain.includes(next); next = next.extension?.base?.ref) {
        chain.push(next);
    }
    return chain;
}

/** The names of a circle of protocols that extend each other, from a protocol back to itself; nothing where its bases end somewhere. */
export function circleFrom(protocol: Protocol): readonly string[] | undefined {
    const chain = chainOf(protocol);
    const closing = chain.at(-1)?.extension?.base?.ref;
    return closing && [...chain, closing].map(({ name }) => name);
}
