import { URI, type FileSystemProvider } from 'langium';
import { declared } from './analysis/elements.js';
import { buildDocument } from './model/build/index.js';
import type { Issue } from './model/issue.js';
import type { Element } from './model/element.js';
import type { ProtocolDocument } from './model/protocol.js';
import type { Language } from './messages/index.js';
import { createSpeech, type Speech } from './messages/speech.js';
import { createConfigurations, isConfiguration, type Configuration } from './configuration/index.js';
import { acceptance, find, isReadable, isWaivable, noSettings, rules, shown, type Finding, type Fix, type OutsideName } from './rules/index.js';
import { followedProfile, type Followed, type ProfileText } from './profiles/resolve.js';
import { resolvePath } from './syntax/import-graph.js';
import { readingProblems } from './syntax/messages.js';
import type { Parsed } from './syntax/parser.js';
import { findSource } from './syntax/scopes.js';
import type { ProtocolServices } from './syntax/services.js';
import { createSourceFiles, libraryFolder, type SourceFile, type SourceFiles } from './syntax/source-files.js';

export { libraryFolder } from './syntax/source-files.js';

/** A file at work. Its tree, its model and its findings are made when they are first asked for. */
export interface Checked {
    readonly uri: string;
    readonly text: string;
    readonly parsed: Parsed;
    readonly model: ProtocolDocument;
    /** What is wrong in it, but for what somebody accepts. */
    readonly findings: readonly Finding[];
    /** What is wrong in it and accepted, each with its waiver. */
    readonly waived: readonly Finding[];
}

/** A text and where it is. */
export interface TextEntry {
    readonly uri: string;
    readonly text: string;
}

/** The files at work: those that were loaded, and those they import. */
export interface Workspace {
    readonly services: ProtocolServices;
    /** Adds or replaces files. */
    load(entries: readonly TextEntry[]): void;
    /**
     * Takes in changes. Only the changed files and those that import or follow them are read or linked again.
     * @param changed files that are new or have another text
     * @param deleted files or folders that are gone
     * @returns the loaded files whose findings may differ now, sorted
     */
    update(changed: readonly TextEntry[], deleted?: readonly string[]): string[];
    /**
     * Lets go of everything but the standard library, as if nothing had ever been loaded: who goes through very many files puts some aside
     * before taking up others.
     */
    clear(): void;
    /** The loaded files, sorted; imported files that were not loaded and the library are not among them. */
    documents(): string[];
    /** The addresses of the files of the standard library. */
    library(): string[];
    /** A loaded or imported file, or a file of the library; nothing where there is no such file. */
    document(uri: string): Checked | undefined;
    /** What is set for a file: the nearest `regimen.yaml` in its folder or in one above. For such a file, what it sets itself. */
    configuration(uri: string): Configuration | undefined;
    /** The way to accept a finding of a file, where anybody can; nothing where nobody knows the date of today. */
    acceptance(uri: string, finding: Finding): Fix | undefined;
    /** The profile that a `follows` entry of a file means. */
    profile(uri: string, entry: string): Followed;
    /** Tells findings in a language from now on; English before that. */
    speak(language: Language): void;
    /** Any other English text in the language that is spoken; what no catalogue knows stays as it is. */
    say(english: string): string;
}

/** What a workspace needs of the world outside. */
export interface WorkspaceEnvironment {
    /** Gives access to files that are imported but not loaded; `EmptyFileSystem` gives none. */
    readonly fileSystemProvider: () => FileSystemProvider;
    /** The date of today by ISO 8601, to tell what is accepted no longer; without it, nothing is over. */
    readonly today?: () => string;
}

