import { watch } from 'node:fs';

/** So many milliseconds without another change are waited for: an editor writes a file in several steps. */
const quiet = 100;

/** Starts to watch a folder and all below it; tells the name of each file that changes. Gives the way to stop. */
export type Watch = (folder: string, told: (name: string | null) => void) => () => void;

/** Calls something later, unless it is called off. */
export type Later = (action: () => void) => () => void;

const later: Later = action => {
    const timer = setTimeout(action, quiet);
    return () => clearTimeout(timer);
};

const watchFolder: Watch = (folder, told) => {
    const watcher = watch(folder, { recursive: true }, (_, name) => told(name));
    return () => watcher.close();
};

/** The files whose changes may change what is found. */
const relevant = /\.(?:protocol|ya?ml|csv)$/;

/**
 * Makes the wait for changes: it ends a moment after the last of several changes that follow each other.
 * Folders are watched from the first wait on, so that nothing is missed between two waits.
 */
export function fileChanges(watching = watchFolder, after = later): (folders: readonly string[]) => Promise<boolean> {
    const watched = new Map<string, () => void>();
    let missed = false;
    let resume: (() => void) | undefined;
    let callOff = (): void => undefined;

    function told(name: string | null): void {
        if (name !== null && !relevant.test(name)) {
            return;
        }
        callOff();
        callOff = after(() => {
            missed = true;
            resume?.();
        });
    }

    return folders => new Promise(done => {
        folders.filter(folder => !watched.has(folder)).forEach(folder => watched.set(folder, watching(folder, told)));
        resume = () => {
            missed = false;
            resume = undefined;
            done(true);
        };
        if (missed) {
            resume();
        }
    });
}
