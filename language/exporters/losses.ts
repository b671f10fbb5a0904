import type { Loss } from './exporter.js';

/** What is left out, one line for each kind of thing with how often, in the order in which they first appear: `3 × abbreviations: …`. */
export function lossKinds(losses: readonly Loss[]): readonly string[] {
    const kinds = new Map<string, number>();
    losses.map(({ what, why }) => `${what}: ${why}`).forEach(kind => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    return [...kinds].map(([kind, count]) => `${count} × ${kind}`);
}
