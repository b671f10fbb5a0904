/** The messages of rules, by the code of the rule and the key of the message; the gaps are those of the English text. */
export type RuleTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Everything else that is said, by its English text: titles of fixes, what other places have to do with a finding, reading problems,
 * and the phrases that fill gaps. A gap named `n`, `m` or `k` stands for a figure, any other for any words.
 */
export type Phrases = Readonly<Record<string, string>>;

/** All that one language says. */
export interface Catalogue {
    readonly rules: RuleTexts;
    readonly phrases: Phrases;
    /** The words that join lists. */
    readonly and: string;
    readonly or: string;
}
