import { readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import { expect, test, vi } from 'vitest';
import { factsOf } from '../../language/analysis/facts.js';
import { coursesOf, resultsOf, type Result } from '../../language/analysis/play/results.js';
import { createWorkspace, type Checked } from '../../language/workspace.js';
import { seededRandom } from '../random.js';

// Many whole files are read here, on machines that do other things besides.
vi.setConfig({ testTimeout: 120_000 });

// Results and findings are kept from edit to edit where nothing changed that they stand on. Whatever is kept must be what a fresh look gives.

const workspace = createWorkspace({ ...EmptyFileSystem, today: () => '2026-11-01' });
let files = 0;

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.protocol`, import.meta.url), 'utf8');
const rows = 'PHQ9, age, failedTrials, expect\n22, 40 years, 3, eligible\n14, 40 years, 3, excluded by severity\n22, 17 years, 3, excluded by adult\n';
const table = '\n    scenario table fromFile "Rows of a file" {\n        given nothing else\n        rows from "rows.csv"\n    }\n}\n';
const withRows = example('ketamine-assisted-therapy').replace(/\n}\s*$/, table);

/** What scenarios come to: those that fail with all that is told about them. */
function told(results: readonly Result[]): unknown {
    return results.map(({ case: patient, passes, verdicts }) => [patient.id, patient.range, patient.nameRange, passes, verdicts]);
}

function look(document: Checked, home: string): string {
    return JSON.stringify(document.findings, undefined, 1).replaceAll(home, '');
}

/** A small change somewhere: mostly of a figure or a name, as they decide; also of layout, words and whole lines. */
function edited(text: string, random: (below: number) => number): string {
    const from = random(text.length);
    const near = (pattern: RegExp, change: (found: string) => string): string => {
        const match = pattern.exec(text.slice(from));
        const at = match && from + match.index;
        return match && at !== null ? text.slice(0, at) + change(match[0]) + text.slice(at + match[0].length) : text;
    };
    const changes: readonly (() => string)[] = [
        () => near(/\b\d+\b/, figure => String(Number(figure) + random(3) - 1)),
        () => near(/\b\d+\b/, figure => String(Number(figure) + random(3) - 1)),
        () => near(/[<>]=? /, () => ['< ', '<= ', '> ', '>= '][random(4)]!),
        () => near(/\n/, () => '\n\n'),
        () => near(/\/\/ \w+/, comment => `${comment}x`),
        () => near(/"\w+/, words => `${words}x`),
        () => near(/\n[^\n]*\n/, () => '\n'),
        () => near(/\b(?:include|exclude|session|scenario|check|reaction|decide) +\w+/, line => `${line}x`),
        () => near(/not eligible|is not held|eligible|is held/, words => (words.includes('not ') ? words.replace('not ', '') : words === 'eligible' ? 'not eligible' : 'is not held')),
        () => near(/mg|min|mmHg|days?|h\b/, () => ['mg', 'min', 'mmHg', 'days', 'h'][random(5)]!),
    ];
    return changes[random(changes.length)]!();
}

test.each([
    ['ketamine-assisted-therapy', withRows, 0], ['ketamine-assisted-therapy', withRows, 1], ['elekt-d', example('elekt-d'), 2], ['mapp1', example('mapp1'), 3],
    ['esketamine-trd-us', example('esketamine-trd-us'), 4],
])('%s: after edits, scenarios and findings are those of a file just read (seed %#)', (_, original, seed) => {
    const random = seededRandom(seed);
    const home = `memory:/kept${seed}/`;
    const uri = `${home}document.protocol`;
    let text = original;
    let csv = rows;
    let before = text;
    for (let edit = 0; edit < 24; edit++) {
        const fresh = `memory:/fresh${files++}/`;
        workspace.update([{ uri: `${home}rows.csv`, text: csv }, { uri, text }, { uri: `${fresh}rows.csv`, text: csv }, { uri: `${fresh}document.protocol`, text }]);
        const document = workspace.document(uri)!;
        for (const facts of factsOf(document.model)) {
            expect(told(resultsOf(facts)), `edit ${edit}`).toEqual(told(coursesOf(facts)));
        }
        const other = workspace.document(`${fresh}document.protocol`)!;
        expect(look(document, home), `edit ${edit}`).toBe(look(other, fresh));
        workspace.update([], [`${fresh}document.protocol`, `${fresh}rows.csv`]);
        const back = random(3) > 0 ? before : text;
        before = text;
        text = edited(back, random);
        csv = random(6) === 0 ? edited(csv, random) : csv;
    }
});
