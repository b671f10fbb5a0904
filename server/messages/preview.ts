/** Request: the rendered view of one document. Takes {@link PreviewParams}, gives {@link PreviewResult}. */
export const previewRequest = 'regimen/preview';

/** Request: where in the text an element of a view stands. Takes {@link PreviewPlaceParams}, gives {@link PreviewPlaceResult}. */
export const previewPlaceRequest = 'regimen/previewPlace';

/** Request: which element of a view stands at a place of a text. Takes {@link PreviewKeyParams}, gives {@link PreviewKeyResult}. */
export const previewKeyRequest = 'regimen/previewKey';

/** Request: the patient of a view as a scenario of the protocol. Takes {@link PreviewScenarioParams}, gives {@link PreviewScenarioResult}. */
export const previewScenarioRequest = 'regimen/previewScenario';

/**
 * Notification from the server: the views of a document may look different now. Carries {@link PreviewChangedParams}.
 * Sent after the document, or one it imports, has been analysed again; only for documents of which a view was requested.
 */
export const previewChangedNotification = 'regimen/previewChanged';

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

/** What {@link previewChangedNotification} carries. */
export interface PreviewChangedParams {
    readonly uri: string;
}
