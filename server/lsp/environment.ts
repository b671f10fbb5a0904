import type { FileSystemProvider } from 'langium';
import type { Workspace } from '../../language/workspace.js';

/** Everything outside the language server that it may touch, beside the connection to the editor. */
export interface Environment {
    /** Where protocols are read and checked; empty at the start. */
    readonly workspace: Workspace;
    /** The files of this machine. */
    readonly files: FileSystemProvider;
    /** The version of Regimen. */
    readonly version: string;
    /** Runs a task once everything that has already arrived from the editor had its turn. */
    readonly later: (task: () => void) => void;
}