/** Makes an empty workspace. */
export function createWorkspace(environment: WorkspaceEnvironment): Workspace {
    const files = createSourceFiles(environment);
    const known = new Map<string, Checked>();
    const found = new Map<string, readonly Finding[]>();
    /** The files that follow a profile of the clinic's own or take rows from a file, by its address; also where that is still missing. */
    const followers = new Map<string, Set<string>>();
    let configurations = createConfigurations(uri => readText(environment, uri));
    const speech = createSpeech(rules);
    let libraryNames: readonly OutsideName[] | undefined;

    /** What the rules find in a file, wherever it is shown. */
    function foundIn(uri: string): readonly Finding[] {
        const model = document(uri)?.model;
        const findings = found.get(uri)
            ?? (model ? find(model, {
                library: () => libraryNames ??= files.library().flatMap(shared => sharedNames(document(shared))),
                imported: () => importedNames(model, document),
                today: () => environment.today?.(),
                settings: configurations.of(uri)?.settings ?? noSettings,
                profile: (from, path) => textBeside(uri, from, path)
            }) : []);
        found.set(uri, findings);
        return findings;
    }

    /** A file beside a protocol, noting who asked: its findings depend on the file. */
    function textBeside(asker: string, from: string, path: string): ProfileText | undefined {
        const uri = resolvePath(from, path);
        followers.set(uri, (followers.get(uri) ?? new Set()).add(asker));
        const file = files.find(uri);
        return file && { uri, text: file.text };
    }

    function findingsOf(model: ProtocolDocument): readonly Finding[] {
        const readable = (uri: string): boolean => isReadable(document(uri)?.model ?? model);
        return shown(model, foundIn(model.uri), { found: foundIn, readable }).map(speech.finding);
    }

    function document(uri: string): Checked | undefined {
        const file = isConfiguration(uri) ? undefined : files.find(uri);
        if (!file) {
            return undefined;
        }
        const checked = known.get(uri) ?? checkedFile(files, file, findingsOf, path => textBeside(uri, uri, path));
        known.set(uri, checked);
        return checked;
    }

    function update(entries: readonly TextEntry[], deleted: readonly string[] = []): string[] {
        const folders = configurations.update(entries, deleted);
        const affectedBySettings = folders.length === 0 ? [] : [...known.keys()].filter(uri => folders.some(folder => uri.startsWith(folder)));
        const changed = entries.filter(({ uri }) => !isConfiguration(uri));
        const gone = deleted.flatMap(uri => files.remove(uri));
        const touched = [...gone, ...changed.map(entry => entry.uri)];
        const following = touched.flatMap(uri => [...followers.get(uri) ?? []]);
        const importers = files.importersOf([...touched, ...following, ...affectedBySettings]);
        changed.forEach(({ uri, text }) => files.put(uri, text));
        importers.forEach(uri => files.unlink(uri));
        const affected = new Set([...touched, ...following, ...importers, ...affectedBySettings]);
        affected.forEach(uri => {
            known.delete(uri);
            found.delete(uri);
        });
        return files.loaded().map(file => file.uri).filter(uri => affected.has(uri)).sort();
    }

    function clear(): void {
        files.clear();
        configurations = createConfigurations(uri => readText(environment, uri));
        followers.clear();
        [known, found].forEach(kept => [...kept.keys()].filter(uri => !uri.startsWith(libraryFolder)).forEach(uri => kept.delete(uri)));
    }

    return {
        services: files.services,
        load: entries => void update(entries),
        update,
        clear,
        documents: () => files.loaded().map(file => file.uri).sort(),
        library: () => files.library(),
        document,
        configuration: uri => speech.told(configurations.of(uri)),
        acceptance: (uri, finding) => acceptanceOf(document(uri), finding, environment.today?.(), speech),
        profile: (uri, entry) => followedProfile(entry, uri, (from, path) => textBeside(uri, from, path)),
        speak: language => speech.speak(language, () => known.clear()),
        say: speech.say
    };
}

function sharedNames(file: Checked | undefined): readonly OutsideName[] {
    const shared = file?.model.shared;
    return shared ? named(declared(shared)) : [];
}

/** The names that a file could use of those it imports. */
function importedNames({ imports }: ProtocolDocument, document: (uri: string) => Checked | undefined): readonly OutsideName[] {
    return imports.flatMap(({ uri }) => (uri === undefined ? [] : [...sharedNames(document(uri)), ...named(document(uri)?.model.protocols ?? [])]));
}

function acceptanceOf(file: Checked | undefined, finding: Finding, today: string | undefined, { say }: Speech): Fix | undefined {
    const rule = rules.find(({ code }) => code === finding.code);
    const isPossible = file && today !== undefined && rule && isWaivable(rule) && finding.severity !== 'note';
    const fix = isPossible ? acceptance(file.model, file.text, finding, today) : undefined;
    return fix && { ...fix, title: say(fix.title) };
}

/** The text of a file that nobody loaded; nothing where there is none. */
function readText({ fileSystemProvider }: WorkspaceEnvironment, uri: string): string | undefined {
    try {
        return fileSystemProvider().readFileSync(URI.parse(uri));
    } catch {
        return undefined;
    }
}

function named(elements: readonly (Element & Partial<Pick<OutsideName, 'codes'>>)[]): readonly OutsideName[] {
    return elements.map(({ kind, name, label, codes = [] }) => ({ kind, name, label, codes }));
}

function checkedFile(
    files: SourceFiles, file: SourceFile, findingsOf: (model: ProtocolDocument) => readonly Finding[], beside: (path: string) => ProfileText | undefined,
): Checked {
    let model: ProtocolDocument | undefined;
    let found: readonly Finding[] | undefined;
    let findings: readonly Finding[] | undefined;
    const all = (model: ProtocolDocument): readonly Finding[] => found ??= findingsOf(model);
    return {
        uri: file.uri,
        text: file.text,
        get parsed(): Parsed {
            return files.read(file);
        },
        get model(): ProtocolDocument {
            return model ??= buildDocument(this.parsed.value, {
                uri: file.uri,
                unread: readingIssues(file.uri, this.parsed),
                resolveImport: path => resolveImport(files, file, path),
                findSource: (name, place) => findSource(files.services.references.ScopeProvider, name, place),
                beside: { find: beside, parser: files.services.parser.ProtocolParser, linker: files.services.references.Linker }
            });
        },
        get findings(): readonly Finding[] {
            return findings ??= all(this.model).filter(({ waiver }) => !waiver);
        },
        get waived(): readonly Finding[] {
            return all(this.model).filter(({ waiver }) => waiver);
        }
    };
}

function resolveImport(files: SourceFiles, file: SourceFile, path: string): { uri?: string; circle?: readonly string[] } {
    const uri = resolvePath(file.uri, path);
    if (!files.find(uri)) {
        return {};
    }
    const circle = files.pathBetween(uri, file.uri);
    return circle ? { uri, circle: [file.uri, ...circle] } : { uri };
}

function readingIssues(uri: string, parsed: Parsed): Issue[] {
    return readingProblems(parsed).map(({ message, start, end, repair }) => ({
        code: 'unreadable',
        range: { uri, start, end },
        details: { message },
        ...(repair && { repair: { title: repair.title, range: { uri, start: repair.start, end: repair.end }, newText: repair.newText } })
    }));
}
