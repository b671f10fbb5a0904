import { readdirSync, readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import { expect, it } from 'vitest';
import { languages } from '../../language/messages/index.js';
import { createWorkspace, type TextEntry, type Workspace } from '../../language/workspace.js';
import { operators } from '../mutants/operators/index.js';
import { readSource, type Change } from '../mutants/source.js';

const root = new URL('../../examples/', import.meta.url);
const entries: readonly TextEntry[] = readdirSync(root).filter(name => name.endsWith('.protocol')).sort()
    .map(name => ({ uri: root.href + name, text: readFileSync(new URL(name, root), 'utf8') }));

/** A workspace that speaks a language, with all examples. */
function speaking(language: (typeof languages)[number]): Workspace {
    const workspace = createWorkspace({ ...EmptyFileSystem, today: () => '2026-11-01' });
    workspace.speak(language);
    workspace.load(entries);
    return workspace;
}

/** Everything of the findings but their words. */
function wordless(workspace: Workspace, uri: string): unknown {
    const { findings = [], waived = [] } = workspace.document(uri) ?? {};
    return [...findings, ...waived].map(({ code, severity, range, related, fixes, waiver }) =>
        ({ code, severity, range, related: related.map(other => other.range), fixes: fixes.map(({ edits, preferred }) => ({ edits, preferred })), waiver }));
}

function applied(text: string, changes: readonly Change[]): string {
    return [...changes].sort((a, b) => b.start - a.start).reduce((soFar, { start, end, newText }) => soFar.slice(0, start) + newText + soFar.slice(end), text);
}

/** Of the kinds of faults that can be planted in a protocol, one in so many is; other kinds in the next. */
const every = 9;

const [english, german] = languages.map(speaking) as [Workspace, Workspace];

it.each(entries.map(({ uri, text }, place) => [uri.slice(root.href.length), { uri, text, place }] as const))('finds the same in every language in %s, with faults planted', (name, { uri, text, place }) => {
    const source = readSource(name, text, english.document(uri)!.model);
    const planted = operators.flatMap(operator => operator.plant(source).slice(0, 1)).filter((_, index) => index % every === place % every);
    const mutants = planted.map(({ changes }) => applied(text, changes));
    let [found, told] = [0, 0];
    for (const mutant of [text, ...mutants]) {
        [english, german].forEach(workspace => workspace.update([{ uri, text: mutant }]));
        expect(wordless(german, uri)).toEqual(wordless(english, uri));
        found += english.document(uri)!.findings.length;
        told += german.document(uri)!.findings.filter(({ message }, index) => message !== english.document(uri)!.findings[index]?.message).length;
    }
    [english, german].forEach(workspace => workspace.update([{ uri, text }]));
    expect(mutants.length).toBeGreaterThan(0);
    expect(found).toBeGreaterThan(0);
    expect(told, 'findings that are worded otherwise').toBe(found);
});
