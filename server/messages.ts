/**
 * What the client and the server say to each other beside the Language Server Protocol.
 * The only file that both sides read; it imports nothing.
 */

/** Request: the rendered view of one document. Takes {@link PreviewParams}, gives {@link PreviewResult}. */
export const previewRequest = 'regimen/preview';

/** Request: where in the text an element of a view stands. Takes {@link PreviewPlaceParams}, gives {@link PreviewPlaceResult}. */
export const previewPlaceRequest = 'regimen/previewPlace';

/** Request: which element of a view stands at a place of a text. Takes {@link PreviewKeyParams}, gives {@link PreviewKeyResult}. */
export const previewKeyRequest = 'regimen/previewKey';

/** Request: the patient of a view as a scenario of the protocol. Takes {@link PreviewScenarioParams}, gives {@link PreviewScenarioResult}. */
export const previewScenarioRequest = 'regimen/previewScenario';

/** Request: one document in an exchange format. Takes {@link ExportParams}, gives {@link ExportResult}. */
export const exportRequest = 'regimen/export';

/**
 * Request: the exports of all protocols of one document, so that nobody is told that there are several.
 * Takes {@link ExportParams}, gives {@link AllExportsResult}.
 */
export const allExportsRequest = 'regimen/allExports';

/**
 * Notification from the server: a document has been checked. Carries {@link CheckedParams}. Sent to clients that show it, see {@link ClientOptions}.
 */
export const checkedNotification = 'regimen/checked';

/**
 * Request: the text of a file of the standard library. Takes {@link LibraryTextParams}, gives {@link LibraryTextResult}.
 * Definitions lead there; their addresses begin with {@link libraryScheme}, and an editor shows these texts for reading only.
 */
export const libraryTextRequest = 'regimen/libraryText';

/**
 * Request: the protocols to start from, in the order in which they are offered. Takes an empty object, gives {@link TemplatesResult}.
 */
export const templatesRequest = 'regimen/templates';

/**
 * Request from the server: the text of a file that only the editor can read, on a virtual disk or in a browser.
 * Takes {@link ReadFileParams}, gives {@link ReadFileResult}. Sent to clients that offer it in {@link ClientOptions}.
 */
export const readFileRequest = 'regimen/readFile';

/** Request from the server: what is in such a folder. Takes {@link ListFolderParams}, gives {@link ListFolderResult}. */
export const listFolderRequest = 'regimen/listFolder';

/**
 * The scheme of the addresses of texts as they were in an earlier revision, as in `regimen-past:/4f2a…/home/clinic/kat.protocol`: behind the
 * revision stands the path of the file. The editor that gives out such addresses reads them too ({@link readFileRequest}).
 */
export const pastScheme = 'regimen-past';

/** The scheme of the addresses of the standard library, as in `regimen-library:/standard/instruments.protocol`. */
export const libraryScheme = 'regimen-library';

/**
 * Notification from the server: the views of a document may look different now. Carries {@link PreviewChangedParams}.
 * Sent after the document, or one it imports, has been analysed again; only for documents of which a view was requested.
 */
export const previewChangedNotification = 'regimen/previewChanged';

/**
 * Notification from the server: the scenarios of a document may come out differently now. Carries {@link ScenariosChangedParams}.
 * Sent after the document, or one it imports, has been analysed again; only for documents whose scenarios were asked for.
 */
export const scenariosChangedNotification = 'regimen/scenariosChanged';

/**
 * The commands of `workspace/executeCommand`, for every editor that speaks the protocol.
 * A client must not contribute commands of its own by these names: the language client registers them.
 */
export const serverCommands = {
    /** `arguments: [ExportParams]`, gives {@link ExportResult}. The same as {@link exportRequest}. */
    export: 'regimen.export',
    /** `arguments: [PreviewParams]`, gives {@link PreviewResult}. The same as {@link previewRequest}. */
    preview: 'regimen.preview',
    /** `arguments: [RunScenariosParams]`, gives {@link RunScenariosResult}. */
    runScenarios: 'regimen.runScenarios',
    /** `arguments: [{ uri }]`: the editor is asked to open that page in a browser. Offered where it says that it can. Gives nothing. */
    showDocumentation: 'regimen.showDocumentation'
} as const;

