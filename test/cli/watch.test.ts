import { expect, test } from 'vitest';
import { fileChanges, type Later, type Watch } from '../../server/cli/watching.js';
import { broken, sound } from './samples.js';
import { regimen } from './terminal.js';

test('--watch checks again when a file changes, waits for one that cannot be read, and ends with the last result', async () => {
    const steps: [string, string | Uint8Array][] = [['a.protocol', sound], ['a.protocol', new Uint8Array([0])], ['a.protocol', broken]];
    const ended = await regimen(['check', '--watch', '--fail-on', 'error'], { 'a.protocol': broken, 'sub/b.protocol': sound }, {
        change: ({ disk, folders }) => {
            expect(folders).toEqual(['/clinic']);
            const [path, content] = steps.shift() ?? [];
            if (path === undefined || content === undefined) {
                return false;
            }
            disk.set(`/clinic/${path}`, content);
            return true;
        },
    });
    expect(ended.code).toBe(1);
    expect(ended.out.match(/^.* in 2 files$/gm)).toEqual(['1 error in 2 files', 'No findings in 2 files', '1 error in 2 files']);
    expect(ended.err).toBe('Waiting for changes.\nWaiting for changes.\na.protocol is not a text file.\nWaiting for changes.\nWaiting for changes.\n');
});

test('changes that follow each other are one; other files are none; what happens between two waits is not missed', async () => {
    let tell: (name: string | null) => void = () => undefined;
    const pending: (() => void)[] = [];
    const watching: Watch = (_, told) => {
        tell = told;
        return () => undefined;
    };
    const later: Later = action => {
        pending.push(action);
        return () => void pending.splice(pending.indexOf(action), 1);
    };
    const changed = fileChanges(watching, later);
    const first = changed(['/clinic']);
    tell('report.json');
    expect(pending).toHaveLength(0);
    tell('a.protocol');
    tell('sub/b.protocol');
    expect(pending).toHaveLength(1);
    pending.pop()?.();
    expect(await first).toBe(true);
    tell('regimen.yaml');
    pending.pop()?.();
    expect(await changed(['/clinic'])).toBe(true);
});
