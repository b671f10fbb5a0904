import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EmptyFileSystem } from 'langium';
import type { Finding } from '../../language/rules/index.js';
import { createWorkspace, type Checked, type Workspace } from '../../language/workspace.js';
import type { Operator, Plant } from './operator.js';
import { operators } from './operators/index.js';
import { enclosing, readSource, type Change, type Source, type Stretch, within } from './source.js';

/** A planted fault, and whether it was found. */
export interface Outcome {
    readonly operator: Operator;
    readonly file: string;
    readonly line: number;
    readonly before: string;
    readonly after: string;
    readonly found: boolean;
    /** What was said that the file without the fault does not give, wherever it stands. */
    readonly said: readonly string[];
}

/** What came of planting every fault in every protocol. */
export interface MutationRun {
    readonly files: readonly string[];
    readonly outcomes: readonly Outcome[];
    /** What is found in the files without a fault, but for notes. */
    readonly unmutated: readonly string[];
}

/**
 * Plants every fault in every example and template, one at a time.
 * @param root the folder of the project, as a URL that ends with a slash
 * @param every 1 for all of them, 4 for every fourth
 */
export function runMutants(root: string, every = 1): MutationRun {
    const workspace = createWorkspace(EmptyFileSystem);
    const entries = ['examples/', 'language/templates/'].flatMap(folder => protocolsOf(root + folder));
    workspace.load(entries);
    const files = entries.map(({ uri }) => workspace.document(uri)!);
    const unmutated = files.flatMap(({ uri, findings }) => findings.filter(({ severity }) => severity !== 'note')
        .map(({ code, message }) => `${basename(uri)}: ${code}: ${message}`));
    const outcomes = files.flatMap(file => {
        const source = readSource(basename(file.uri), file.text, file.model);
        const known = keys(file);
        const plants = operators.flatMap(operator => spread(distinct(operator.plant(source))
            .filter(plant => !comesBack(source, plant))).map(plant => ({ operator, plant })));
        const found = plants.filter((_, index) => index % every === 0)
            .map(({ operator, plant }) => outcomeOf(workspace, { file, source, known }, operator, plant));
        workspace.update([file]);
        return found;
    });
    return { files: files.map(({ uri }) => basename(uri)), outcomes, unmutated };
}

function protocolsOf(folder: string): { uri: string; text: string }[] {
    return readdirSync(new URL(folder)).filter(name => name.endsWith('.protocol')).sort()
        .map(name => ({ uri: folder + name, text: readFileSync(new URL(folder + name), 'utf8') }));
}

/** What is taken out of an element that overrides one of a base comes back from there: no fault. */
function comesBack(source: Source, { changes }: Plant): boolean {
    const overridden = source.protocols.flatMap(({ protocol }) => protocol.extends?.overrides ?? []).map(({ id }) => id);
    return changes.some(change => change.newText === '' && source.elements.some(({ id, range }) => overridden.includes(id) && within(firstWord(source, change), range)));
}

/** The most faults of one kind in one protocol: more of them say nothing new. */
const most = 3;

/** So many of a list, evenly over all of it. */
function spread<T>(list: readonly T[]): readonly T[] {
    return list.length <= most ? list : Array.from({ length: most }, (_, index) => list[Math.floor(index * list.length / most)]!);
}

/** The same change twice is one fault. */
function distinct(plants: readonly Plant[]): readonly Plant[] {
    return [...new Map(plants.map(plant => [JSON.stringify(plant.changes), plant])).values()];
}

interface Unmutated {
    readonly file: Checked;
    readonly source: Source;
    readonly known: ReadonlySet<string>;
}

function outcomeOf(workspace: Workspace, { file, source, known }: Unmutated, operator: Operator, { changes, names = [], ends = [] }: Plant): Outcome {
    const text = applied(file.text, changes);
    workspace.update([{ uri: file.uri, text }]);
    const fresh = workspace.document(file.uri)!.findings.filter(finding => !known.has(key(finding, text)));
    const places = [...changes.flatMap(change => placesOf(source, change)), ...ends].map(place => moved(place, changes));
    const isThere = ({ range }: Pick<Finding, 'range'>): boolean => range.uri === file.uri && places.some(place => touches(range, place));
    const right = (finding: Finding): boolean => operator.codes.includes(finding.code)
        && ([finding, ...finding.related].some(isThere) || names.some(name => says(finding.message, name)));
    const start = changes[0]!.start;
    const line = file.text.slice(0, start).split('\n').length;
    return {
        operator,
        file: source.file,
        line,
        before: file.text.split('\n')[line - 1]!.trim(),
        after: text.split('\n')[line - 1]!.trim(),
        found: fresh.some(right),
        said: fresh.map(({ code, message }) => `${code}: ${message}`),
    };
}

function applied(text: string, changes: readonly Change[]): string {
    const backwards = [...changes].sort((a, b) => b.start - a.start);
    return backwards.reduce((changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end), text);
}

/**
 * Where a finding about a change may stand: at the changed text, and at the innermost element around it; of a whole protocol only its name.
 */
function placesOf(source: Source, change: Change): Stretch[] {
    const { start, end } = change;
    const around = enclosing(source, firstWord(source, change));
    const place = around?.kind === 'protocol' ? around.nameRange : around?.range;
    return [...(change.newText === '' ? [] : [{ start, end }]), ...(place ? [place] : [])];
}

/** A line that is removed begins with its first word; what stands before that word belongs to no element. */
function firstWord({ text }: Source, { start, end }: Change): Stretch {
    const written = text.slice(start, end);
    const from = start + Math.max(0, written.search(/\S/));
    return { start: from, end: Math.max(from, start + written.trimEnd().length) };
}

/** Where a stretch of the unmutated text lies after the changes. */
function moved({ start, end }: Stretch, changes: readonly Change[]): Stretch {
    const shift = (offset: number, atEnd: boolean): number => changes.reduce((sum, change) =>
        sum + (change.end < offset || (atEnd && change.end === offset) || (!atEnd && change.end === offset && change.start < offset)
            ? change.newText.length - (change.end - change.start) : 0), offset);
    return { start: shift(start, false), end: Math.max(shift(end, true), start) };
}

function touches(range: Stretch, place: Stretch): boolean {
    return range.start <= place.end && place.start <= range.end;
}

function says(message: string, name: string): boolean {
    return new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(message);
}

function keys({ findings, text }: Checked): ReadonlySet<string> {
    return new Set(findings.map(finding => key(finding, text)));
}

function key({ code, message, range }: Finding, text: string): string {
    return `${code}\n${message}\n${text.slice(range.start, range.end)}`;
}
