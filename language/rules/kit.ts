import type { ProtocolFacts } from '../analysis/facts.js';
import { isSilent } from '../analysis/silence.js';
import type { SilentTopic, SourceRange } from '../model/element.js';
import type { Waiver } from '../model/protocol.js';
import type { Context } from './support/context.js';
import type { Example } from './support/examples.js';
import { optionValues, type Level, type OptionValues, type RuleOptions, type Settings } from './support/settings.js';
import type { Authority } from './sources.js';

/**
 * How much a finding weighs: an error blocks an export, a warning should be settled before the protocol is used, an info is worth a look.
 * A note tells what holds; there is nothing to settle about it.
 */
export type Severity = 'error' | 'warning' | 'info' | 'note';

/** A piece of text to put in place of another; an empty range inserts. */
export interface Edit {
    readonly range: SourceRange;
    readonly newText: string;
}

/** A way to settle a finding. `preferred` where it is the one right answer; otherwise the author chooses. */
export interface Fix {
    readonly title: string;
    readonly edits: readonly Edit[];
    readonly preferred: boolean;
    /** True where the text says the same afterwards, so that nobody has to look. */
    readonly spellingOnly?: true;
    /** True where it is offered where it changes the text, not where the finding is. */
    readonly onlyThere?: true;
}

/** Another place that belongs to a finding, and what it has to do with it. */
export interface Related {
    readonly message: string;
    readonly range: SourceRange;
}

/** Which message of its rule a finding tells, and what fills its gaps. */
export interface Said {
    readonly key: string;
    readonly values: Readonly<Record<string, string | number>>;
}

/** Something that is wrong, where it is, and what can be done about it. */
export interface Finding {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    /** From what the message is made, to tell it in another language; absent where the message is made otherwise. */
    readonly said?: Said | undefined;
    readonly range: SourceRange;
    readonly related: readonly Related[];
    readonly fixes: readonly Fix[];
    /** What hides it: somebody accepts it. */
    readonly waiver?: Waiver;
}

/** What a rule stands on: the meaning of the text alone, or named sources. */
export type Basis =
    | { readonly kind: 'structural' }
    | { readonly kind: 'sourced'; readonly sources: readonly Authority[] };

/** The basis of a rule that follows from what the text says, without any clinical judgement. */
export const structural: Basis = { kind: 'structural' };

/** The basis of a rule that somebody else asks for. */
export function sourced(...sources: readonly Authority[]): Basis {
    return { kind: 'sourced', sources };
}

/** Message templates by key: `'Session `{session}` names nobody.'` has one gap, `session`. */
type Messages = Readonly<Record<string, string>>;
type Gap<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Gap<Rest> : never;

/** What fills the gaps of a template; leaving one out does not compile. */
export type Values<Template extends string> =
    [Gap<Template>] extends [never] ? Readonly<Record<string, never>> : Readonly<Record<Gap<Template>, string | number>>;

/** What a finding has beside its message and place. */
export interface Extras {
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
}

/** Reports a finding: which message, what fills its gaps, and where it is shown. */
export type Report<M extends Messages = Messages> =
    <Key extends keyof M & string>(key: Key, values: Values<M[Key]>, range: SourceRange, extras?: Extras) => void;

interface RuleTexts<M extends Messages> {
    /** In kebab-case; what a finding is called everywhere. */
    readonly code: string;
    readonly severity: Severity;
    /** What the rule finds, in one sentence. */
    readonly summary: string;
    /** Why it matters to a patient or to the team. */
    readonly why: string;
    readonly messages: M;
    readonly basis: Basis;
    /** A text with exactly this finding, at the place marked `<|…|>`. */
    readonly bad: Example;
    /** The same text, put right: no finding at all. */
    readonly good: Example;
    /**
     * True where the rule finds that something is missing. While part of the file cannot be read, the missing thing may stand there,
     * so such a rule waits.
     */
    readonly waitsForReadableText?: boolean;
    /** True where it looks only when a clinic asks for it: nobody has said that it must. */
    readonly offByDefault?: boolean;
    /** True where what it finds may simply go; an editor shows such text faded. */
    readonly isAboutLeftovers?: boolean;
    /** True where it is about waivers itself. */
    readonly isAboutWaivers?: boolean;
    /** What the rule asks for, where the source of a transcribed protocol may leave it open: the rule is quiet about what `silent on` names. */
    readonly asksFor?: SilentTopic;
}

