import { designRules } from './design.js';
import { fileOf, type Rule } from './file.js';
import { generalRules } from './general.js';
import { timelineRules } from './timelines.js';
import { versionRules } from './version.js';

/** The conformance rules of USDM v4 that can be checked on a file alone, by their id. */
export const rules: Readonly<Record<string, Rule>> = { ...generalRules, ...timelineRules, ...designRules, ...versionRules };

/** What breaks each rule in a file; rules that it keeps are left out. Of the rules, `some` can choose. */
export function broken(wrapper: unknown, some = (ids: readonly string[]): readonly string[] => ids): Readonly<Record<string, readonly string[]>> {
    const file = fileOf(wrapper);
    return Object.fromEntries(some(Object.keys(rules)).map(id => [id, rules[id]?.(file) ?? []] as const).filter(([, found]) => found.length > 0));
}
