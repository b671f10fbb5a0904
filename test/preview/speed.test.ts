import { describe, expect, test } from 'vitest';
import { previews } from '../../language/previews/index.js';
import { parseDocument } from '../harness.js';

/** 60 visits in six sessions of ten, and 120 activities. */
const sessions = Array.from({ length: 6 }, (_, session) => `
    session block${session} "Block ${session + 1}" {
        timing 10 times, every 2 to 3 days${session === 0 ? '' : `, ${30 * session} to ${30 * session + 3} days after block0 1`}
        ${Array.from({ length: 20 }, (__, activity) => `do act${session}x${activity} "Activity ${session + 1}.${activity + 1} of the session" 5 min`).join('\n        ')}
    }`).join('');
const { model } = parseDocument(`use standard\nprotocol large "A large protocol" {\nversion 1.0.0\nday 1 is block0 1\n${sessions}\n}`);
const protocol = model.protocols[0]!;

/** The shortest of several runs: what the work takes, and not what others on the machine do meanwhile. */
function shortest(work: () => void): number {
    return Math.min(...Array.from({ length: 7 }, () => {
        const begin = performance.now();
        work();
        return performance.now() - begin;
    }));
}

describe('60 visits and 120 activities', () => {
    test('are that many', () => {
        expect(protocol.occurrences).toHaveLength(60);
        expect(protocol.sessions.flatMap(({ activities }) => activities)).toHaveLength(120);
    });

    test.each(previews.map(preview => [preview.view, preview] as const))('are shown as %s in less than 50 ms', (_, { render }) => {
        // Another text each time, so that nothing that was worked out before is remembered.
        let runs = 0;
        expect(shortest(() => {
            runs += 1;
            const sessions = protocol.sessions.map((session, place) => (place === 0 ? { ...session, label: `${session.label}, take ${runs}` } : session));
            const copy = { ...protocol, sessions, occurrences: [...protocol.occurrences] };
            render(copy, { document: { ...model, protocols: [copy] } });
        })).toBeLessThan(50);
    });
});
