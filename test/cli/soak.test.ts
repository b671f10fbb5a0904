import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measuredCheck } from '../../scripts/soak/check.mjs';
import { writeProtocols } from '../../scripts/soak/protocols.mjs';

test('many generated protocols: the same bytes from one worker and from two, in bounded memory', { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regimen-soak-'));
    writeProtocols(folder, 66);
    const [one, two] = [await measuredCheck(folder, 1), await measuredCheck(folder, 2)];
    rmSync(folder, { recursive: true });
    expect(one.code).toBe(1);
    expect(one.bytes).toBeGreaterThan(10_000);
    expect(two).toMatchObject({ code: 1, hash: one.hash, bytes: one.bytes });
    expect(Math.max(one.megabytes, two.megabytes)).toBeLessThan(2000);
});
