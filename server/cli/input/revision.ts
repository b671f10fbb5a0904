import { dirname, resolve, sep } from 'node:path';
import type { Environment, Files, GitAnswer, PathKind } from '../environment.js';
import { InputProblem } from './problem.js';

/** The files of a git revision, in the places where they would stand in this folder; they can be read and not written. */
export function filesOfRevision(revision: string, environment: Pick<Environment, 'cwd' | 'git'>): Files {
    const ask = (...args: string[]): GitAnswer => {
        const answer = environment.git(args, environment.cwd);
        if (answer === undefined) {
            throw new InputProblem('Comparing with a revision needs git, which cannot be run here.');
        }
        return answer;
    };
    const inside = ask('rev-parse', '--show-cdup');
    if (inside.code !== 0) {
        throw new InputProblem(`\`${revision}\` is neither a file nor a folder, and git does not look after this folder.`);
    }
    const found = ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    if (found.code !== 0) {
        throw new InputProblem(`\`${revision}\` is neither a file nor a folder, and git knows no such revision here.`);
    }
    const commit = found.out.trim();
    const top = resolve(environment.cwd, inside.out.replace(/\r?\n$/, ''));
    const names = new Map(ask('ls-tree', '-r', '-z', '--full-tree', commit).out.split('\0').flatMap((entry): (readonly [string, string])[] => {
        const [, mode = '', name = ''] = /^(\d+) \w+ \w+\t([^]*)$/.exec(entry) ?? [];
        // Links and modules of other repositories are no files.
        return mode.startsWith('100') ? [[resolve(top, name), name]] : [];
    }));
    const folders = new Map<string, Map<string, boolean>>();
    for (const path of names.keys()) {
        for (let child = path; child !== top && dirname(child) !== child; child = dirname(child)) {
            const folder = dirname(child);
            folders.set(folder, (folders.get(folder) ?? new Map<string, boolean>()).set(child.slice(folder.length).replace(sep, ''), child !== path));
        }
    }
    const read = (path: string): Uint8Array => {
        const name = names.get(path);
        const answer = name === undefined ? undefined : ask('show', `${commit}:${name}`);
        if (answer?.code !== 0) {
            throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
        }
        return new TextEncoder().encode(answer.out);
    };
    const kind = (path: string): PathKind | undefined => (names.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined);
    return {
        kind, read,
        size: path => read(path).length,
        list: folder => [...folders.get(folder) ?? []].map(([name, isFolder]) => ({ name, folder: isFolder })),
        write: () => {
            throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
        },
    };
}