/** What a client may say about itself in `initializationOptions`. */
export interface ClientOptions {
    /**
     * A command of the client that shows the course of a patient step by step. The lens at a scenario calls it with {@link ShowCourseParams};
     * without it, the lens only runs the scenarios.
     */
    readonly courseCommand?: string;
    /** A command of the client that shows a preview; the lenses at a protocol call it with {@link ProtocolAtHand}. */
    readonly previewCommand?: string;
    /** A command of the client that exports a protocol; the lens at one calls it with {@link ProtocolAtHand}. */
    readonly exportCommand?: string;
    /** The settings of our section, for an editor that can neither be asked for them nor tells of them. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** The client answers {@link readFileRequest} and {@link listFolderRequest}. */
    readonly readsFiles?: boolean;
    /** The client shows how long a check took, which {@link checkedNotification} tells. */
    readonly showsCheckTime?: boolean;
}

/** A protocol that something is done with. */
export interface ProtocolAtHand {
    readonly uri: string;
    /** Its name: a file may hold several. */
    readonly protocol: string;
}

/** Which course is to be shown. */
export interface ShowCourseParams {
    readonly uri: string;
    /** The id of a scenario, or of a table, any row of which is meant. */
    readonly scenario: string;
    /** The name of the protocol it is one of. */
    readonly protocol: string;
}

/** The views of one protocol. */
export const protocolViews = ['schedule', 'timeline', 'flow', 'runsheet', 'consent', 'document', 'patient'] as const;

/** The views that can be asked for: `changes` compares a file with another text, of {@link PreviewParams.against}. */
export const previewViews = [...protocolViews, 'changes'] as const;

/** The name of a view: `schedule` is the Schedule of Activities. */
export type PreviewView = (typeof previewViews)[number];

/** What {@link previewRequest} takes. */
export interface PreviewParams {
    /** The document, open or on disk. */
    readonly uri: string;
    readonly view: PreviewView;
    /** The name of the protocol to show; without it, or where there is none of this name, the first of the file. */
    readonly protocol?: string;
    /** The name of the session, for a run sheet; without it, the first in which a medication is given. */
    readonly session?: string;
    /** Who the view is about, for the view of one patient; without it, the patient of the first scenario. */
    readonly patient?: PreviewPatient;
    /** What the file is compared with, for the view of changes. */
    readonly against?: PreviewAgainst;
}

/**
 * What a file is compared with: another text by its address, and what a reader calls it; or in a sentence why there is none. The text may be one that only the
 * editor can read ({@link readFileRequest}), as that of an earlier revision; what it imports is looked for beside it.
 */
export type PreviewAgainst = { readonly uri: string; readonly name: string } | { readonly trouble: string };

/** A patient that somebody tries out. */
export interface PreviewPatient {
    /** The id of the scenario it begins with; without it, the first. */
    readonly scenario?: string;
    /** The date of the first day, as `2027-01-04`. */
    readonly start?: string;
    /** What was filled in, by the names of the fields of the view's form; fields that are left out are as in the scenario. */
    readonly values?: Readonly<Record<string, string>>;
    /** The visits that were moved by hand, by the id of the visit, each with its day: so many days after the first. */
    readonly moved?: Readonly<Record<string, number>>;
}

/** What can be chosen in a view, and what is. */
export interface PreviewChoices {
    readonly protocols: readonly PreviewChoice[];
    readonly sessions: readonly PreviewChoice[];
    readonly scenarios: readonly PreviewChoice[];
    readonly protocol?: string;
    readonly session?: string;
    readonly scenario?: string;
}

/** Something that can be chosen, by its name or id. */
export interface PreviewChoice {
    readonly name: string;
    readonly label: string;
}

/** What {@link previewPlaceRequest} takes: a key of `data-source`. */
export interface PreviewPlaceParams {
    readonly uri: string;
    readonly protocol?: string;
    readonly key: string;
}

/** A place in a text, as the Language Server Protocol has it. */
interface Position {
    readonly line: number;
    readonly character: number;
}

/** What {@link previewPlaceRequest} gives: nothing for what the text as it is now does not hold. */
export type PreviewPlaceResult = { readonly uri: string; readonly range: { readonly start: Position; readonly end: Position } } | null;

