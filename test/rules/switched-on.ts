import type { Rule } from '../../language/rules/index.js';

/** The file beside an example of a rule that switches the rule on, where it is off by itself. */
export function switchedOn({ code, severity, offByDefault }: Rule): Readonly<Record<string, string>> {
    return offByDefault === true ? { 'regimen.yaml': `rules: { ${code}: ${severity} }\n` } : {};
}
