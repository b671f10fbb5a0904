import { availableParallelism } from 'node:os';
import manifest from '../../package.json' with { type: 'json' };
import type { Environment, Output } from './environment.js';
import { git } from './git.js';
import { nodeFiles } from './node-files.js';
import { run } from './run.js';
import { answerTask, checkerOnThread, ownTask, simulateOnThread } from './threads.js';
import { fileChanges } from './watching.js';

/** A reader that has seen enough closes the pipe: that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
});

const task = ownTask();
const environment: Environment = {
    cwd: task?.cwd ?? process.cwd(),
    version: manifest.version,
    out: output(process.stdout),
    err: output(process.stderr),
    files: nodeFiles,
    now: () => performance.now(),
    // Swedes write dates as ISO 8601 does, here by the calendar of this machine.
    today: () => task?.today ?? new Date().toLocaleDateString('sv-SE'),
    processors: availableParallelism(),
    simulate: simulateOnThread,
    startChecker: () => checkerOnThread(environment),
    git,
    changed: fileChanges(),
    serve: async () => void await import('../main.js'),
};

void (task ? answerTask(task, environment).then(() => 0) : run(process.argv.slice(2), environment)).then(code => {
    process.exitCode = code;
});

function output(stream: NodeJS.WriteStream): Output {
    return { write: text => void stream.write(text), terminal: stream.isTTY, colour: wantsColour(stream) };
}

/** FORCE_COLOR and NO_COLOR as Node itself reads them: the first wins, `0` and `false` turn it round. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
    const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = process.env;
    if (force !== undefined) {
        return force !== '0' && force !== 'false';
    }
    return stream.isTTY && (none === undefined || none === '') && terminal !== 'dumb';
}
