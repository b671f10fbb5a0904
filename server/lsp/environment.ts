import type { Workspace } from '../../language/workspace.js';
import type { EditorFiles } from './editor-files.js';

/** Everything outside the language server that it may touch, beside the connection to the editor. */
export interface Environment {
    /** Where protocols are read and checked; empty at the start. */
    readonly workspace: Workspace;
    /** The files of this machine, and those that the editor reads for the server. */
    readonly files: EditorFiles;
    /** The version of Regimen. */
    readonly version: string;
    /** Runs a task once everything that has already arrived from the editor had its turn. */
    readonly later: (task: () => void) => void;
    /** A clock in milliseconds, to tell what takes long. */
    readonly now: () => number;
}
