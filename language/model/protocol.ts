import type { Abbreviation, Narrative, Source } from './text.js';
import type { Code, Medication } from './medication.js';
import type { Consent, Criterion } from './screening.js';
import type { Decision, Emergency, Endpoint, Measure, Objective, OutcomeDefinition, Reaction } from './outcomes.js';
import type { Composite, Diagnosis, DrugClass, Observable, Term } from './definitions.js';
import type { Element, ElementKind, Ref, Silence, SourceRange } from './element.js';
import type { ConcomitantRule, Duty, RecordForm } from './duties.js';
import type { Encounter } from './encounter.js';
import type { Handoff, Person, Role, Setting } from './people.js';
import type { Anchor, Arm, Phase, Study } from './timing.js';
import type { Scenario, ScenarioTable } from './scenario.js';
import type { Occurrence } from './occurrence.js';
import type { Issue } from './issue.js';
import type { Span } from './quantities.js';

/** The declarations a file can share, and a protocol can hold. */
export interface Declarations {
    readonly sources: readonly Source[];
    readonly abbreviations: readonly Abbreviation[];
    readonly roles: readonly Role[];
    readonly persons: readonly Person[];
    readonly handoffs: readonly Handoff[];
    readonly settings: readonly Setting[];
    readonly consents: readonly Consent[];
    readonly medications: readonly Medication[];
    readonly emergencies: readonly Emergency[];
    readonly records: readonly RecordForm[];
    readonly observables: readonly Observable[];
    readonly definitions: readonly Composite[];
    readonly diagnoses: readonly Diagnosis[];
    readonly drugClasses: readonly DrugClass[];
    readonly terms: readonly Term[];
}

/**
 * A treatment protocol: everything the text states, as plain data.
 * `own` is what the protocol itself declares or takes over from the one it extends; `used` is what it takes from the library and from imported files.
 */
export interface Protocol extends Element {
    readonly kind: 'protocol';
    /** The protocol that this one is but for what it says itself. Everything that holds is in the lists below. */
    readonly extends?: Extension;
    readonly header: Header;
    readonly own: Declarations;
    /** Declarations of other files that this protocol refers to, directly or through one of them. */
    readonly used: Declarations;
    readonly narratives: readonly Narrative[];
    readonly steps: readonly Encounter[];
    readonly criteria: readonly Criterion[];
    readonly sessions: readonly Encounter[];
    /** Assessments apart from the sessions. */
    readonly visits: readonly Encounter[];
    readonly phases: readonly Phase[];
    readonly arms: readonly Arm[];
    readonly studies: readonly Study[];
    readonly objectives: readonly Objective[];
    readonly measures: readonly Measure[];
    readonly endpoints: readonly Endpoint[];
    readonly outcomes: readonly OutcomeDefinition[];
    readonly decisions: readonly Decision[];
    readonly reactions: readonly Reaction[];
    readonly duties: readonly Duty[];
    readonly concomitant: readonly ConcomitantRule[];
    /** What the sources of a transcribed protocol leave open. */
    readonly silences: readonly Silence[];
    /** Findings that somebody accepts. */
    readonly waivers: readonly Waiver[];
    /** Patients that prove what the protocol says; those of a base hold for the base. */
    readonly scenarios: readonly Scenario[];
    readonly scenarioTables: readonly ScenarioTable[];
    /** Every step and session unrolled, in the order of the course. */
    readonly occurrences: readonly Occurrence[];
    /** Every use of a name in this protocol, in the order of the text. */
    readonly references: readonly Ref[];
}

/** What a protocol takes over from another, and what it changes. */
export interface Extension {
    readonly base: Ref;
    /** The base; absent where nothing has that name, or where the bases run in a circle. */
    readonly from?: Base;
    /** The names of protocols that extend each other, from one back to itself. */
    readonly circle?: readonly string[];
    readonly overrides: readonly Override[];
    readonly without: readonly TakenAway[];
    /** The clause, from its keyword to the name of the base. */
    readonly range: SourceRange;
}

/** A protocol that another extends. */
export interface Base {
    readonly name: string;
    readonly label: string;
    readonly version?: string;
    /** Where its name stands. */
    readonly range: SourceRange;
}

/** An element that stands in the place of one of the base, under the same id. */
export interface Override {
    readonly id: string;
    /** The words that its lines begin with, where it changes some lines and takes over the others; empty where it replaces the whole element. */
    readonly lines: readonly string[];
    /** What it replaces, as the base states it; of the same kind and name. */
    readonly replaced: Element;
    /** Whether it states anything else than what it replaces. */
    readonly changes: boolean;
    readonly range: SourceRange;
}

/** An element of the base that this protocol does without. */
export interface TakenAway {
    readonly kind: ElementKind;
    readonly name: string;
    /** What is taken away; absent where the base has no such element. */
    readonly removed?: Element;
    readonly range: SourceRange;
}

/** A line of the header: its value and where it stands. */
export interface HeaderValue<T> {
    readonly value: T;
    readonly range: SourceRange;
}

/** A finding that somebody accepts. It holds for the protocol that states it, not for those that extend that one. */
export interface Waiver {
    /** The code of the finding. */
    readonly code: HeaderValue<string>;
    /** What the finding is about. */
    readonly on: Ref;
    readonly reason: string;
    /** Who accepts it. */
    readonly person: string;
    /** The last day on which it is accepted, an ISO 8601 date. */
    readonly until: HeaderValue<string>;
    /** The whole line. */
    readonly range: SourceRange;
}

/** The header lines of a protocol. */
export interface Header {
    readonly version?: HeaderValue<string>;
    readonly status?: HeaderValue<'draft' | 'in-review' | 'active' | 'retired'>;
    readonly approval?: Approval;
    /** An ISO 8601 date. */
    readonly effective?: HeaderValue<string>;
    readonly review?: HeaderValue<Span>;
    readonly owner?: HeaderValue<string>;
    /** Names of built-in profiles, and paths of files with the clinic's own. */
    readonly follows: readonly HeaderValue<string>[];
    readonly indications: readonly Indication[];
    readonly dayConvention?: { readonly number: number; readonly anchor: Anchor; readonly range: SourceRange };
}

/** That somebody approved the text, and of which text that was. It holds for the protocol that states it, not for those that extend that one. */
export interface Approval {
    /** An ISO 8601 date. */
    readonly date: HeaderValue<string>;
    /** Who approved it. */
    readonly person: string;
    /** The hash of what the protocol meant then, as it is written. */
    readonly hash: HeaderValue<string>;
    /** The whole line. */
    readonly range: SourceRange;
}

/** What the treatment is indicated for. */
export interface Indication {
    readonly label: string;
    readonly codes: readonly Code[];
    readonly range: SourceRange;
}

/** One file: what it uses and imports, what it shares, and its protocols. */
export interface ProtocolDocument {
    readonly uri: string;
    readonly uses: readonly { readonly library: string; readonly range: SourceRange }[];
    readonly imports: readonly Import[];
    readonly shared: Declarations;
    readonly protocols: readonly Protocol[];
    /** Uses of names outside any protocol. */
    readonly references: readonly Ref[];
    /** What could not be read as it is written, and why. */
    readonly issues: readonly Issue[];
}

/** An imported file; `uri` is absent where the path leads nowhere. */
export interface Import {
    readonly path: string;
    readonly uri?: string;
    /** The files of a circle of imports that this one closes, from this file back to itself. */
    readonly circle?: readonly string[];
    readonly range: SourceRange;
}
