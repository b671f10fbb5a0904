import { expect, test } from 'vitest';
import { flagship } from './samples.js';
import { regimen } from './terminal.js';

const lines = flagship.trimEnd().split('\n');
const withoutOne = Object.fromEntries(lines.map((_, index) => [`without-${index + 1}.protocol`, lines.filter((__, other) => other !== index).join('\n')]));

// All in one run, since each run reads the standard library again.
test('deleting any single line of the flagship never fails the command line', async () => {
    const refused = await regimen(['export', '--out', 'out'], withoutOne);
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
    expect(refused.err).toMatch(/\nNothing was exported: put the errors right first\.\n$/);
    expect((await regimen(['format', '--check'], withoutOne)).code).toBeLessThanOrEqual(1);

    const withErrors = new Set(refused.err.match(/^[^:\s]+\.protocol(?=:\d+:\d+: error: )/gm));
    const others = Object.fromEntries(Object.entries(withoutOne).filter(([path]) => !withErrors.has(path)));
    expect(Object.keys(others).length).toBeGreaterThan(20);
    expect(await regimen(['export', '--out', 'out'], others)).toMatchObject({ code: 0, err: '' });
    expect(await regimen(['check'], others)).toMatchObject({ code: 0, err: '' });
}, 120_000);
