// Checks a folder with the bundled command line, and measures it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../node24.mjs';

const peakScript = 'data:text/javascript,import{writeFileSync as w}from"node:fs";process.on("exit",()=>w(process.env.PEAK,String(process.resourceUsage().maxRSS)))';

/** The most memory that a check may take, in MB: so much for the program and for each thread, however many files there are, and a little for what is found. */
export function mostMegabytes(count, workers) {
    return 400 + workers * 700 + Math.ceil(count / 1000) * 30;
}

/**
 * Runs the command line in a folder.
 * @returns the hash and length of what it prints, its exit code, how many seconds it took, and the most memory in MB
 */
function measured(folder, args) {
    const started = Date.now();
    const peak = `${folder}-peak-${process.pid}.txt`;
    const child = spawn(process.execPath, ['--import', peakScript, join(root, 'dist/cli.cjs'), ...args], {
        cwd: folder, stdio: ['ignore', 'pipe', args.includes('--output') ? 'ignore' : 'inherit'], env: { ...process.env, PEAK: peak },
    });
    const hash = createHash('sha256');
    let bytes = 0;
    child.stdout.on('data', chunk => {
        hash.update(chunk);
        bytes += chunk.length;
    });
    return new Promise(done => child.on('close', code => {
        const megabytes = Math.round(Number(readFileSync(peak, 'utf8')) / 1024);
        rmSync(peak);
        done({ code, bytes, hash: hash.digest('hex'), seconds: (Date.now() - started) / 1000, megabytes });
    }));
}

/** Measures a check of the whole folder. */
export function measuredCheck(folder, workers) {
    return measured(folder, ['check', '--format', 'json', '--workers', String(workers)]);
}

/** Checks a folder in so many parts, and measures their joining; the parts and what comes out of them lie beside the folder until then. */
export async function measuredShards(folder, parts) {
    const reports = Array.from({ length: parts }, (_, index) => `${folder}-part-${index + 1}.json`);
    const shards = [];
    for (const [index, report] of reports.entries()) {
        shards.push(await measured(folder, ['check', '--format', 'json', '--workers', '2', '--shard', `${index + 1}/${parts}`, '--output', report]));
    }
    const merged = await measured(folder, ['merge', '--format', 'json', ...reports]);
    reports.forEach(report => rmSync(report));
    const all = [merged, ...shards];
    return { ...merged, seconds: all.reduce((sum, { seconds }) => sum + seconds, 0), megabytes: Math.max(...all.map(({ megabytes }) => megabytes)) };
}
