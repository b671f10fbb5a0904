import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { broken } from './samples.js';
import { regimen } from './terminal.js';

const examples = [...readFileSync('docs/cli.md', 'utf8').matchAll(/<!-- output: regimen (.*) -->\n```\w+\n([^]*?)```/g)].map(([, args = '', output = '']) => ({ args, output }));

describe('docs/cli.md shows what is printed', () => {
    test.each(examples)('regimen $args', async ({ args, output }) => {
        expect((await regimen(args.split(' '), { 'talk.protocol': broken })).out).toBe(output);
    });

    test('in two examples at least', () => {
        expect(examples.length).toBeGreaterThanOrEqual(2);
    });
});
