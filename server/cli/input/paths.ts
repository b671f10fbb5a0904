import { isAbsolute, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** The absolute form of a path given on the command line. */
export function absolutePath(path: string, cwd: string): string {
    return resolve(cwd, path);
}

/** A path for people and reports: relative to the current folder, with `/` on every system. */
export function shownPath(path: string, cwd: string): string {
    const shorter = relative(cwd, path);
    return shorter === '' ? '.' : withSlashes(isAbsolute(shorter) ? path : shorter);
}

/** A path with `/` between its parts on every system. */
export function withSlashes(path: string): string {
    return path.split(sep).join('/');
}

/** The address of a file, as the language knows it. */
export function uriOf(path: string): string {
    return URI.file(path).toString();
}

/** The path of a file of this machine; nothing for a file of the standard library. */
export function pathOf(uri: string): string | undefined {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/** An address for people and reports; files of the standard library keep their address. */
export function shownUri(uri: string, cwd: string): string {
    const path = pathOf(uri);
    return path === undefined ? uri : shownPath(path, cwd);
}
