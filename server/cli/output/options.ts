import type { Option } from '../command.js';
import { counted } from './report.js';
import { reportFormats } from './report-text.js';
import { languageOption } from './say.js';

/** How a report is written and what it makes of the exit code. */
export const reportOptions: readonly Option[] = [
    { name: 'format', value: reportFormats.join('|'), choices: reportFormats, help: 'For people, programs, code scanning, GitHub Actions, or test views. Otherwise pretty.' },
    { name: 'fail-on', value: counted.join('|'), choices: counted, help: 'The least that makes the exit code 1. Otherwise error.' },
    languageOption,
    { name: 'output', value: 'FILE', help: 'Write the report to a file instead of standard output.' },
];
