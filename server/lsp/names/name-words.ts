import { GrammarAST } from 'langium';
import type { ProtocolServices } from '../../../language/syntax/services.js';

const known = new WeakMap<ProtocolServices, ReadonlySet<string>>();

/** Whether an element may bear a text as its name: one word, and none that the language keeps for itself. */
export function isName(services: ProtocolServices, text: string): boolean {
    const { tokens, errors, hidden } = services.parser.Lexer.tokenize(text);
    const [token] = tokens;
    return token !== undefined && tokens.length === 1 && errors.length === 0 && hidden.length === 0 && token.image === text
        && nameWords(services).has(token.tokenType.name);
}

/** The words that may be names: those of nobody, and those of the language that stay free. */
function nameWords(services: ProtocolServices): ReadonlySet<string> {
    let words = known.get(services);
    if (!words) {
        const rule = services.Grammar.rules.find(({ name }) => name === 'Name')!;
        words = new Set(choicesOf((rule as GrammarAST.ParserRule).definition));
        known.set(services, words);
    }
    return words;
}

function choicesOf(element: GrammarAST.AbstractElement): string[] {
    if (GrammarAST.isAlternatives(element)) {
        return element.elements.flatMap(choicesOf);
    }
    return GrammarAST.isKeyword(element) ? [element.value] : GrammarAST.isRuleCall(element) ? [element.rule.$refText] : [];
}
