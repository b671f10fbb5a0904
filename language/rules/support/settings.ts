/** An option of a rule. A decimal is kept as written, so that nothing rounds it. */
export type RuleOption =
    | { readonly type: 'integer'; readonly default: number; readonly documentation: string }
    | { readonly type: 'decimal'; readonly default: string; readonly documentation: string }
    | { readonly type: 'boolean'; readonly default: boolean; readonly documentation: string };

/** The options of a rule by their names, in kebab-case. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The values of options: those that are set, and the defaults of the others. */
export type OptionValues<Options extends RuleOptions> = { readonly [Name in keyof Options]: Widened<Options[Name]['type']> };

type Widened<Type extends RuleOption['type']> = Type extends 'integer' ? number : Type extends 'decimal' ? string : boolean;

/** What a finding of a rule counts as; `off`: the rule does not look. */
export type Level = 'off' | 'error' | 'warning' | 'info' | 'note';

/** What a clinic sets for a rule; nothing that it leaves as it is. */
export interface RuleSettings {
    readonly level?: Level;
    readonly options: Readonly<Record<string, RuleOption['default']>>;
}

/** What a clinic sets, by the codes of rules. */
export type Settings = ReadonlyMap<string, RuleSettings>;

/** Nothing is set. */
export const noSettings: Settings = new Map();

/** The values of the options of a rule. */
export function optionValues<Options extends RuleOptions>(options: Options | undefined, set: RuleSettings | undefined): OptionValues<Options> {
    const values = Object.entries(options ?? {}).map(([name, option]) => [name, set?.options[name] ?? option.default]);
    return Object.fromEntries(values) as OptionValues<Options>;
}
