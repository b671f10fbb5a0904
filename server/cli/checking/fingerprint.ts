import { createHash } from 'node:crypto';
import type { Excerpt } from '../output/code-frame.js';

/** What a finding of a file is known by. */
interface Known {
    readonly code: string;
    readonly excerpt: Excerpt;
}

/**
 * Fingerprints of the findings of one file, in their order. They are made of the rule and the line a finding is about, whatever the white space,
 * and of which of several equal ones it is. So they stay when lines are put before them, when a block is indented, and when messages are worded differently.
 */
export function fingerprints(findings: readonly Known[]): readonly string[] {
    const seen = new Map<string, number>();
    return findings.map(({ code, excerpt: { before, inside, after } }) => {
        const line = [before, inside, after].map(part => part.replace(/\s+/g, ' ').trim());
        const hash = createHash('sha256').update(JSON.stringify([code, ...line])).digest('hex').slice(0, 16);
        const nth = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, nth);
        return `${hash}:${nth}`;
    });
}