/** What {@link previewKeyRequest} takes. */
export interface PreviewKeyParams {
    /** The document that is shown. */
    readonly uri: string;
    readonly protocol?: string;
    /** The place, in this document or in one that it imports. */
    readonly at: { readonly uri: string; readonly position: Position };
}

/** What {@link previewKeyRequest} gives: the key of the smallest element there, as `data-source` holds it. */
export interface PreviewKeyResult {
    readonly key: string | null;
}

/** What {@link previewScenarioRequest} takes. */
export interface PreviewScenarioParams {
    readonly uri: string;
    readonly protocol?: string;
    readonly patient: PreviewPatient;
}

/** What {@link previewScenarioRequest} gives: a workspace edit of the Language Server Protocol that writes the scenario, and its name. */
export interface PreviewScenarioResult {
    readonly edit: unknown;
    readonly name: string;
    /** What of the patient no scenario can say, in words. */
    readonly left: readonly string[];
}

/** What {@link previewRequest} gives. An unreadable document is a response error with a sentence for the author. */
export interface PreviewResult {
    /**
     * A whole HTML document that needs nothing else: its rules in `<style>` elements in the head, no `style` attributes,
     * no scripts, no addresses to load from. Colours are custom properties with a fallback, as in
     * `var(--regimen-foreground, #1f2328)`; {@link previewColours} lists them. A part that scrolls by itself has the role
     * `region`, so that its place is kept. Empty while the document was never complete enough to be shown.
     */
    readonly html: string;
    /** The title of the view in plain text, with the name of the protocol. */
    readonly title: string;
    /** True if `html` is that of an earlier state, unmarked, because the text as it is now cannot be shown. The client says so. */
    readonly stale: boolean;
    readonly choices: PreviewChoices;
}

/** The custom properties a view may take its colours from. A page that shows the view may set them; each use has a fallback. */
export const previewColours = [
    '--regimen-foreground', '--regimen-muted', '--regimen-background', '--regimen-raised', '--regimen-border',
    '--regimen-accent', '--regimen-warning', '--regimen-error', '--regimen-font'
] as const;

/** One of {@link previewColours}. */
export type PreviewColour = (typeof previewColours)[number];

/** Request: the formats that a protocol can be exported to, in the order to offer them in. Takes an empty object, gives {@link ExportFormatsResult}. */
export const exportFormatsRequest = 'regimen/exportFormats';

/** What {@link exportFormatsRequest} gives. */
export interface ExportFormatsResult {
    readonly formats: readonly ExportFormat[];
}

/** A format that a protocol can be exported to. */
export interface ExportFormat {
    /** As in `regimen export --to usdm`. */
    readonly format: string;
    readonly title: string;
    /** What it is good for, in a sentence. */
    readonly summary: string;
    /** The ending of its files, without the dot. */
    readonly extension: string;
    /** Whether it needs {@link ExportParams.start}. */
    readonly needsStart: boolean;
}

/** What {@link exportRequest} takes. */
export interface ExportParams {
    /** The document, open or on disk. What is in the editor counts, saved or not. */
    readonly uri: string;
    /** The name of one of the formats that {@link exportFormatsRequest} gives. */
    readonly format: string;
    /** The day on which the course of a patient begins, as in `2027-01-04`, for formats that write dates. */
    readonly start?: string;
    /** How the patient is called in formats about one patient: initials or a number. */
    readonly patient?: string;
    /** The name of the protocol to export; without it, the first of the file, and where there are several the author is told so. */
    readonly protocol?: string;
}

/** What {@link exportRequest} gives: the whole export, or why there is none. */
export type ExportResult = ExportedFile | ExportRefusal;

/** What {@link allExportsRequest} gives: an export for each protocol of the file, or why there is none. */
export type AllExportsResult = { readonly exports: readonly ExportedFile[] } | ExportRefusal;

/** What {@link checkedNotification} carries. */
export interface CheckedParams {
    readonly uri: string;
    /** How long reading and checking took after the last change. */
    readonly milliseconds: number;
}

/** An export that succeeded. */
export interface ExportedFile {
    /** The whole file: its text, or its bytes by base64. */
    readonly content: { readonly text: string } | { readonly base64: string };
    /** What the protocol states and the format cannot hold: one line for each kind of thing. */
    readonly losses: readonly string[];
    /** The file name to propose, without folders, as in `kat.json`. */
    readonly fileName: string;
}

