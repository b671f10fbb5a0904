/** A set of requirements by jurisdiction and edition, as profile.schema.json describes it. A protocol follows it with `follows`. */
export interface Profile {
    readonly name: string;
    readonly title: string;
    readonly jurisdiction: string;
    readonly sources: Readonly<Record<string, ProfileSource>>;
    readonly requirements: readonly Requirement[];
}

/** A text that asks for something. `reviewed` is the ISO 8601 date on which the requirements were last compared with it. */
export interface ProfileSource {
    readonly title: string;
    readonly url: string;
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
    /** A key of the profile's sources. */
    readonly source: string;
    readonly locator: string;
    readonly test: RequirementTest;
}

/** How a protocol shows it; the schema says what each kind means. Names are those of the standard library. */
export type RequirementTest =
    | { readonly kind: 'equipment'; readonly anyOf: readonly string[] }
    | { readonly kind: 'consent-item'; readonly anyOf: readonly string[] }
    | { readonly kind: 'training'; readonly anyOf: readonly string[] }
    | { readonly kind: 'monitor'; readonly anyOf: readonly string[]; readonly continuous?: true }
    | { readonly kind: 'licence'; readonly anyOf: readonly string[]; readonly supervisorCounts?: true }
    | { readonly kind: 'exclusion'; readonly values: readonly string[]; readonly conditions: readonly string[] }
    | { readonly kind: 'discharge'; readonly values: readonly string[] }
    | { readonly kind: 'observation'; readonly atLeast: string }
    | { readonly kind: 'any'; readonly of: readonly RequirementTest[] };
