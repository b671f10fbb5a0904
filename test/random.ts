/** A source of numbers that is the same on every run: `random(n)` gives a whole number from 0 to n - 1. */
export function seededRandom(seed: number): (below: number) => number {
    let state = (seed + 1) * 2654435761;
    return below => {
        state = (state + 0x6D2B79F5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
}
