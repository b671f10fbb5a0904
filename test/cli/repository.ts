import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GitAnswer } from '../../server/cli/environment.js';
import { git as askGit } from '../../server/cli/git.js';

/** A real repository in a temporary folder, for commands that run on a made-up disk. */
export interface Repository {
    readonly folder: string;
    /** Writes files and commits everything there is; gives the short name of the commit. */
    readonly commit: (files: Readonly<Record<string, string>>) => string;
    readonly move: (from: string, to: string) => void;
    readonly run: (...args: readonly string[]) => string;
    /** What git answers in the made-up folder `/clinic` that stands for the repository. */
    readonly git: (args: readonly string[], cwd: string) => GitAnswer | undefined;
    readonly remove: () => void;
}

/**
 * Makes a repository.
 * @param origin what to clone of it: an address and options of `git clone`
 */
export function repository(...origin: readonly string[]): Repository {
    const folder = mkdtempSync(join(tmpdir(), 'regimen-git-'));
    const run = (...args: readonly string[]): string => {
        const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder, encoding: 'utf8' });
        if (status !== 0) {
            throw new Error(stderr);
        }
        return stdout.trim();
    };
    run(...origin.length === 0 ? ['init', '-q'] : ['clone', '-q', ...origin, '.']);
    const write = (path: string, text: string): void => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    };
    return {
        folder, run,
        commit: files => {
            Object.entries(files).forEach(([path, text]) => write(path, text));
            run('add', '-A');
            run('commit', '-q', '-m', 'a');
            return run('rev-parse', '--short', 'HEAD');
        },
        move: (from, to) => {
            mkdirSync(dirname(join(folder, to)), { recursive: true });
            renameSync(join(folder, from), join(folder, to));
        },
        git: (args, cwd) => askGit(args, cwd.replace(/^\/clinic/, folder)),
        remove: () => rmSync(folder, { recursive: true }),
    };
}
