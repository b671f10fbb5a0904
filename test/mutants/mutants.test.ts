import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operators } from './operators/index.js';
import { missedList, mutantsPage, percent } from './page.js';
import { runMutants } from './run.js';

/** Per cent of the planted faults that have to be found. */
const threshold = 95;

// `npm run mutants` plants all of them; here every fifth has to do.
const root = new URL('../../', import.meta.url);
const run = runMutants(root.href, 5);
const { outcomes, unmutated } = run;

it('finds nothing but notes in the protocols without a fault', () => {
    expect(unmutated).toEqual([]);
});

it('finds the planted faults', () => {
    const found = outcomes.filter(outcome => outcome.found).length;
    expect(percent(found, outcomes.length), missedList(run)).toBeGreaterThanOrEqual(threshold);
});

it('plants faults of at least thirty kinds', () => {
    expect(operators.length).toBeGreaterThanOrEqual(30);
    expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length);
});

it('has a page that tells of each kind', () => {
    const kinds = (page: string): readonly string[] => [...page.matchAll(/^\| (.*?) \|.*\d \|$/gm)].map(([, kind = '']) => kind);
    expect(kinds(readFileSync(new URL('docs/mutants.md', root), 'utf8'))).toEqual(kinds(mutantsPage(run)));
});
