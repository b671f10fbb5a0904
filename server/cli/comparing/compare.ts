import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change } from '../../../language/analysis/diff/index.js';
import type { DiffReport, Place, ReportedChange } from '../../../language/analysis/diff/report.js';
import type { SourceRange } from '../../../language/model/element.js';
import type { Environment, Files } from '../environment.js';
import { findProtocols, type FoundFile } from '../input/find-protocols.js';
import { openFound, type Opened, type OpenFile } from '../input/open.js';
import { shownUri } from '../input/paths.js';
import { InputProblem, refuse } from '../input/problem.js';
import { filesOfRevision } from '../input/revision.js';

/** One side of a comparison: what it is called, the files it is on, and the paths that are asked for. */
export interface Side {
    readonly name: string;
    readonly files: Files;
    readonly paths: readonly string[];
    /** Where paths of this side stand in words: `HEAD~1:kat.protocol`. */
    readonly prefix: string;
}

/** Paths as they stand on the disk. */
export function onDisk(paths: readonly string[], { files }: Environment): Side {
    return { name: paths.join(' '), files, paths, prefix: '' };
}

/** Paths as they stood in a revision. */
export function atRevision(revision: string, paths: readonly string[], environment: Environment): Side {
    return { name: revision, files: filesOfRevision(revision, environment), paths, prefix: `${revision}:` };
}

/**
 * Compares what two sides mean.
 * @throws {InputProblem} where neither side has what is asked for, or something cannot be read
 */
export async function compareSides(before: Side, after: Side, environment: Environment): Promise<DiffReport> {
    const [foundBefore, foundAfter] = [find(before, environment), find(after, environment)];
    if (foundBefore.files.length === 0 && foundAfter.files.length === 0) {
        refuse([...new Set([...foundBefore.problems, ...foundAfter.problems])]);
    }
    const [old, now] = [await open(before, foundBefore.files, environment), await open(after, foundAfter.files, environment)];
    const [{ diffDocuments }, { diffReport, distinct, nothingBeside }] =
        await Promise.all([import('../../../language/analysis/diff/index.js'), import('../../../language/analysis/diff/report.js')]);
    const report = await reporter({ ...before, textOf: old.textOf }, { ...after, textOf: now.textOf }, environment);
    const changes = paired(old.files, now.files).flatMap(([first, second]) => {
        const [model, other] = [first?.checked.model, second?.checked.model];
        return report(diffDocuments(model ?? nothingBeside(other!), other ?? nothingBeside(model!)));
    });
    return diffReport(before.name, after.name, Math.max(old.files.length, now.files.length), distinct(changes));
}

/** The texts of a side, and how its places are told. */
export type SideTexts = Pick<Side, 'prefix'> & Pick<Opened, 'textOf'>;

type Reporter = (changes: readonly Change[]) => readonly ReportedChange[];

/** Makes what tells changes with their places in both texts. */
export async function reporter(before: SideTexts, after: SideTexts, { cwd }: Pick<Environment, 'cwd'>): Promise<Reporter> {
    const { placeIn, reported } = await import('../../../language/analysis/diff/report.js');
    const placeOf = (which: 'before' | 'after', range: SourceRange): Place => {
        const { prefix, textOf } = which === 'before' ? before : after;
        return placeIn(TextDocument.create(range.uri, 'protocol', 0, textOf(range.uri)), `${prefix}${shownUri(range.uri, cwd)}`, range);
    };
    return changes => changes.map(change => reported(change, placeOf));
}

function find(side: Side, environment: Environment): { readonly files: readonly FoundFile[]; readonly problems: readonly string[] } {
    const problems: string[] = [];
    const files = side.paths.flatMap(path => {
        try {
            return findProtocols([path], { ...environment, files: side.files });
        } catch (error) {
            if (!(error instanceof InputProblem)) {
                throw error;
            }
            problems.push(error.message);
            return [];
        }
    });
    return { files, problems };
}

async function open(side: Side, files: readonly FoundFile[], environment: Environment): Promise<Opened> {
    const { opened, problems } = await openFound(files, { cwd: environment.cwd, today: environment.today, files: side.files });
    refuse(problems);
    refuse(opened.files.filter(isUnread).map(({ shown }) => `${side.prefix}${shown} has lines that cannot be read as they are written, so what they mean cannot be compared. See \`regimen check\`.`));
    return opened;
}

/** Whether lines of a file could not be read, so that what it means is known in part only. */
export function isUnread({ checked }: Pick<OpenFile, 'checked'>): boolean {
    return checked.model.issues.some(({ code }) => code === 'unreadable');
}

/** Files that belong together: by their place, a single one on each side whatever it is called, and a file that moved by what it holds. */
function paired(before: readonly OpenFile[], after: readonly OpenFile[]): readonly (readonly [OpenFile | undefined, OpenFile | undefined])[] {
    if (before.length === 1 && after.length === 1) {
        return [[before[0], after[0]]];
    }
    const left = new Set(before);
    const take = (fits: (old: OpenFile) => boolean): OpenFile | undefined => {
        const old = [...left].find(fits);
        if (old) {
            left.delete(old);
        }
        return old;
    };
    const byPlace = after.map(now => [take(({ place }) => place === now.place), now] as const);
    const namesOf = ({ checked }: OpenFile): readonly string[] => checked.model.protocols.map(({ name }) => name);
    const all = byPlace.map(([old, now]) => [old ?? take(other => namesOf(other).some(name => namesOf(now).includes(name))), now] as const);
    return [...all, ...[...left].map(old => [old, undefined] as const)];
}
