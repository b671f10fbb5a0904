/** A set of requirements by jurisdiction and edition, as profile.schema.json describes it. A protocol follows it with `follows`. */
export interface Profile {
    readonly name: string;
    readonly title: string;
    readonly jurisdiction: string;
    readonly edition: string;
    /** What the medication is called that it is about: the substance, then other words of which one stands in its label. Absent: about every one. */
    readonly medications?: readonly string[];
    readonly sources: Readonly<Record<string, ProfileSource>>;
    readonly requirements: readonly Requirement[];
}

/** A profile as it is written: it may stand on others and change what they ask. */
export interface WrittenProfile extends Omit<Profile, 'sources' | 'requirements'> {
    /** Names of built-in profiles, or paths of YAML files beside this one. */
    readonly extends?: readonly string[];
    readonly changes?: readonly Change[];
    readonly sources?: Profile['sources'];
    readonly requirements?: readonly Requirement[];
}

/** What a profile changes in a requirement of one that it extends. */
export interface Change {
    /** The id of the requirement. */
    readonly requirement: string;
    readonly reason: string;
    readonly enabled?: boolean;
    /** Another figure, for a test that has one. */
    readonly atLeast?: string;
}

/** A text that asks for something. `reviewed` is the ISO 8601 date on which the requirements were last compared with it. */
export interface ProfileSource {
    readonly title: string;
    readonly url?: string;
    readonly edition: string;
    readonly reviewed: string;
}

/** One thing that a protocol must show. */
export interface Requirement {
    readonly id: string;
    /** What the source asks for, as a sentence. */
    readonly requires: string;
    /** What to write; `{session}` stands for the session. */
    readonly advice: string;
    /** A key of the profile's sources; absent where no source says it, and then it is not asked for unless a clinic wants it. */
    readonly source?: string;
    readonly locator?: string;
    /** False where it is not asked for; `reason` then says why. */
    readonly enabled?: boolean;
    /** True where no source could be found that says it. */
    readonly unsourced?: true;
    readonly reason?: string;
    readonly test: RequirementTest;
}

/** What is looked for in each dosing session; the schema says what each kind means. */
export type SessionTest =
    | { readonly kind: 'equipment'; readonly anyOf: readonly string[] }
    | { readonly kind: 'training'; readonly anyOf: readonly string[]; readonly atLeast?: string }
    | { readonly kind: 'monitor'; readonly anyOf: readonly string[]; readonly continuous?: true }
    | { readonly kind: 'reading'; readonly anyOf: readonly string[]; readonly from: number; readonly until: number }
    | { readonly kind: 'licence'; readonly anyOf: readonly string[]; readonly supervisorCounts?: true }
    | { readonly kind: 'discharge'; readonly values?: readonly string[]; readonly judged?: true }
    | { readonly kind: 'observation'; readonly atLeast: string }
    | { readonly kind: 'instruction'; readonly words: readonly string[]; readonly atLeast?: string; readonly until?: 'stated' | 'next-day' }
    | { readonly kind: 'needs-consent' };

/** What is looked for in the protocol as a whole. */
export type ProtocolTest =
    | { readonly kind: 'exclusion'; readonly values?: readonly string[]; readonly conditions?: readonly string[] }
    | { readonly kind: 'concomitant'; readonly drugs?: readonly string[] }
    | { readonly kind: 'consent'; readonly sections?: readonly ConsentSection[]; readonly topics?: readonly string[]; readonly first?: true }
    | { readonly kind: 'consent-text'; readonly text: string }
    | { readonly kind: 'consent-renewal' }
    | { readonly kind: 'role'; readonly licences?: readonly string[]; readonly trainings?: readonly string[] }
    | { readonly kind: 'handoff'; readonly from: readonly string[]; readonly to: readonly string[] }
    | { readonly kind: 'practice'; readonly words: readonly string[]; readonly approaches: readonly string[] }
    | { readonly kind: 'emergency-plan'; readonly values?: readonly string[] }
    | { readonly kind: 'reaction'; readonly effects: readonly ('stop' | 'pause')[]; readonly objects?: readonly ('dose' | 'session' | 'treatment')[] }
    | { readonly kind: 'dose'; readonly of: readonly string[]; readonly anyOf: readonly string[]; readonly some?: true }
    | { readonly kind: 'header'; readonly line: 'version' | 'effective' | 'review' | 'owner' }
    | { readonly kind: 'course'; readonly has: 'end' | 'primary-endpoint' | 'objective' | 'measure' | 'decision' | 'include' | 'exclude' | 'consent' };

/** The sections of a consent form. */
export type ConsentSection = 'statement' | 'benefit' | 'risk' | 'alternative' | 'right' | 'agree';

/** How a protocol shows it. Names are those of the standard library. */
export type RequirementTest = SessionTest | ProtocolTest | { readonly kind: 'any' | 'all'; readonly of: readonly RequirementTest[] };

/** The substance that a profile is about; nothing where it is about every medication. */
export function substanceOf({ medications = [] }: Pick<Profile, 'medications'>): string | undefined {
    return medications[0];
}

/** Whether a requirement is asked for. */
export function isAsked({ enabled }: Requirement): boolean {
    return enabled !== false;
}
