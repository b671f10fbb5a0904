import type { DocumentLink } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';
import { flagship, importing, small, team } from './samples.js';

const profile = `name: own
title: Our own
jurisdiction: clinic
edition: "1"
requirements: []
`;

const client = await connect({ 'team.protocol': team, 'own.yaml': profile });

async function links(source: string, path = 'linked.protocol'): Promise<string[]> {
    const { uri, text } = openMarked(client, source, path);
    const document = TextDocument.create('', '', 0, text);
    const found = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    return found.map(({ range, target }) => `${document.getText(range)} → ${target}`);
}

const inProtocol = (line: string): string => small.replace('version   1.0.0', `version   1.0.0\n    ${line}`);

test.each([
    ['the address of a source', 'source a "A" url "https://example.org/a"', ['https://example.org/a → https://example.org/a']],
    ['a DOI in the title of a source', 'source a "Berg 2020, doi:10.1001/jama.2020.1."', ['10.1001/jama.2020.1 → https://doi.org/10.1001/jama.2020.1']],
    ['a DOI inside an address', 'source a "A" url "https://doi.org/10.1001/jama.1"', ['https://doi.org/10.1001/jama.1 → https://doi.org/10.1001/jama.1']],
    ['a number of PubMed', 'source a "Berg, PMID: 123456"', ['PMID: 123456 → https://pubmed.ncbi.nlm.nih.gov/123456/']],
    ['a comment', '// see https://example.org/x.', ['https://example.org/x → https://example.org/x']],
    ['an indication', 'indication "Depression" icd10 F33.2', ['F33.2 → https://icd10cmtool.cdc.gov/?query=F33.2']],
    ['a medication', 'medication ketamine "Ketamine" rxnorm 6130 {\n route oral\n }', ['6130 → https://mor.nlm.nih.gov/RxNav/search?searchBy=RXCUI&searchTerm=6130']],
    ['an instrument', 'instrument own "Own" {\n scale answer "Answer" values no, yes loinc 44260-8\n }', ['44260-8 → https://loinc.org/44260-8']],
    ['registered studies', 'study {\n registry NCT03113968, EUCTR2017-003288-36-PT\n }', ['NCT03113968 → https://clinicaltrials.gov/study/NCT03113968', 'EUCTR2017-003288-36-PT → https://www.clinicaltrialsregister.eu/ctr-search/search?query=2017-003288-36']],
    ['an accepted finding', 'allow open-course on talk because "So." by "B" until 2027-03-31', ['open-course → https://github.com/regimen-language/regimen/blob/main/docs/rules/open-course.md']],
    ['a code of no finding', 'allow no-such-code on talk because "So." by "B" until 2027-03-31', []],
    ['a profile of the clinic', 'follows "own.yaml"', ['own.yaml → file:///clinic/own.yaml']],
    ['a profile that is not there', 'follows "other.yaml"', []],
    ['files with patients', 'scenario table ages "Ages" {\n columns age\n rows from "more/patients.csv"\n }', ['more/patients.csv → file:///clinic/more/patients.csv']],
    ['half a line', 'source a "A" url "https://example.org', ['https://example.org → https://example.org']]
])('%s', async (_, line, expected) => {
    expect(await links(inProtocol(line))).toEqual(expected);
});

test('an import leads to its file, and nowhere where there is none', async () => {
    expect(await links(importing)).toEqual(['team.protocol → file:///clinic/team.protocol']);
    expect(await links(importing.replace('team.protocol', 'gone.protocol'))).toEqual([]);
});

test('the example has the addresses of its sources and its code', async () => {
    expect(await links(flagship)).toEqual(['F33.2 → https://icd10cmtool.cdc.gov/?query=F33.2', 'https://dailymed.nlm.nih.gov → https://dailymed.nlm.nih.gov']);
});

test('the standard library leads to the pages of its codes', async () => {
    const found = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: 'regimen-library:/standard/instruments.protocol' } });
    expect(found.filter(({ target }) => target?.startsWith('https://loinc.org/')).length).toBeGreaterThan(3);
});
