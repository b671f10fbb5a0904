import { readFileSync } from 'node:fs';

const whole = readFileSync(new URL('../examples/ketamine-assisted-therapy.protocol', import.meta.url), 'utf8');

/**
 * The flagship example without its patients at every limit: tests that lose each of its lines, or cut it anywhere, learn nothing from more of the same.
 */
export const flagship = `${whole.split(/\n *\/\/ Patients at every limit/)[0]}\n}\n`;
