import { describe, expect, it } from 'vitest';
import { secondsInDay, solve, type Bound } from '../../language/analysis/time/network.js';
import { seededRandom } from '../random.js';

type Plain = Bound<number>;

/** All shortest distances by Floyd and Warshall, as a referee; nothing where a circle is negative. */
function referee(size: number, bounds: readonly Plain[]): number[][] | undefined {
    const most = Array.from({ length: size }, (_, from) => Array.from({ length: size }, (__, to) => (from === to ? 0 : Infinity)));
    bounds.forEach(({ from, to, most: weight }) => {
        most[from]![to] = Math.min(most[from]![to]!, weight);
    });
    for (let via = 0; via < size; via++) {
        for (let from = 0; from < size; from++) {
            for (let to = 0; to < size; to++) {
                most[from]![to] = Math.min(most[from]![to]!, most[from]![via]! + most[via]![to]!);
            }
        }
    }
    return most.some((row, point) => row[point]! < 0) ? undefined : most;
}

/** The fewest bounds of a negative circle: shortest walks of each length. */
function fewest(size: number, bounds: readonly Plain[]): number {
    for (let length = 1; length <= size; length++) {
        for (let start = 0; start < size; start++) {
            let reach = new Map([[start, 0]]);
            for (let step = 0; step < length; step++) {
                const next = new Map<number, number>();
                for (const { from, to, most } of bounds.filter(bound => reach.has(bound.from))) {
                    next.set(to, Math.min(next.get(to) ?? Infinity, reach.get(from)! + most));
                }
                reach = next;
            }
            if ((reach.get(start) ?? 0) < 0) {
                return length;
            }
        }
    }
    return 0;
}

const seeds = Array.from({ length: 120 }, (_, seed) => seed + 1);

describe('networks drawn at random, against a referee', () => {
    it.each(seeds)('seed %i', seed => {
        const random = seededRandom(seed);
        const size = 2 + random(6);
        const bounds = Array.from({ length: 1 + random(3 * size) }, (_, reason): Plain =>
            ({ from: random(size), to: random(size), most: random(20) - 6, reason }));
        const network = { midnights: Array.from({ length: size }, () => false), bounds };
        const solved = solve(network);
        const expected = referee(size, bounds);
        expect(solved.consistent).toBe(expected !== undefined);
        for (let point = 0; expected && point < size; point++) {
            expect(solved.mostAfter(point)).toEqual(expected[point]);
            expect(solved.leastAfter(point).map(least => 0 - least)).toEqual(expected.map(row => row[point]));
        }
        const circle = solved.contradiction();
        expect(circle.length).toBe(expected ? 0 : fewest(size, bounds));
        circle.forEach(({ to }, place) => expect(circle[(place + 1) % circle.length]!.from).toBe(to));
        expect(circle.reduce((sum, { most }) => sum + most, 0)).toBeLessThanOrEqual(expected ? 0 : -1);
    });
});

it('counts whole days between midnights', () => {
    const hours = (from: number, to: number, most: number): Plain => ({ from, to, most: most * 3600, reason: 0 });
    const network = { midnights: [true, false, true], bounds: [hours(0, 1, 23), hours(1, 2, 30)] };
    expect(solve(network).mostAfter(0)[2]).toBe(2 * secondsInDay);
    expect(solve(network).mostAfter(1)[2]).toBe(30 * 3600);
});
