// Runs steps that wait for one another, several at a time, and prints how each went.

/**
 * @typedef {object} Outcome
 * @property {number} passed how many checks held; a step that is one check gives 1 or 0
 * @property {number} failed how many did not
 * @property {boolean} [usable] whether steps behind this one can run although it failed
 * @property {string} [note] what to print although nothing failed, such as what was skipped
 * @property {string} output what there is to read when something failed
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [after] names of the steps that must be done, and have left something usable, before this one starts
 * @property {() => Promise<Outcome>} run
 */

/**
 * Runs all `steps`, at most `width` at a time, in the order given as far as `after` allows.
 * A step behind a failed one is not run and counts as failed, unless the failed one was usable. Gives the sums of what passed and failed.
 */
export async function runSteps(steps, width) {
    const results = new Map();
    const running = new Map();
    const waiting = [...steps];
    while (waiting.length > 0 || running.size > 0) {
        for (const step of waiting.filter(({ after = [] }) => after.every(name => results.has(name)))) {
            if (running.size === width) {
                break;
            }
            waiting.splice(waiting.indexOf(step), 1);
            running.set(step.name, runStep(step, results));
        }
        const [name, outcome] = await Promise.race(running.values());
        running.delete(name);
        results.set(name, outcome);
    }
    const sum = key => [...results.values()].reduce((total, outcome) => total + outcome[key], 0);
    return { passed: sum('passed'), failed: sum('failed') };
}

async function runStep(step, results) {
    const blocker = (step.after ?? []).find(name => results.get(name).failed > 0 && !results.get(name).usable);
    if (blocker !== undefined) {
        console.log(`✗ ${step.name}: not run, because "${blocker}" failed`);
        return [step.name, { passed: 0, failed: 1, output: '' }];
    }
    console.log(`… ${step.name}`);
    const started = performance.now();
    const outcome = await step.run().catch(error => ({ passed: 0, failed: 1, output: String(error.stack ?? error) }));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const count = outcome.passed + outcome.failed > 1 ? `, ${outcome.passed} of ${outcome.passed + outcome.failed}` : '';
    console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s${count})`);
    if (outcome.note !== undefined) {
        console.log(`    ${outcome.note}`);
    }
    if (outcome.failed > 0) {
        console.log(outcome.output.trimEnd().replaceAll(/^/gm, '    '));
    }
    return [step.name, outcome];
}
