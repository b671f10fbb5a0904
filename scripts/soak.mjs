// `npm run soak`: checks 10,000 generated protocols (or as many as are asked for) with one and with two workers: the bytes have to be the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuredCheck } from './soak/check.mjs';
import { writeProtocols } from './soak/protocols.mjs';

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'regimen-soak-'));
writeProtocols(folder, count);
const runs = [];
for (const workers of [1, 2]) {
    const run = await measuredCheck(folder, workers);
    runs.push(run);
    console.log(`${count} protocols, ${workers} worker${workers === 1 ? '' : 's'}: ${run.seconds.toFixed(1)} s, ${run.megabytes} MB at most, ${run.bytes} bytes, ${run.hash.slice(0, 16)}`);
}
rmSync(folder, { recursive: true });
const same = runs.every(({ hash, code }) => hash === runs[0].hash && code < 2);
console.log(same ? 'The same bytes.' : 'The bytes differ.');
process.exitCode = same ? 0 : 1;
