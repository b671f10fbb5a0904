import { dirname, resolve, sep } from 'node:path';
import type { Environment, Files, GitAnswer, PathKind } from '../environment.js';
import { InputProblem } from './problem.js';

type Git = Pick<Environment, 'cwd' | 'git'>;

/** The files of a git revision, in the places where they would stand in this folder; they can be read and not written. */
export function filesOfRevision(revision: string, environment: Git): Files {
    const ask = askIn(environment);
    const top = topOf(environment);
    if (top === undefined) {
        throw new InputProblem(`\`${revision}\` is neither a file nor a folder, and git does not look after this folder.`);
    }
    const found = ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    if (found.code !== 0) {
        throw new InputProblem(`\`${revision}\` is neither a file nor a folder, and git knows no such revision here.`);
    }
    return filesOfCommit(found.out.trim(), top, environment);
}

/** Asks git; that there is none is an {@link InputProblem}. */
function askIn({ git, cwd }: Git): (...args: string[]) => GitAnswer {
    return (...args) => {
        const answer = git(args, cwd);
        if (answer === undefined) {
            throw new InputProblem('Comparing with a revision needs git, which cannot be run here.');
        }
        return answer;
    };
}

/** The topmost folder that git looks after; nothing where it does not look after this one. */
export function topOf(environment: Git): string | undefined {
    const inside = askIn(environment)('rev-parse', '--show-cdup');
    return inside.code === 0 ? resolve(environment.cwd, inside.out.replace(/\r?\n$/, '')) : undefined;
}

/** The files of a commit, and what tells whether one of them is the same as in another commit. */
export interface CommitFiles extends Files {
    readonly content: (path: string) => string | undefined;
}

/**
 * The files of a commit.
 * @param commit the hash of the commit
 * @param top the topmost folder that git looks after
 */
export function filesOfCommit(commit: string, top: string, environment: Git): CommitFiles {
    const ask = askIn(environment);
    const names = new Map(ask('ls-tree', '-r', '-z', '--full-tree', commit).out.split('\0').flatMap((entry): (readonly [string, { name: string; content: string }])[] => {
        const [, mode = '', content = '', name = ''] = /^(\d+) \w+ (\w+)\t([^]*)$/.exec(entry) ?? [];
        // Links and modules of other repositories are no files.
        return mode.startsWith('100') ? [[resolve(top, name), { name, content }]] : [];
    }));
    const folders = foldersOf([...names.keys()], top);
    const read = (path: string): Uint8Array => {
        const name = names.get(path)?.name;
        const answer = name === undefined ? undefined : ask('show', `${commit}:${name}`);
        if (answer?.code !== 0) {
            throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
        }
        return new TextEncoder().encode(answer.out);
    };
    const kind = (path: string): PathKind | undefined => (names.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined);
    return {
        kind, read,
        content: path => names.get(path)?.content,
        size: path => read(path).length,
        list: folder => [...folders.get(folder) ?? []].map(([name, isFolder]) => ({ name, folder: isFolder })),
        write: () => {
            throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
        },
    };
}

/** What stands in each folder, and whether it is a folder of its own. */
function foldersOf(paths: readonly string[], top: string): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
    const folders = new Map<string, Map<string, boolean>>();
    for (const path of paths) {
        for (let child = path; child !== top && dirname(child) !== child; child = dirname(child)) {
            const folder = dirname(child);
            folders.set(folder, (folders.get(folder) ?? new Map<string, boolean>()).set(child.slice(folder.length).replace(sep, ''), child !== path));
        }
    }
    return folders;
}
