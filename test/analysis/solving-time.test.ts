import { expect, it } from 'vitest';
import { courseNetwork } from '../../language/analysis/time/course-network.js';
import { solve } from '../../language/analysis/time/network.js';
import { parseDocument } from '../harness.js';

it('solves a course of 60 visits again within the time of a keystroke', () => {
    const sessions = ['dosing', 'integration', 'phone'].map((name, place) =>
        `session ${name} "Visit" {\n timing ${place === 0 ? '20 times, every 3 to 5 days' : `once, ${place} to ${place + 1} days after each dosing`}\n}`);
    const { model } = parseDocument(`protocol p "P" {\nday 1 is dosing 1\n${sessions.join('\n')}\n}`);
    const protocol = model.protocols[0]!;
    expect(protocol.occurrences).toHaveLength(60);
    // The quickest of several runs is what the work takes; the others tell of the machine.
    const times = Array.from({ length: 20 }, () => {
        const started = performance.now();
        const solved = solve(courseNetwork(protocol, () => true));
        solved.mostAfter(0);
        solved.leastAfter(0);
        return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(5);
});
