// `npm test`: installs if needed, then runs every check of the project, two at a time, and counts them.
// `npm test -- --update` writes the golden files again.
import { installIfNeeded } from './install.mjs';

installIfNeeded();
const { runSteps } = await import('./checks/run-steps.mjs');
const { stepsFor } = await import('./checks/steps.mjs');
const { passed, failed } = await runSteps(stepsFor(process.argv.slice(2)), 2);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
