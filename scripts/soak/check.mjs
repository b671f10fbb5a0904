// Checks a folder with the bundled command line, and measures it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../node24.mjs';

const peakScript = 'data:text/javascript,import{writeFileSync as w}from"node:fs";process.on("exit",()=>w(process.env.PEAK,String(process.resourceUsage().maxRSS)))';

/** Gives the hash and length of the JSON report, how many seconds it took, and the most memory in MB. */
export function measuredCheck(folder, workers) {
    const started = Date.now();
    const peak = join(folder, `peak-${workers}.txt`);
    const args = ['--import', peakScript, join(root, 'dist/cli.cjs'), 'check', '--format', 'json', '--workers', String(workers)];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PEAK: peak } });
    const hash = createHash('sha256');
    let bytes = 0;
    child.stdout.on('data', chunk => {
        hash.update(chunk);
        bytes += chunk.length;
    });
    return new Promise(done => child.on('close', code => done({
        code, bytes, hash: hash.digest('hex'), seconds: (Date.now() - started) / 1000, megabytes: Math.round(Number(readFileSync(peak, 'utf8')) / 1024),
    })));
}
