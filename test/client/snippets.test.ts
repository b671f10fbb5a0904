import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { expect, test } from 'vitest';
import snippets from '../../client/snippets/clinical-protocol.json' with { type: 'json' };
import { ClinicalProtocolGeneratedModule, RegimenGeneratedSharedModule } from '../../language/generated/module.js';
import { ProtocolTokenBuilder } from '../../language/syntax/tokens.js';
import { snippetText, type Snippet } from './snippet-text.js';

const inProtocol = (text: string): string => `protocol p "P" {\n${text}\n}`;
const inScreening = (text: string): string => inProtocol(`screening {\n${text}\n}`);
const inOutcomes = (text: string): string => inProtocol(`outcomes {\n${text}\n}`);
const inSafety = (text: string): string => inProtocol(`safety {\n${text}\n}`);
const inTeam = (text: string): string => inProtocol(`team {\n${text}\n}`);
const inMedication = (text: string): string => inProtocol(`medication m "M" {\n${text}\n}`);

/** Where each snippet is meant to be used; all others belong into a protocol. */
const places: Record<string, (text: string) => string> = {
    Protocol: text => text,
    Role: inTeam,
    'Screening step': inScreening,
    Include: inScreening,
    Exclude: inScreening,
    Caution: inScreening,
    Titration: inMedication,
    Decision: inOutcomes,
    'Stop rule': inSafety,
    'Emergency plan': inSafety,
};

const parser = createParser();
const entries = Object.entries<Snippet>(snippets);

test.each(entries)('the snippet "%s" reads without a mistake where it is meant to be used', (name, snippet) => {
    for (const choice of [0, 1, 2, 3]) {
        const text = (places[name] ?? inProtocol)(snippetText(snippet, choice));
        const { lexerErrors, parserErrors } = parser.parse(text);
        expect([...lexerErrors, ...parserErrors].map(error => `${error.message}\n${text}`)).toEqual([]);
    }
});

test('a mistake in a snippet is found', () => {
    expect(parser.parse(inProtocol('session s {')).parserErrors).not.toEqual([]);
});

test('no two snippets answer to the same prefix', () => {
    const prefixes = entries.map(([, snippet]) => snippet.prefix);
    expect(prefixes).toEqual([...new Set(prefixes)]);
});

test.each(entries)('the snippet "%s" is offered with a keyword that begins one of its lines', (_, snippet) => {
    const [keyword] = snippet.prefix.split(' ');
    expect(snippetText(snippet).split('\n').map(line => line.split(' ')[0])).toContain(keyword);
});

test('every place names a snippet that exists', () => {
    expect(Object.keys(places).filter(name => !(name in snippets))).toEqual([]);
});

function createParser() {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), RegimenGeneratedSharedModule);
    const core = inject(createDefaultCoreModule({ shared }), ClinicalProtocolGeneratedModule, { parser: { TokenBuilder: () => new ProtocolTokenBuilder() } });
    shared.ServiceRegistry.register(core);
    return core.parser.LangiumParser;
}
