import type { Tally } from '../../language/analysis/simulation/tally.js';
import type { Batch, CheckedBatch } from './checking/batch.js';
import type { Slice } from './simulation-slice.js';

/** What a path leads to. */
export type PathKind = 'file' | 'folder' | 'other';

/** The files a command may read and write. Paths are absolute. What goes wrong is thrown as Node throws it, with a `code` such as `ENOENT`. */
export interface Files {
    /** What a path leads to, links followed; nothing where there is nothing. */
    readonly kind: (path: string) => PathKind | undefined;
    /** The size of a file in bytes. */
    readonly size: (path: string) => number;
    readonly read: (path: string) => Uint8Array;
    /** The names in a folder, and whether each is a folder of its own; a link to a folder is none. */
    readonly list: (folder: string) => readonly { readonly name: string; readonly folder: boolean }[];
    /** Writes files, texts as UTF-8, and makes their folders; each is written whole or not at all, and none if one cannot be. */
    readonly write: (files: readonly WrittenFile[]) => void;
}

/** A file and what is in it. */
export interface WrittenFile {
    readonly path: string;
    readonly content: string | Uint8Array;
}

/** Where a command writes for people and programs. */
export interface Output {
    readonly write: (content: string | Uint8Array) => void;
    /** Whether colours may be used. */
    readonly colour: boolean;
    /** Whether somebody is watching, so that a line may be rewritten. */
    readonly terminal: boolean;
}

/** Checks batches of files beside others, one at a time. */
export interface Checker {
    readonly check: (batch: Batch) => Promise<CheckedBatch>;
    readonly end: () => void;
}

/** What git answers. */
export interface GitAnswer {
    readonly code: number;
    readonly out: string;
    readonly err: string;
}

/** Everything outside the program that a command may touch. */
export interface Environment {
    /** The folder that relative paths start from, absolute. */
    readonly cwd: string;
    /** The version of Regimen. */
    readonly version: string;
    /** For results. */
    readonly out: Output;
    /** For progress, and for what stands in the way of a result. */
    readonly err: Output;
    readonly files: Files;
    /** Milliseconds since some fixed point. */
    readonly now: () => number;
    /** The date of today by ISO 8601. */
    readonly today: () => string;
    /** How many processors this machine has for the program. */
    readonly processors: number;
    /** Does a part of a simulation beside other parts. */
    readonly simulate: (slice: Slice) => Promise<Tally>;
    /** Starts something that checks files beside others. */
    readonly startChecker: () => Checker;
    /** Asks git in a folder; nothing where there is no git. */
    readonly git: (args: readonly string[], cwd: string) => GitAnswer | undefined;
    /** Waits until files below these folders change; `false` when there is nothing to wait for any more. */
    readonly changed: (folders: readonly string[]) => Promise<boolean>;
    /** Starts the language server on standard input and output. */
    readonly serve: () => Promise<void>;
}
