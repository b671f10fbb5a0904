import { readdirSync, readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import { expect, it } from 'vitest';
import { simpleConditions } from '../../language/analysis/conditions.js';
import { protocolFacts } from '../../language/analysis/facts.js';
import { coverageOf } from '../../language/analysis/play/coverage.js';
import type { Protocol } from '../../language/model/protocol.js';
import { add, parseDecimal, rational, sub, toDecimalString } from '../../language/syntax/decimal.js';
import { createWorkspace } from '../../language/workspace.js';

const folder = new URL('../../examples/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.protocol')).sort().map(name => ({ uri: `memory:/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
const workspace = createWorkspace(EmptyFileSystem);
workspace.load(files);

/** A threshold of a protocol, moved by one unit in its last place. */
interface Moved {
    readonly file: string;
    readonly protocol: string;
    readonly start: number;
    readonly end: number;
    readonly figure: string;
    readonly by: string;
}

/** The thresholds that a protocol states itself, each moved up and down. */
function movedThresholds(file: string, text: string, protocol: Protocol): readonly Moved[] {
    const { model } = workspace.document(file)!;
    const conditions = protocolFacts(protocol, model).conditions.filter(({ use }) => use !== 'definition' && use !== 'concomitant');
    const ranges = conditions.flatMap(({ condition }) => simpleConditions(condition)).flatMap(simple => ('amount' in simple ? [simple.amount.range] : []));
    return ranges.filter(({ uri, inheritedBy }) => uri === file && inheritedBy === undefined).flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(/\d+(?:\.\d+)?/g)].flatMap(({ 0: written, index }) => {
            const figure = parseDecimal(written)!;
            const unit = rational(1n, 10n ** BigInt((written.split('.')[1] ?? '').length));
            const place = { file, protocol: protocol.name, start: start + index, end: start + index + written.length, by: written };
            return [add(figure, unit), sub(figure, unit)].map(moved => ({ ...place, figure: toDecimalString(moved).text }));
        }));
}

const all = files.flatMap(({ uri, text }) => workspace.document(uri)!.model.protocols.flatMap(protocol => movedThresholds(uri, text, protocol)));

it('finds thresholds in the examples', () => {
    expect(all.length).toBeGreaterThan(100);
});

it('a threshold that is moved by one unit makes a scenario fail, or leaves a limit that no scenario reaches', () => {
    const unseen = all.filter(({ file, protocol: name, start, end, figure }) => {
        const text = files.find(({ uri }) => uri === file)!.text;
        workspace.update([{ uri: file, text: text.slice(0, start) + figure + text.slice(end) }]);
        const { model } = workspace.document(file)!;
        const coverage = coverageOf(protocolFacts(model.protocols.find(protocol => protocol.name === name)!, model));
        workspace.update([{ uri: file, text }]);
        return coverage.results.every(({ passes }) => passes)
            && coverage.goals.every(({ kind, reached }) => reached || !['side', 'boundary', 'limit', 'branch'].includes(kind));
    });
    expect(unseen.map(({ file, protocol, by, figure, start }) => `${file} ${protocol} at ${start}: ${by} to ${figure}`)).toEqual([]);
}, 120_000);
