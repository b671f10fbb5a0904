// `npm run soak`: checks 10,000 generated protocols (or as many as are asked for) with one worker, with two, and in three parts that are joined:
// the bytes have to be the same, and the memory must not grow with the number of files.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuredCheck, measuredShards, mostMegabytes } from './soak/check.mjs';
import { writeProtocols } from './soak/protocols.mjs';

const count = Number(process.argv[2] ?? 10_000);
const parent = mkdtempSync(join(tmpdir(), 'regimen-soak-'));
const folder = join(parent, 'tree');
writeProtocols(folder, count);
const ways = [
    { name: '1 worker', workers: 1, run: () => measuredCheck(folder, 1) },
    { name: '2 workers', workers: 2, run: () => measuredCheck(folder, 2) },
    { name: '3 parts, joined', workers: 2, run: () => measuredShards(folder, 3) },
];
const runs = [];
for (const { name, workers, run } of ways) {
    const made = await run();
    runs.push({ ...made, most: mostMegabytes(count, workers) });
    console.log(`${count} protocols, ${name}: ${made.seconds.toFixed(1)} s, ${made.megabytes} MB at most, ${made.bytes} bytes, ${made.hash.slice(0, 16)}`);
}
rmSync(parent, { recursive: true });
const same = runs.every(({ hash, code }) => hash === runs[0].hash && code < 2);
const bounded = runs.every(({ megabytes, most }) => megabytes <= most);
console.log(same ? 'The same bytes.' : 'The bytes differ.');
console.log(bounded ? 'Memory stays within its bounds.' : `Memory is not bounded: at most ${runs.map(({ most }) => most).join(', ')} MB were to be taken.`);
process.exitCode = same && bounded ? 0 : 1;
