import { spawnSync } from 'node:child_process';
import type { GitAnswer } from './environment.js';

/** Asks the git of this machine, in a folder. Nothing where there is no git. */
export function git(args: readonly string[], cwd: string): GitAnswer | undefined {
    const { error, status, stdout, stderr } = spawnSync('git', [...args], { cwd, encoding: 'utf8', maxBuffer: 1_000_000_000 });
    return error || status === null ? undefined : { code: status, out: stdout, err: stderr };
}
