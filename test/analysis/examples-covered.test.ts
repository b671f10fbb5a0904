import { readdirSync, readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import { expect, it } from 'vitest';
import { protocolFacts } from '../../language/analysis/facts.js';
import { coverageOf } from '../../language/analysis/play/coverage.js';
import { createWorkspace } from '../../language/workspace.js';

const folder = new URL('../../examples/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.protocol')).sort();
const workspace = createWorkspace(EmptyFileSystem);
workspace.load(files.map(name => ({ uri: `memory:/${name}`, text: readFileSync(new URL(name, folder), 'utf8') })));
const protocols = files.flatMap(name => {
    const { model } = workspace.document(`memory:/${name}`)!;
    return model.protocols.map(protocol => [protocol.name, coverageOf(protocolFacts(protocol, model))] as const);
});

it.each(protocols)('%s has scenarios that come true and reach all of its criteria, decisions and limits', (_, { goals, results }) => {
    expect(results.filter(({ passes }) => !passes).map(({ case: { name } }) => name)).toEqual([]);
    expect(goals.filter(({ kind, reached }) => !reached && ['side', 'boundary', 'limit', 'branch'].includes(kind)).map(({ text }) => text)).toEqual([]);
});
