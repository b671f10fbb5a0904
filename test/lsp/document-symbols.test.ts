import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { openMarked, withMarks } from './marked-file.js';
import { flagship, small, team } from './samples.js';

const client = await connect();

async function outline(source: string): Promise<DocumentSymbol[]> {
    const { uri } = openMarked(client, source);
    return client.request('textDocument/documentSymbol', { textDocument: { uri } });
}

function lines(symbols: readonly DocumentSymbol[], indent = ''): string[] {
    return symbols.flatMap(({ name, detail, children = [] }) => [`${indent}${name}${detail ? `: ${detail}` : ''}`, ...lines(children, `${indent}    `)]);
}

test('blocks and elements are nested, with their labels', async () => {
    expect(lines(await outline(small))).toEqual([
        'small: A small protocol',
        '    team',
        '        therapist: Therapist',
        '    narrative: Overview',
        '    talk: Conversation'
    ]);
});

test('scenarios and their tables stand beside the sessions', async () => {
    const found = lines(await outline(small.replace(/\}\s*$/, `    scenario young "Too young" {
        given  age 17 years
        expect not eligible
    }
    scenario table ages "Ages" {
        columns age
        row     17 years expect not eligible
    }
}
`)));
    expect(found.slice(-2)).toEqual(['    young: Too young', '    ages: Ages']);
});

test('what a file shares stands at the top', async () => {
    expect(lines(await outline(team))).toEqual(['team', '    therapist: Therapist']);
});

test('every element of the example is there, inside what it belongs to', async () => {
    const found = lines(await outline(flagship));
    for (const line of ['    screening', '        intake: Medical and psychiatric intake', '        adult: Age 18 to 70', '    dosing: Dosing session',
        '        arrival', '        fasting: No food for six hours and no drink for two hours before the session.', '    safety', '        crisis: Acute suicide risk']) {
        expect(found).toContain(line);
    }
});

test('half-written text keeps its outline', async () => {
    const found = lines(await outline(small.replace('staff  therapist', 'staff  1 \n        collect PHQ9 at\n    }\n    session sec')));
    expect(found).toEqual(expect.arrayContaining(['small: A small protocol', '        therapist: Therapist', '    talk: Conversation']));
});

test('names lie inside what they name, as editors insist', async () => {
    const check = (symbols: readonly DocumentSymbol[]): void => symbols.forEach(({ name, range, selectionRange, children = [] }) => {
        expect(name).not.toBe('');
        const before = (a: DocumentSymbol['range']['start'], b: typeof a): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
        expect(before(range.start, selectionRange.start) && before(selectionRange.end, range.end), name).toBe(true);
        check(children);
    });
    for (const text of [flagship, flagship.slice(0, 5000), small.slice(0, 150), 'session', 'protocol p "x" {\n session']) {
        check(await outline(text));
    }
});

test('the whole element is its range', async () => {
    const [protocol] = await outline(small);
    const [group] = protocol!.children!;
    expect(withMarks(small, [group!.range])).toMatch(/<\|team \{[\s\S]*\}\n {4}\}\|>/);
});

test('an editor that knows no outline within another gets it line by line, in the same order', async () => {
    const flat = await connect({}, { capabilities: { textDocument: { documentSymbol: {} } } });
    const { uri } = openMarked(flat, small);
    const found = await flat.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
        ['small – A small protocol', undefined], ['team', 'small'], ['therapist – Therapist', 'team'], ['narrative – Overview', 'small'], ['talk – Conversation', 'small']
    ]);
    expect(found.every(({ location }) => location.uri === uri)).toBe(true);
});
