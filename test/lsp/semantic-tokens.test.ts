import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect, type Client } from './client.js';
import { openMarked } from './marked-file.js';
import { flagship, small } from './samples.js';

const client = await connect();
const semanticTokens = { augmentsSyntaxTokens: true, requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] };
const augmenting = await connect({}, { capabilities: { textDocument: { semanticTokens } } });

/** Coloured words in the order of the text: `role:keyword`, `therapist:interface.declaration`. */
function readTokens({ data }: SemanticTokens, text: string, { initialized }: Client): string[] {
    const { tokenTypes, tokenModifiers } = initialized.capabilities.semanticTokensProvider!.legend;
    const lines = text.split('\n');
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
        const [lineStep, step, length, type, set] = data.slice(index, index + 5) as [number, number, number, number, number];
        [line, character] = lineStep > 0 ? [line + lineStep, step] : [line, character + step];
        const modifiers = tokenModifiers.filter((_, bit) => (set & (1 << bit)) !== 0);
        found.push(`${lines[line]!.slice(character, character + length)}:${[tokenTypes[type], ...modifiers].join('.')}`);
    }
    return found;
}

async function coloured(source: string, editor = client): Promise<string[]> {
    const { uri, text } = openMarked(editor, source);
    return readTokens(await editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } }), text, editor);
}

test('words, names by what they name, numbers, units, texts and comments', async () => {
    const found = await coloured(`use standard // shared
protocol p "P" {
    team {
        role nurse "Nurse" { licence RN }
    }
    session talk "Talk" {
        lasts   60 min
        staff   1 nurse
        collect PHQ9 at 5 min
        check   calm at 0 min systolic < 150 mm[Hg] else postpone 1 day
    }
}
`);
    expect(found).toEqual([
        'use:keyword', '// shared:comment',
        'protocol:keyword', 'p:class.declaration', '"P":string',
        'team:keyword',
        'role:keyword', 'nurse:interface.declaration', '"Nurse":string', 'licence:keyword', 'RN:enumMember.defaultLibrary',
        'session:keyword', 'talk:class.declaration', '"Talk":string',
        'lasts:keyword', '60:number', 'min:type',
        'staff:keyword', '1:number', 'nurse:interface',
        'collect:keyword', 'PHQ9:variable.defaultLibrary', 'at:operator', '5:number', 'min:type',
        'check:keyword', 'calm:event.declaration', 'at:operator', '0:number', 'min:type', 'systolic:variable.defaultLibrary', '<:operator',
        '150:number', 'mm[Hg]:type', 'else:operator', 'postpone:operator', '1:number', 'day:type'
    ]);
});

test('figures, citations and abbreviations are coloured inside their text, line by line', async () => {
    const found = await coloured(`protocol p "P" {
    source guide "Guide"
    abbreviation TT "talking"
    narrative "N" """
        TT comes {talk.count}
        times [@guide].
        """
    session talk "Talk" { }
}
`);
    expect(found.slice(found.indexOf('"N":string') + 1, found.lastIndexOf('session:keyword'))).toEqual([
        '""":string', '        :string', 'TT:macro', ' comes {:string', 'talk:class', '.count}:string', '        times [@:string', 'guide:namespace', '].:string',
        '        """:string'
    ]);
});

test('an editor that colours words by itself gets the names only', async () => {
    expect(await coloured(small, augmenting)).toEqual([
        'small:class.declaration', 'therapist:interface.declaration', 'PsyD:enumMember.defaultLibrary', 'talk:class',
        'talk:class.declaration', 'therapist:interface'
    ]);
});

test('a part of the file gets its own colours', async () => {
    const { uri, ranges, text } = openMarked(client, small.replace('staff  therapist', '<|staff  therapist|>'));
    const answer = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument: { uri }, range: ranges[0] });
    expect(readTokens(answer, text, client)).toEqual(['staff:keyword', 'therapist:interface']);
});

test('after a change only the difference is told', async () => {
    const uri = client.open('delta.protocol', flagship);
    const before = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    client.change('delta.protocol', flagship.replace('lasts    180 min', 'lasts 18 h'));
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: before.resultId });
    expect(delta.edits).toHaveLength(1);
    expect(delta.edits[0]!.data!.length).toBeLessThan(20);
    const data = [...before.data];
    delta.edits.forEach(({ start, deleteCount, data: fresh = [] }) => data.splice(start, deleteCount, ...fresh));
    const now = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    expect(data).toEqual(now.data);
    expect(await client.request('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: now.resultId }))
        .toMatchObject({ edits: [] });
    expect(await client.request('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: 'unknown' })).toHaveProperty('data');
});

test('nothing overlaps and nothing goes back, whatever is broken', async () => {
    for (const text of [flagship, flagship.slice(0, 4000), flagship.replaceAll('{', ''), flagship.replaceAll('"', '')]) {
        const uri = client.open('any.protocol', text);
        const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
        for (let index = 0; index < data.length; index += 5) {
            const [line, step, length] = data.slice(index, index + 3) as [number, number, number];
            expect(line >= 0 && step >= 0 && length > 0).toBe(true);
            expect(index === 0 || line > 0 || step >= data[index - 3]!, `token ${index / 5}`).toBe(true);
        }
    }
});
