import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measuredCheck, measuredShards, mostMegabytes } from '../../scripts/soak/check.mjs';
import { writeProtocols } from '../../scripts/soak/protocols.mjs';

test('many generated protocols: the same bytes from one worker, from two, and from parts that are joined, in bounded memory', { timeout: 240_000 }, async () => {
    const parent = mkdtempSync(join(tmpdir(), 'regimen-soak-'));
    const folder = join(parent, 'tree');
    const count = 68;
    writeProtocols(folder, count);
    const [one, two, parts] = [await measuredCheck(folder, 1), await measuredCheck(folder, 2), await measuredShards(folder, 3)];
    rmSync(parent, { recursive: true });
    expect(one.code).toBe(1);
    expect(one.bytes).toBeGreaterThan(10_000);
    expect(two).toMatchObject({ code: 1, hash: one.hash, bytes: one.bytes });
    expect(parts).toMatchObject({ code: 1, hash: one.hash, bytes: one.bytes });
    expect(one.megabytes).toBeLessThan(mostMegabytes(count, 1));
    expect(Math.max(two.megabytes, parts.megabytes)).toBeLessThan(mostMegabytes(count, 2));
});
