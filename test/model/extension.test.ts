import { readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import { expect, test, vi } from 'vitest';
import { createWorkspace, type Workspace } from '../../language/workspace.js';
import { seededRandom } from '../random.js';

// Many whole files are read here, on machines that do other things besides.
vi.setConfig({ testTimeout: 60_000 });

const fixture = (name: string): string => readFileSync(new URL(`../export/fixtures/${name}.protocol`, import.meta.url), 'utf8');
const names = ['clinic', 'branches'] as const;
const original = Object.fromEntries(names.map(name => [name, fixture(name)]));
/** The same protocols in one file, where bases and what extends them move together. */
const together = `${fixture('clinic')}\n${fixture('branches').replace(/^(use|import) .*$/gm, '')}`;

/** Reads texts in a folder of their own, and gives all that comes out of them, without the folder. */
function all(files: Workspace, folder: string, texts: Readonly<Record<string, string>>): string[] {
    const uris = Object.keys(texts).map(name => `${folder}${name}.protocol`);
    files.update(Object.values(texts).map((text, index) => ({ uri: uris[index]!, text })));
    return uris.map(uri => {
        const { model, findings } = files.document(uri)!;
        return JSON.stringify({ model, findings }).replaceAll(folder, '');
    });
}

/** One of the ways in which a text may change at a line. */
function changed(text: string, random: (below: number) => number): string {
    const lines = text.split('\n');
    const at = random(lines.length);
    const put = (...replacement: string[]): string => [...lines.slice(0, at), ...replacement, ...lines.slice(at + 1)].join('\n');
    const line = lines[at] ?? '';
    switch (random(6)) {
        case 0: return put('', '// a remark', line);
        case 1: return put();
        case 2: return put(line, line);
        case 3: return put(line.replace(/\d+/, figure => String(Number(figure) + 1)));
        case 4: return put(line.replace(/\b(nurse|prescriber|dosing|clinic|hills|ketamine)\b/, 'walk'));
        default: return put(line.replace(/extends \w+/, 'extends hut').replace(/staff .*/, 'staff prescriber'));
    }
}

test.each([['in two files', original], ['in one file', { together }]])('after many edits %s, what is taken over is that of files just read', (_, first: Readonly<Record<string, string>>) => {
    const random = seededRandom(11);
    const files = createWorkspace(EmptyFileSystem);
    let texts: Readonly<Record<string, string>> = first;
    all(files, 'memory:/typing/', texts);
    for (let times = 0; times < 36; times++) {
        const keys = Object.keys(texts);
        const name = keys[random(keys.length)]!;
        texts = times % 3 === 2 ? { ...texts, [name]: first[name]! } : { ...texts, [name]: changed(texts[name]!, random) };
        expect(all(files, 'memory:/typing/', texts), `after edit ${times}`).toEqual(all(files, `memory:/read-${times}/`, texts));
    }
});
