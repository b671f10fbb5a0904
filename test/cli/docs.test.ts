import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flagship } from '../flagship.js';
import { broken } from './samples.js';
import { regimen } from './terminal.js';

const examples = [...readFileSync('docs/cli.md', 'utf8').matchAll(/<!-- output: regimen (.*) -->\n```\w+\n([^]*?)```/g)].map(([, args = '', output = '']) => ({ args, output }));

/** What each example finds on the disk: `check` takes everything there is. */
function files(args: string): Readonly<Record<string, string>> {
    return args.startsWith('diff ') ? { 'old.protocol': flagship, 'new.protocol': flagship.replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg') } : { 'talk.protocol': broken };
}

describe('docs/cli.md shows what is printed', () => {
    test.each(examples)('regimen $args', async ({ args, output }) => {
        expect((await regimen(args.split(' '), files(args))).out).toBe(output);
    });

    test('in two examples at least', () => {
        expect(examples.length).toBeGreaterThanOrEqual(2);
    });
});
