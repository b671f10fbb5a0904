import type { Request } from '../command.js';
import type { Environment } from '../environment.js';
import { absolutePath, shownPath } from '../input/paths.js';
import { writeFiles } from './write-files.js';

/** Writes a page to the file of `--out` and names it, or to standard output where none is given. */
export function writePage(content: string | Uint8Array, request: Request, environment: Environment): void {
    const out = request.value('out') ?? '-';
    if (out === '-') {
        environment.out.write(content);
        return;
    }
    const path = absolutePath(out, environment.cwd);
    writeFiles([{ path, content }], environment);
    environment.out.write(`${shownPath(path, environment.cwd)}\n`);
}
