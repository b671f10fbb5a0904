import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Tally } from '../../language/analysis/simulation/tally.js';
import type { Environment } from './environment.js';
import { InputProblem } from './input/problem.js';
import { simulateSlice, type Slice } from './simulation-slice.js';

/** What a thread sends back. */
type Answer = { readonly tally: Tally } | { readonly problem: string };

/** Has a part of a simulation done by another thread of the same program. */
export function simulateOnThread(slice: Slice): Promise<Tally> {
    return new Promise((done, fail) => {
        const worker = new Worker(__filename, { workerData: { slice }, stdout: false });
        worker.once('message', (answer: Answer) => ('tally' in answer ? done(answer.tally) : fail(new InputProblem(answer.problem))));
        worker.once('error', fail);
    });
}

/** The part that this thread was started for; nothing on the main thread. */
export function ownSlice(): Slice | undefined {
    return isMainThread ? undefined : (workerData as { readonly slice: Slice }).slice;
}

/** Does the part that this thread was started for, and sends it back. */
export async function answerSlice(slice: Slice, environment: Environment): Promise<void> {
    try {
        parentPort?.postMessage({ tally: await simulateSlice(slice, environment) } satisfies Answer);
    } catch (error) {
        if (!(error instanceof InputProblem)) {
            throw error;
        }
        parentPort?.postMessage({ problem: error.message } satisfies Answer);
    }
}
