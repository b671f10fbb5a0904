/**
 * Notification from the server: the scenarios of a document may come out differently now. Carries {@link ScenariosChangedParams}.
 * Sent after the document, or one it imports, has been analysed again; only for documents whose scenarios were asked for.
 */
export const scenariosChangedNotification = 'regimen/scenariosChanged';

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
