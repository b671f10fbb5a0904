import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSteps } from '../../scripts/checks/run-steps.mjs';

const passes = () => Promise.resolve({ passed: 1, failed: 0, output: '' });
const fails = () => Promise.resolve({ passed: 2, failed: 1, output: 'line one\nline two\n' });

describe('the runner of the checks', () => {
    let printed: string[];

    beforeEach(() => {
        printed = [];
        vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
    });

    afterEach(() => void vi.restoreAllMocks());

    test('adds up what passed and failed', async () => {
        expect(await runSteps([{ name: 'a', run: passes }, { name: 'b', run: fails }], 2)).toEqual({ passed: 3, failed: 1 });
    });

    test('prints what a failed step had to say', async () => {
        await runSteps([{ name: 'a', run: fails }], 1);
        expect(printed.join('\n')).toMatch(/✗ a \(\d+\.\d s, 2 of 3\)\n {4}line one\n {4}line two$/);
    });

    test('a step that throws has failed', async () => {
        expect(await runSteps([{ name: 'a', run: () => Promise.reject(new Error('broken')) }], 1)).toEqual({ passed: 0, failed: 1 });
        expect(printed.join('\n')).toContain('broken');
    });

    test('a step waits for another, and is not run when that one failed', async () => {
        const ran: string[] = [];
        const step = (name: string, after: string[], run = passes) => ({ name, after, run: () => (ran.push(name), run()) });
        const result = await runSteps([step('c', ['b']), step('b', ['a'], fails), step('a', [])], 3);
        expect(ran).toEqual(['a', 'b']);
        expect(result).toEqual({ passed: 3, failed: 2 });
    });

    test('a step runs behind one that failed but left something usable', async () => {
        const stale = () => fails().then(outcome => ({ ...outcome, usable: true }));
        expect(await runSteps([{ name: 'a', run: stale }, { name: 'b', after: ['a'], run: passes }], 2)).toEqual({ passed: 3, failed: 1 });
    });

    test('no more steps run at once than allowed', async () => {
        let running = 0;
        let most = 0;
        const run = async () => {
            most = Math.max(most, ++running);
            await new Promise(setImmediate);
            running--;
            return passes();
        };
        await runSteps(['a', 'b', 'c', 'd'].map(name => ({ name, run })), 2);
        expect(most).toBe(2);
    });
});
