import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { projectFiles, root } from './project-files.js';

/** Gives one circle of imports as a list of files, the first of them again at the end; nothing when there is none. */
function findCycle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
    const done = new Set<string>();
    const visit = (file: string, path: string[]): string[] | undefined => {
        if (path.includes(file)) {
            return [...path.slice(path.indexOf(file)), file];
        }
        if (done.has(file)) {
            return undefined;
        }
        done.add(file);
        return (imports.get(file) ?? []).map(next => visit(next, [...path, file])).find(found => found !== undefined);
    };
    return [...imports.keys()].map(file => visit(file, [])).find(found => found !== undefined);
}

test('a circle is found', () => {
    expect(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
    expect(findCycle(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toBeUndefined();
});

test('no file imports itself by way of others', async () => {
    // One entry that imports every file: with an entry for each, all that a file needs would be written out anew for each.
    const files = projectFiles().filter(path => /^(?:language|server|client)\/.*\.ts$/.test(path));
    const { metafile } = await build({
        absWorkingDir: root,
        stdin: { contents: files.map(path => `import './${path}';`).join('\n'), resolveDir: root },
        bundle: true,
        metafile: true,
        write: false,
        outdir: 'dist',
        platform: 'node',
        packages: 'external',
        logLevel: 'silent',
    });
    const imports = new Map(Object.entries(metafile.inputs).map(([file, input]) =>
        [file, input.imports.filter(({ external }) => !external).map(({ path }) => path)]));
    expect(files.filter(path => !imports.has(path) && !path.endsWith('.d.ts'))).toEqual([]);
    expect(findCycle(imports)).toBeUndefined();
});
