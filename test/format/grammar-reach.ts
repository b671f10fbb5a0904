import { AstUtils, GrammarAST } from 'langium';
import { grammar } from './reading.js';

const reached = new Map<GrammarAST.AbstractElement, ReadonlySet<string>>();

/** The rule that a whole file follows. */
export const entryRule = grammar.rules.filter(GrammarAST.isParserRule).find(rule => rule.entry)!;

/** The names of the rules that an element of the grammar may lead to, through however many others. */
export function rulesBehind(element: GrammarAST.AbstractElement): ReadonlySet<string> {
    let names = reached.get(element) as Set<string> | undefined;
    if (!names) {
        names = new Set();
        reached.set(element, names);
        const open = [element];
        for (const place of open) {
            for (const call of AstUtils.streamAst(place).filter(GrammarAST.isRuleCall)) {
                const rule = call.rule.ref!;
                if (!names.has(rule.name)) {
                    names.add(rule.name);
                    open.push(...(GrammarAST.isParserRule(rule) ? [rule.definition] : []));
                }
            }
        }
    }
    return names;
}

/** Every rule that a file can be made of. */
export const usableRules: readonly string[] = [...rulesBehind(entryRule.definition)];