/** A rule as its author writes it: a check of each protocol, or of the whole file. A check must cope with a half-written protocol. */
export interface RuleDefinition<M extends Messages, O extends RuleOptions> extends RuleTexts<M> {
    /** What a clinic may set; a check gets the values. */
    readonly options?: O;
    checkProtocol?(protocol: ProtocolFacts, report: Report<M>, options: OptionValues<O>): void;
    checkFile?(context: Context, report: Report<M>, options: OptionValues<O>): void;
    /** Looks at what the rules that do not look at others find. */
    checkFound?(context: Context, found: readonly Finding[], report: Report<M>): void;
}

/** A rule as others use it. */
export interface Rule extends RuleTexts<Messages> {
    readonly options?: RuleOptions;
    /** All findings of this rule in one file, in no particular order. */
    find(context: Context): readonly Finding[];
    /** What it finds about the findings of the others; absent for a rule that does not look at them. */
    readonly findAmong?: (context: Context, found: readonly Finding[]) => readonly Finding[];
}

/** Makes a rule from its definition; the messages are read as literal types, so that each use is checked against its template. */
export function defineRule<const M extends Messages, const O extends RuleOptions = Record<never, never>>(definition: RuleDefinition<M, O>): Rule {
    const { checkProtocol, checkFile, checkFound, ...texts } = definition;
    const reported = (check: (report: Report<M>) => void): readonly Finding[] => {
        const findings: Finding[] = [];
        check((key, values, range, extras = {}) => findings.push({
            code: texts.code,
            severity: texts.severity,
            message: fill(texts.messages[key] ?? key, values),
            said: { key, values },
            range,
            related: extras.related ?? [],
            fixes: extras.fixes ?? [],
        }));
        return findings;
    };
    return {
        ...texts,
        ...(checkFound && { findAmong: (context, found) => reported(report => checkFound(context, found, report)) }),
        find: context => reported(report => {
            const options = optionValues(texts.options, context.surroundings.settings.get(texts.code));
            checkFile?.(context, report, options);
            const { asksFor } = texts;
            for (const facts of context.protocols) {
                const quietly: typeof report = (key, values, range, extras) => {
                    if (asksFor === undefined || !isSilent(facts.protocol, asksFor, range)) {
                        report(key, values, range, extras);
                    }
                };
                checkProtocol?.(facts, quietly, options);
            }
        }),
    };
}

/** Whether a rule finds that the text itself is wrong: that is an error whatever anybody thinks of it. */
export function isErrorOfStructure({ severity, basis }: Pick<Rule, 'severity' | 'basis'>): boolean {
    return severity === 'error' && basis.kind === 'structural';
}

/** What the findings of a rule count as. */
export function levelOf(rule: Pick<Rule, 'code' | 'severity' | 'basis' | 'offByDefault'>, settings: Settings): Level {
    const set = isErrorOfStructure(rule) ? undefined : settings.get(rule.code)?.level;
    return set ?? (rule.offByDefault === true ? 'off' : rule.severity);
}

/** The codes of rules that find what may simply go. */
export function leftoverCodes(rules: readonly Pick<Rule, 'code' | 'isAboutLeftovers'>[]): ReadonlySet<string> {
    return new Set(rules.filter(({ isAboutLeftovers }) => isAboutLeftovers === true).map(({ code }) => code));
}

/** Whether findings of a rule may be accepted by a waiver: not where the text itself is wrong, and not where the waivers are. */
export function isWaivable(rule: Pick<Rule, 'severity' | 'basis' | 'isAboutWaivers'>): boolean {
    return rule.isAboutWaivers !== true && !isErrorOfStructure(rule);
}

/** The code of what is wrong in a file `regimen.yaml`. */
export const configurationCode = 'configuration';

/** The address of a rule's page: why it exists, an example that breaks it and one that keeps it, and its sources. */
export function ruleDocUrl(code: string): string {
    return `https://github.com/regimen-language/regimen/blob/main/docs/${code === configurationCode ? code : `rules/${code}`}.md`;
}

/** A fix that puts a text in place of another. */
export function replacement(title: string, range: SourceRange, newText: string, preferred = true): Fix {
    return { title, edits: [{ range, newText }], preferred };
}

/** The one right answer, where it changes the spelling alone. */
export function respelling(title: string, range: SourceRange, newText: string): Fix {
    return { ...replacement(title, range, newText), spellingOnly: true };
}

/** A fix that puts a text before a place. */
export function insertion(title: string, before: SourceRange, newText: string, preferred = true): Fix {
    return replacement(title, { ...before, end: before.start }, newText, preferred);
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
    return template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