/** An export that the findings of the document forbid. */
export interface ExportRefusal {
    /** How many errors stand in the way. */
    readonly errors: number;
    /** A sentence for the author: what stands in the way and what to do. */
    readonly message: string;
}

/** What {@link libraryTextRequest} takes. */
export interface LibraryTextParams {
    readonly uri: string;
}

/** What {@link libraryTextRequest} gives. An address that leads nowhere is a response error. */
export interface LibraryTextResult {
    readonly text: string;
}

/** What {@link readFileRequest} takes. */
export interface ReadFileParams {
    readonly uri: string;
}

/** What {@link readFileRequest} gives; null where there is no such file, or it cannot be read. */
export interface ReadFileResult {
    readonly text: string | null;
}

/** What {@link listFolderRequest} takes. */
export interface ListFolderParams {
    readonly uri: string;
}

/** What {@link listFolderRequest} gives; empty where there is no such folder. */
export interface ListFolderResult {
    readonly entries: readonly { readonly name: string; readonly isFolder: boolean }[];
}

/** What {@link templatesRequest} gives. */
export interface TemplatesResult {
    readonly templates: readonly ProtocolTemplate[];
}

/** A protocol to start from. */
export interface ProtocolTemplate {
    /** In kebab-case, as in `regimen init --template ketamine-im`. */
    readonly name: string;
    readonly title: string;
    /** What it is, in a few words. */
    readonly summary: string;
    readonly text: string;
}

/** What {@link previewChangedNotification} carries. */
export interface PreviewChangedParams {
    readonly uri: string;
}

/** What {@link scenariosChangedNotification} carries. */
export interface ScenariosChangedParams {
    readonly uri: string;
}

/** What `regimen.runScenarios` takes. */
export interface RunScenariosParams {
    /** The document, open or on disk. What is in the editor counts, saved or not. */
    readonly uri: string;
}

/** What `regimen.runScenarios` gives. An unreadable document is a response error with a sentence for the author. */
export interface RunScenariosResult {
    /** Every patient of the document, rows of tables too, in the order of the text. */
    readonly scenarios: readonly ScenarioResult[];
}

/** A stretch of a document: lines and characters from 0, as in the Language Server Protocol. */
export interface Place {
    readonly uri: string;
    readonly range: { readonly start: PlacePosition; readonly end: PlacePosition };
}

/** A position in a document. */
export interface PlacePosition {
    readonly line: number;
    readonly character: number;
}

/** A place in a document, and what it says. */
export interface Reason extends Place {
    readonly text: string;
}

/** What came of one patient. */
export interface ScenarioResult extends Place {
    /** Unique among the scenarios of its protocol; for a row of a table, that of the table with the number of the row. */
    readonly id: string;
    /** The name of its protocol. */
    readonly protocol: string;
    readonly label: string;
    /** For a row, the table it stands in. */
    readonly table?: ScenarioTableHead;
    readonly passes: boolean;
    /** Set where a part of it cannot be read, so that the result says little. */
    readonly unreadable?: true;
    /** How many expectations it has. */
    readonly expected: number;
    readonly failed: readonly FailedExpectation[];
    /** Everything that is given. */
    readonly known: readonly Reason[];
    /** What happens, in its order. Nothing where the timing lines of the protocol contradict each other, so that there is no course. */
    readonly course?: readonly CourseStep[];
}

/** A table of patients. */
export interface ScenarioTableHead extends Place {
    readonly id: string;
    readonly label: string;
}

/** An expectation that does not come true; its place, and as `text` what happens instead. */
export interface FailedExpectation extends Reason {
    /** The expectation as it is written. */
    readonly expected: string;
    /** The clauses and facts that led to what happens instead; the first decided. */
    readonly because: readonly Reason[];
}

/** Something that happens to a patient. */
export interface CourseStep {
    /** For people, as in "Day 5, dosing 2, 40 min". */
    readonly when: string;
    readonly text: string;
    /** The clause that applies, if one does. */
    readonly clause?: Place;
    readonly because: readonly Reason[];
    /** What is so of the patient at that moment: places in `known` of the {@link ScenarioResult}. */
    readonly known: readonly number[];
}
