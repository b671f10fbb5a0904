import { basename, dirname, relative, resolve } from 'node:path';
import type { Protocol } from '../../../language/model/protocol.js';
import type { Environment, Files } from '../environment.js';
import type { FoundFile } from '../input/find-protocols.js';
import { createReader, type Opened, type OpenFile } from '../input/open.js';
import { shownPath, withSlashes } from '../input/paths.js';
import { filesOfCommit, topOf, type CommitFiles } from '../input/revision.js';

/** A text of the past. It is to be asked before the next one is looked for. */
export interface PastText {
    /** The shortest name that git gives the commit. */
    readonly commit: string;
    readonly date: string;
    readonly opened: Opened;
    readonly file: OpenFile;
    readonly protocol: Protocol;
}

/** Looks in the history of a file for the newest text of it in which a protocol has this hash; otherwise says why there is none, as the end of a sentence. */
export type Finder = (file: FoundFile, hash: string) => PastText | { readonly why: string };

/** A commit in which the file, or something that it may import, has changed. */
interface Revision {
    readonly commit: string;
    readonly short: string;
    readonly date: string;
}

interface History {
    /** The topmost folder that git looks after. */
    readonly top: string;
    /** Every place where the file stood, the latest first. */
    readonly paths: readonly string[];
    /** The newest first. */
    readonly revisions: readonly Revision[];
}

/**
 * Makes what finds texts of the past by the hash of their meaning. Imported files are read as they stood in the same commit; a commit in which nothing differs
 * that was read before is not read again. The file is followed through renaming.
 */
export async function createFinder(environment: Environment): Promise<Finder> {
    const { meaningHash } = await import('../../../language/analysis/meaning/index.js');
    let files: Files = environment.files;
    const current: Files = {
        kind: path => files.kind(path), size: path => files.size(path), read: path => files.read(path), list: path => files.list(path),
        write: content => files.write(content),
    };
    const reader = await createReader({ ...environment, files: current }, undefined, false);
    return (asked, hash) => {
        const git = { git: environment.git, cwd: dirname(asked.path) };
        const history = historyOf(asked.path, git);
        if ('why' in history) {
            return history;
        }
        const seen: (readonly (readonly [path: string, content: string | undefined])[])[] = [];
        for (const { commit, short, date } of history.revisions) {
            const then = filesOfCommit(commit, history.top, git);
            const path = history.paths.find(one => then.kind(one) === 'file');
            if (path === undefined || seen.some(contents => contents.every(([one, content]) => then.content(one) === content))) {
                continue;
            }
            const touched = new Map<string, string | undefined>();
            files = watched(then, touched);
            const { opened } = reader([{ path, shown: shownPath(path, environment.cwd), place: basename(path) }]);
            const [file] = opened.files;
            const protocol = file?.checked.model.protocols.find(one => meaningHash(one) === hash);
            if (file && protocol) {
                return { ...lastChange(commit, [...touched.keys()], history.top, git) ?? { commit: short, date }, opened, file, protocol };
            }
            seen.push([...touched]);
        }
        return { why: noneOf(seen.length, git) };
    };
}

/** Files that note what was looked at. */
function watched(files: CommitFiles, touched: Map<string, string | undefined>): Files {
    const note = <Value>(ask: (path: string) => Value) => (path: string): Value => {
        touched.set(path, files.content(path));
        return ask(path);
    };
    return { ...files, kind: note(files.kind), size: note(files.size), read: note(files.read) };
}

/** The commit that brought what was read: later ones may be about something else. */
function lastChange(commit: string, paths: readonly string[], top: string, git: Git): { readonly commit: string; readonly date: string } | undefined {
    const names = paths.map(path => withSlashes(relative(top, path))).filter(name => name !== '' && !name.startsWith('..'));
    const [short, date] = git.git(['log', '-1', '--format=%h %cs', commit, '--', ...names.map(name => `:(top,literal)${name}`)], git.cwd)?.out.trim().split(' ') ?? [];
    return short && date ? { commit: short, date } : undefined;
}

type Git = Pick<Environment, 'cwd' | 'git'>;

function noneOf(texts: number, git: Git): string {
    const none = texts === 1 ? 'the only text of this file that git knows means something else' : `none of the ${texts} texts of this file that git knows means the same`;
    const isCut = git.git(['rev-parse', '--is-shallow-repository'], git.cwd)?.out.trim() === 'true';
    return `${none}${isCut ? ', and git holds only the latest part of the history here (`git fetch --unshallow` brings the rest)' : ''}`;
}

/** The commits that can matter, and the places of the file in them. */
function historyOf(path: string, git: Git): History | { readonly why: string } {
    if (git.git(['rev-parse', '--show-cdup'], git.cwd) === undefined) {
        return { why: 'git cannot be run here' };
    }
    const top = topOf(git);
    if (top === undefined) {
        return { why: 'git does not look after this folder' };
    }
    const ask = (...args: readonly string[]): string => git.git(args, git.cwd)?.out ?? '';
    const followed = ask('log', '--follow', '--name-only', '--format=', '-z', '--', `:(literal)${basename(path)}`).split('\0').map(name => name.replace(/^\n+/, ''));
    const names = [...new Set(followed)].filter(name => name !== '');
    if (names.length === 0) {
        return { why: 'git has no text of this file yet' };
    }
    const log = ask('log', '--format=%H %h %cs', '--', ...names.map(name => `:(top,literal)${name}`), ':(top,glob)**/*.protocol', ':(top,glob)**/*.csv');
    const revisions = log.split('\n').flatMap((line): readonly Revision[] => {
        const [commit, short, date] = line.trim().split(' ');
        return commit && short && date ? [{ commit, short, date }] : [];
    });
    return { top, paths: names.map(name => resolve(top, name)), revisions };
}
