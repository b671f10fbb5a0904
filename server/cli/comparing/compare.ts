import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiffReport, Place } from '../../../language/analysis/diff/report.js';
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
    const [{ diffDocuments }, { diffReport, distinct, nothingBeside, placeIn, reported }] =
        await Promise.all([import('../../../language/analysis/diff/index.js'), import('../../../language/analysis/diff/report.js')]);
    const placeOf = (which: 'before' | 'after', range: SourceRange): Place => {
        const [side, opened] = which === 'before' ? [before, old] : [after, now];
        const text = TextDocument.create(range.uri, 'protocol', 0, opened.textOf(range.uri));
        return placeIn(text, `${side.prefix}${shownUri(range.uri, environment.cwd)}`, range);
    };
    const changes = paired(old.files, now.files).flatMap(([first, second]) => {
        const [model, other] = [first?.checked.model, second?.checked.model];
        return diffDocuments(model ?? nothingBeside(other!), other ?? nothingBeside(model!)).map(change => reported(change, placeOf));
    });
    return diffReport(before.name, after.name, Math.max(old.files.length, now.files.length), distinct(changes));
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
    const unread = opened.files.filter(({ checked }) => checked.model.issues.some(({ code }) => code === 'unreadable')).map(({ shown }) => `${side.prefix}${shown}`);
    refuse(unread.map(shown => `${shown} has lines that cannot be read as they are written, so what they mean cannot be compared. See \`regimen check\`.`));
    return opened;
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
