import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Files, WrittenFile, PathKind } from './environment.js';

/** The files of this machine. */
export const nodeFiles: Files = {
    kind,
    size: path => statSync(path).size,
    read: path => readFileSync(path),
    list: folder => readdirSync(folder, { withFileTypes: true }).map(entry => ({ name: entry.name, folder: entry.isDirectory() })),
    write,
};

function kind(path: string): PathKind | undefined {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) {
        return undefined;
    }
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** A content that lies complete beside the file it is for. */
interface Staged {
    readonly draft: string;
    readonly target: string;
}

/** First every content is written beside its file, so that a full disk shows before anything is changed; then each takes the place of its file. */
function write(files: readonly WrittenFile[]): void {
    const staged: Staged[] = [];
    try {
        for (const { path, content } of files) {
            refuseFolder(path);
            mkdirSync(dirname(path), { recursive: true });
            if (kind(path) === 'other') {
                writeFileSync(path, content);
            } else {
                staged.push(stage(path, content));
            }
        }
        for (const { draft, target } of staged) {
            renameSync(draft, target);
        }
    } catch (error) {
        staged.forEach(({ draft }) => rmSync(draft, { force: true }));
        throw error;
    }
}

function refuseFolder(path: string): void {
    if (kind(path) === 'folder') {
        throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
    }
}

/** A link stays a link: what it leads to is written. A file keeps its permissions. */
function stage(path: string, content: string | Uint8Array): Staged {
    const old = statSync(path, { throwIfNoEntry: false });
    const target = old === undefined ? path : realpathSync(path);
    const draft = `${target}.${process.pid}.tmp`;
    const file = openSync(draft, 'wx', old?.mode);
    try {
        writeFileSync(file, content);
        fsyncSync(file);
    } catch (error) {
        rmSync(draft, { force: true });
        throw error;
    } finally {
        closeSync(file);
    }
    return { draft, target };
}
