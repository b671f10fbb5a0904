import { dirname, join } from 'node:path';
import type { Environment, Files, GitAnswer, WrittenFile, Output, PathKind } from '../../server/cli/environment.js';
import { run } from '../../server/cli/run.js';
import { createBatchChecker } from '../../server/cli/checking/batch.js';
import { simulateSlice } from '../../server/cli/simulation-slice.js';

/** What a file of the made-up disk holds: text, bytes, or the error that the system gives for it. */
export type Content = string | Uint8Array | { readonly error: string };

/** How a command ended, and what it left behind. */
export interface Ended {
    readonly code: number;
    readonly out: string;
    readonly err: string;
    /** All files, by their path below the current folder. */
    readonly files: Readonly<Record<string, string>>;
}

/** How things stand when a command waits for changes. */
export interface Now {
    readonly disk: Map<string, Content>;
    readonly folders: readonly string[];
    readonly out: string;
    readonly err: string;
}

/** What the command finds around it, beside the files. */
export interface Around {
    readonly colour?: boolean;
    readonly terminal?: boolean;
    /** Milliseconds that pass between two looks at the clock. */
    readonly tick?: number;
    /** The error that the system gives for every write. */
    readonly disk?: string;
    /** What git answers. */
    readonly git?: (args: readonly string[], cwd: string) => GitAnswer | undefined;
    /** Is told of each checker that is started beside the command. */
    readonly started?: () => void;
    /** Changes files when the command waits for it; `false` ends the waiting for good. */
    readonly change?: (now: Now) => boolean;
    /** Throws this from the clock, the files and everything else: a fault of the program. */
    readonly fault?: Error;
}

/** The current folder of the made-up disk. */
const home = '/clinic';

/**
 * Runs a command on a made-up disk.
 * @param args the arguments after `regimen`
 * @param contents what is on the disk, by paths below the current folder; a path that ends in `/` is an empty folder
 * @param around what else the command finds
 */
export async function regimen(args: readonly string[], contents: Readonly<Record<string, Content>> = {}, around: Around = {}): Promise<Ended> {
    const out = sink(around);
    const err = sink(around);
    const disk = new Map(Object.entries(contents).map(([path, content]) => [join(home, path), content]));
    let time = 0;
    const environment: Environment = {
        cwd: home,
        version: '9.8.7',
        out: out.output,
        err: err.output,
        files: filesOn(disk, around),
        today: () => '2026-11-01',
        now: () => (time += around.tick ?? 0),
        processors: 1,
        simulate: slice => simulateSlice(slice, environment),
        startChecker: () => {
            around.started?.();
            const check = createBatchChecker(environment);
            return { check: batch => check(batch), end: () => undefined };
        },
        git: (args, cwd) => around.git?.(args, cwd),
        changed: folders => Promise.resolve(around.change?.({ disk, folders, out: out.text(), err: err.text() }) ?? false),
        serve: () => {
            out.output.write('serving\n');
            return Promise.resolve();
        },
    };
    const code = await run(args, environment);
    const files = Object.fromEntries([...disk].map(([path, content]) => [path.slice(home.length + 1), textOf(content)]));
    return { code, out: out.text(), err: err.text(), files };
}

function sink({ colour = false, terminal = false }: Around): { output: Output; text: () => string } {
    const written: string[] = [];
    return { output: { write: content => void written.push(textOf(content)), colour, terminal }, text: () => written.join('') };
}

function textOf(content: Content): string {
    return typeof content === 'string' ? content : content instanceof Uint8Array ? Buffer.from(content).toString('latin1') : '';
}

function systemError(code: string): Error {
    return Object.assign(new Error(`${code}: the system says no`), { code });
}

function filesOn(disk: Map<string, Content>, { disk: refusal, fault }: Around): Files {
    const folders = (): Set<string> => {
        const all = new Set([home]);
        for (const path of disk.keys()) {
            for (let folder = path.endsWith('/') ? path.slice(0, -1) : dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
                all.add(folder);
            }
        }
        return all;
    };
    const kind = (path: string): PathKind | undefined => {
        if (fault) {
            throw fault;
        }
        return folders().has(path) ? 'folder' : disk.has(path) ? 'file' : undefined;
    };
    const bytes = (path: string): Uint8Array => {
        const content = disk.get(path);
        if (content === undefined || (typeof content === 'object' && 'error' in content)) {
            throw systemError(content === undefined ? 'ENOENT' : content.error);
        }
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    };
    return {
        kind,
        size: path => bytes(path).length,
        read: bytes,
        list: folder => {
            const refused = disk.get(`${folder}/`);
            if (typeof refused === 'object' && 'error' in refused) {
                throw systemError(refused.error);
            }
            const inFolder = [...disk.keys(), ...folders()].filter(path => dirname(path) === folder && !path.endsWith('/'));
            return inFolder.map(path => ({ name: path.slice(folder.length + 1), folder: folders().has(path) }));
        },
        write: (texts: readonly WrittenFile[]) => {
            if (refusal !== undefined) {
                throw systemError(refusal);
            }
            texts.forEach(({ path, content }) => disk.set(path, content));
        },
    };
}
