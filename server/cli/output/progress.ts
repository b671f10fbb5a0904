import type { Environment } from '../environment.js';

/** Work shorter than this many milliseconds is done before anybody wonders. */
const patience = 500;
const betweenLines = 100;
const eraseLine = '\r\u001b[2K';

/** A line on standard error that counts what is done, rewritten as the work goes on. */
export interface Progress {
    /** Counts one file, or several. */
    readonly step: (files?: number) => void;
    /** Takes the line away. */
    readonly end: () => void;
}

/** Counts on standard error, if somebody is watching and the work takes long: `Checked 120 of 1000 files`. */
export function showProgress(done: string, total: number, { err, now }: Pick<Environment, 'err' | 'now'>): Progress {
    const started = now();
    let count = 0;
    let shownAt: number | undefined;
    return {
        step(files = 1) {
            count += files;
            const time = now();
            if (err.terminal && time - started >= patience && time - (shownAt ?? -Infinity) >= betweenLines) {
                err.write(`${eraseLine}${done} ${count} of ${total} files`);
                shownAt = time;
            }
        },
        end() {
            if (shownAt !== undefined) {
                err.write(eraseLine);
            }
        },
    };
}
