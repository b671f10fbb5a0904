import { basename, join, relative } from 'node:path';
import type { Environment } from '../environment.js';
import { absolutePath, shownPath, withSlashes } from './paths.js';
import { refuse, systemReason } from './problem.js';

/** A file that a command is asked to work on. */
export interface FoundFile {
    readonly path: string;
    /** The path for people, relative to the current folder. */
    readonly shown: string;
    /** Its place below the folder that was asked for, with `/`; just its name where the file itself was. */
    readonly place: string;
}

/** The ending of protocol files. */
export const protocolEnding = '.protocol';

/**
 * The files that paths of the command line stand for: a file for itself, a folder for every `*.protocol` below it,
 * without `node_modules` and folders whose name begins with a dot. No path stands for the current folder.
 * @returns each file once, sorted by path
 */
export function findProtocols(paths: readonly string[], environment: Environment): readonly FoundFile[] {
    const { cwd } = environment;
    const problems: string[] = [];
    const found = new Map<string, FoundFile>();
    for (const given of paths.length === 0 ? ['.'] : paths) {
        const path = absolutePath(given, cwd);
        for (const file of filesAt(path, environment, problems)) {
            const place = file === path ? basename(file) : withSlashes(relative(path, file));
            found.set(file, found.get(file) ?? { path: file, shown: shownPath(file, cwd), place });
        }
    }
    refuse(problems);
    return [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

function filesAt(path: string, { files, cwd }: Environment, problems: string[]): readonly string[] {
    const shown = shownPath(path, cwd);
    switch (files.kind(path)) {
        case 'file':
            return [path];
        case 'folder': {
            const inside = below(path, { files, cwd }, problems);
            if (inside.length === 0 && problems.length === 0) {
                problems.push(`The folder ${shown} holds no file ending in ${protocolEnding}.`);
            }
            return inside;
        }
        case 'other':
            problems.push(`${shown} is neither a file nor a folder.`);
            return [];
        case undefined:
            problems.push(`There is no file or folder ${shown}.`);
            return [];
    }
}

function below(folder: string, { files, cwd }: Pick<Environment, 'files' | 'cwd'>, problems: string[]): readonly string[] {
    try {
        return files.list(folder).flatMap(entry => {
            const path = join(folder, entry.name);
            if (entry.folder) {
                return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : below(path, { files, cwd }, problems);
            }
            return entry.name.endsWith(protocolEnding) && files.kind(path) === 'file' ? [path] : [];
        });
    } catch (error) {
        problems.push(`The folder ${shownPath(folder, cwd)} cannot be read: ${systemReason(error)}.`);
        return [];
    }
}
