import { AstUtils, EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { libraryFiles } from '../../language/generated/library.js';
import { createWorkspace, libraryFolder } from '../../language/workspace.js';
import { createNameIndex } from '../../server/lsp/names/name-index.js';
import { flagship } from './samples.js';

const example = 'file:///clinic/kat.protocol';
const workspace = createWorkspace(EmptyFileSystem);
workspace.load([{ uri: example, text: flagship }]);

test.each([example, ...libraryFiles.map(({ path }) => libraryFolder + path)])('every name in %s is known with what it leads to', uri => {
    const file = workspace.document(uri)!;
    const known = new Map(createNameIndex(workspace, file).places.map(place => [place.range.start, place]));
    const unknown: string[] = [];
    for (const node of AstUtils.streamAst(file.parsed.value)) {
        for (const { reference, property } of AstUtils.streamReferences(node)) {
            const cst = 'ref' in reference ? reference.$refNode : undefined;
            if (cst && known.get(cst.offset)?.element?.name !== reference.$refText) {
                unknown.push(`${node.$type}.${property} ${reference.$refText}`);
            }
        }
    }
    expect(unknown).toEqual([]);
});
