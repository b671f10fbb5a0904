import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Tally } from '../../language/analysis/simulation/tally.js';
import { createBatchChecker, type Batch, type CheckedBatch } from './checking/batch.js';
import type { Checker, Environment } from './environment.js';
import { InputProblem } from './input/problem.js';
import { simulateSlice, type Slice } from './simulation-slice.js';

/** What a thread is started for: a part of a simulation, or to check batches of files until it is ended. */
export type Task = Slice | { readonly checks: true; readonly cwd: string; readonly today: string };

/** What a thread sends back. */
type Answer = { readonly tally: Tally } | { readonly problem: string };

/** Has a part of a simulation done by another thread of the same program. */
export function simulateOnThread(slice: Slice): Promise<Tally> {
    return new Promise((done, fail) => {
        const worker = new Worker(__filename, { workerData: slice, stdout: false });
        worker.once('message', (answer: Answer) => ('tally' in answer ? done(answer.tally) : fail(new InputProblem(answer.problem))));
        worker.once('error', fail);
    });
}

/** Starts a thread that checks batches, one at a time. */
export function checkerOnThread({ cwd, today }: Pick<Environment, 'cwd' | 'today'>): Checker {
    const worker = new Worker(__filename, { workerData: { checks: true, cwd, today: today() } satisfies Task, stdout: false });
    return {
        check: batch => new Promise((done, fail) => {
            worker.once('message', (checked: CheckedBatch) => {
                worker.removeListener('error', fail);
                done(checked);
            });
            worker.once('error', fail);
            worker.postMessage(batch);
        }),
        end: () => void worker.terminate(),
    };
}

/** What this thread was started for; nothing on the main thread. */
export function ownTask(): Task | undefined {
    return isMainThread ? undefined : workerData as Task;
}

/** Does what this thread was started for, and sends back what comes out. */
export async function answerTask(task: Task, environment: Environment): Promise<void> {
    if ('checks' in task) {
        const check = createBatchChecker(environment);
        // A fault ends the thread, and the one that waits for it is told.
        parentPort?.on('message', (batch: Batch) => void check(batch).then(checked => parentPort?.postMessage(checked)));
        return;
    }
    try {
        parentPort?.postMessage({ tally: await simulateSlice(task, environment) } satisfies Answer);
    } catch (error) {
        if (!(error instanceof InputProblem)) {
            throw error;
        }
        parentPort?.postMessage({ problem: error.message } satisfies Answer);
    }
}
