import { approveCommand } from './approve.js';
import { checkCommand } from './check.js';
import type { Command } from './command.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { formatCommand } from './format.js';
import { importCommand } from './import.js';
import { initCommand } from './init.js';
import { mergeCommand } from './merge.js';
import { previewCommand } from './preview.js';
import { reviewCommand } from './review.js';
import { schemaCommand } from './schema.js';
import { serverCommand } from './server.js';
import { simulateCommand } from './simulate.js';
import { testCommand } from './test.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
    checkCommand, mergeCommand, testCommand, simulateCommand, exportCommand, importCommand, previewCommand, formatCommand,
    diffCommand, reviewCommand, approveCommand, explainCommand, schemaCommand, initCommand, serverCommand,
];
