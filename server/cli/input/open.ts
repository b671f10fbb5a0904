import type { Configuration } from '../../../language/configuration/index.js';
import type { Checked, Workspace } from '../../../language/workspace.js';
import type { Environment } from '../environment.js';
import { showProgress, type Progress } from '../output/progress.js';
import { findProtocols, type FoundFile } from './find-protocols.js';
import { pathOf, shownUri, uriOf } from './paths.js';
import type { Say } from '../output/say.js';
import { refuse } from './problem.js';
import { readAll, tryReading, type ReadFile } from './read-text.js';

/** A file that was asked for, read and checked. */
export interface OpenFile extends ReadFile {
    readonly checked: Checked;
}

/** The files that were asked for, and the text of every file that they touch. */
export interface Opened {
    readonly files: readonly OpenFile[];
    /** The files that these import, directly or through others, and that were not asked for themselves. */
    readonly imported: readonly Checked[];
    /** What is set for them: each file `regimen.yaml` that holds for one of them, once. */
    readonly configurations: readonly Configuration[];
    /** The text of a file that was asked for or imported, or of a file of the standard library. */
    readonly textOf: (uri: string) => string;
    /** What is said beside the findings, in the language that was asked for. */
    readonly say: Say;
}

/**
 * Reads and checks what paths of the command line stand for.
 * A file that cannot be read, imported files included, and a circle of imports are an {@link InputProblem} that names them all.
 * @param language the language that findings are told in; English where none is asked for
 */
export async function openProtocols(paths: readonly string[], environment: Environment, language?: string): Promise<Opened> {
    const found = findProtocols(paths, environment);
    const progress = showProgress('Checked', found.length, environment);
    const { opened, problems } = await openFound(found, environment, language, progress);
    progress.end();
    refuse(problems);
    return opened;
}

/** The files, and what keeps some of them or of those that they import from being read: then they tell only a part. */
export interface Found {
    readonly opened: Opened;
    readonly problems: readonly string[];
}

/** Reads and checks files. What it gave is not to be asked any more once it is called again: it holds the files of one call only. */
export type Reader = (asked: readonly FoundFile[], progress?: Pick<Progress, 'step'>) => Found;

/** Reads and checks files once. */
export async function openFound(
    asked: readonly FoundFile[], environment: Pick<Environment, 'cwd' | 'files' | 'today'>, language?: string, progress?: Pick<Progress, 'step'>,
): Promise<Found> {
    return (await createReader(environment, language))(asked, progress);
}

/**
 * Makes a reader. The language and the standard library are read once for all its calls.
 * @param language the language that findings are told in; English where none is asked for
 * @param isJudged whether findings are worked out beforehand; otherwise when they are asked for
 */
export async function createReader(environment: Pick<Environment, 'cwd' | 'files' | 'today'>, language?: string, isJudged = true): Promise<Reader> {
    let problems: string[] = [];
    const [{ createWorkspace }, { EmptyFileSystem }, { languageFor }] = await Promise.all([
        import('../../../language/workspace.js'), import('langium'), import('../../../language/messages/languages.js'),
    ]);
    const readFileSync = (uri: { toString(): string }): string => readImported(uri.toString(), environment, problems);
    const workspace = createWorkspace({
        fileSystemProvider: () => Object.assign(EmptyFileSystem.fileSystemProvider(), { readFileSync }), today: () => environment.today()
    });
    workspace.speak(languageFor(language));
    return (asked, progress) => {
        problems = [];
        workspace.clear();
        return openIn(workspace, asked, environment, problems, isJudged, progress);
    };
}

function openIn(
    workspace: Workspace, asked: readonly FoundFile[], environment: Pick<Environment, 'cwd' | 'files'>, problems: string[], isJudged: boolean, progress?: Pick<Progress, 'step'>,
): Found {
    const found = readAll(asked, environment, problems);
    workspace.load(found.map(({ path, content }) => ({ uri: uriOf(path), text: content.text })));

    const files = found.map((file): OpenFile => {
        const checked = workspace.document(uriOf(file.path));
        if (checked === undefined) {
            throw new Error(`${file.shown} was read and then lost`);
        }
        void (isJudged && checked.findings);
        progress?.step();
        return { ...file, checked };
    });
    const all = withImports(files.map(({ checked }) => checked), uri => workspace.document(uri));
    problems.push(...circles(all).map(circle => describeCircle(circle, environment.cwd)));
    const configurations = [...new Set(files.flatMap(({ checked }) => workspace.configuration(checked.uri) ?? []))];
    const opened: Opened = {
        files, imported: all.slice(files.length), configurations,
        say: workspace.say,
        textOf: uri => (workspace.document(uri) ?? configurations.find(configuration => configuration.uri === uri))?.text ?? ''
    };
    return { opened, problems };
}

/** Throws where there is no such file, which the language reports at the import; one that is there but unreadable is a problem as well. */
function readImported(uri: string, environment: Pick<Environment, 'cwd' | 'files'>, problems: string[]): string {
    const path = pathOf(uri);
    const content = path === undefined || environment.files.kind(path) === undefined ? undefined : tryReading(path, environment, problems);
    if (content === undefined) {
        throw new Error(`${uri} cannot be imported`);
    }
    return content.text;
}

/** Files, and then all that they import, directly or through others. */
function withImports(files: readonly Checked[], document: (uri: string) => Checked | undefined): readonly Checked[] {
    const all = [...files];
    const seen = new Set(all.map(({ uri }) => uri));
    for (const { model } of all) {
        for (const { uri } of model.imports) {
            const imported = uri === undefined || seen.has(uri) ? undefined : document(uri);
            if (imported) {
                seen.add(imported.uri);
                all.push(imported);
            }
        }
    }
    return all;
}

/** Every circle of imports, once, however many of its files are among these. */
function circles(files: readonly Checked[]): readonly (readonly string[])[] {
    const found = files.flatMap(({ model }) => model.imports.flatMap(({ circle }) => (circle ? [circle] : [])));
    const keyOf = (circle: readonly string[]): string => [...new Set(circle)].sort().join(' ');
    const keys = found.map(keyOf);
    return found.filter((circle, index) => keys.indexOf(keyOf(circle)) === index);
}

/** A circle, told from the first of its files by name, from wherever it is seen. */
function describeCircle(circle: readonly string[], cwd: string): string {
    const round = circle.slice(1).map(uri => shownUri(uri, cwd));
    const first = round.toSorted()[0]!;
    const from = round.indexOf(first);
    return `${first} imports itself: ${[...round.slice(from), ...round.slice(0, from), first].join(' → ')}. Take out one of these imports.`;
}
