import { rational, type Rational } from '../../language/syntax/decimal.js';

/** Numbers that look random and are the same in every run: a linear congruential generator with the constants of Knuth's MMIX. */
export function seeded(seed: number): { below(limit: number): number; fraction(): Rational; decimal(): string } {
    let state = BigInt(seed);
    const below = (limit: number): number => {
        state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
        return Number((state >> 33n) % BigInt(limit));
    };
    return {
        below,
        fraction: () => rational(BigInt(below(2_000_001) - 1_000_000), BigInt(below(9_999) + 1)),
        decimal: () => `${below(2) === 0 ? '-' : ''}${below(10_000)}${below(2) === 0 ? '' : `.${below(1000)}`}`,
    };
}

/** A hundred draws of whatever `draw` gives. */
export function hundred<T>(draw: () => T): T[] {
    return Array.from({ length: 100 }, draw);
}
