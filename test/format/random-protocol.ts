import { GrammarAST } from 'langium';
import { seededRandom } from '../random.js';
import { entryRule, rulesBehind, usableRules } from './grammar-reach.js';

type Random = ReturnType<typeof seededRandom>;

/** The words of one line; a block opens at the end of a line, and closes on a line of its own. */
export type RandomLine = readonly string[];

/** The properties that hold the lines of a block. */
const lineProperties = new Set(['members', 'children', 'branches']);

/** Names are few, so that many of them meet a declaration. */
const names = ['a', 'b', 'PHQ9', 'intake-2', 'Größe_1', 'mg'];
const texts = ['"A"', '"Tea, then talk"', '"A (longer) text: 80 mg // no comment"', '“Curly — text”', '"Über 5 % \\"so\\" { }"', '""', `"${'long '.repeat(30)}"`];
const proses = ['"""\n      one\n        two {dosing.count}\n      """', '"""One line."""', '"""\n\n    First.\n\n    Second, [@a].\n"""', '"""a\n    b"""'];

/** What stands for each terminal of the grammar. */
const terminals: Readonly<Record<string, readonly string[]>> = {
    PROSE: proses, STRING: texts, ID: names,
    DATE: ['2026-11-01', '2027-02-28'], VERSION: ['1.2.0', '0.1.0-draft.2'], CODE: ['8480-6'], ICD: ['F33.2'],
    UNIT: ['mg/kg', 'mm[Hg]', '/min', '%', '°C', 'kg/m²'], NUMBER: ['1', '2', '14', '0.5', '.5', '120'],
};

/**
 * A protocol made of what the grammar allows, whatever that is: every rule, alternative and option can be drawn.
 * It can be read as it is written; what it says makes no sense.
 * @param seed each gives another protocol; as many of them as there are rules use every rule
 */
export function randomProtocol(seed: number): RandomLine[] {
    const random = seededRandom(seed);
    const lines: RandomLine[] = [];
    let words: string[] = [];
    let depth = 0;
    let wanted: string | undefined = usableRules[seed % usableRules.length];

    function leadsOn(element: GrammarAST.AbstractElement): boolean {
        return wanted !== undefined && rulesBehind(element).has(wanted);
    }

    function endLine(): void {
        if (words.length > 0) {
            lines.push(words);
            words = [];
        }
    }

    function add(element: GrammarAST.AbstractElement): void {
        for (let times = timesOf(element); times > 0; times--) {
            if (isBlockLine(element)) {
                endLine();
            }
            addOnce(element);
        }
    }

    function timesOf(element: GrammarAST.AbstractElement): number {
        const least = leadsOn(element) ? 1 : 0;
        switch (element.cardinality) {
            case '?': return Math.max(least, random(2));
            case '*': return Math.max(least, isBlockLine(element) ? random(Math.max(1, 12 - 3 * depth)) : Math.max(0, random(5) - 2));
            case '+': return 1 + random(2);
            default: return 1;
        }
    }

    function addOnce(element: GrammarAST.AbstractElement): void {
        if (GrammarAST.isGroup(element)) {
            element.elements.forEach(add);
        } else if (GrammarAST.isAlternatives(element)) {
            const leading = element.elements.filter(leadsOn);
            add(pick(leading.length > 0 ? leading : element.elements, random));
        } else if (GrammarAST.isAssignment(element) || GrammarAST.isCrossReference(element)) {
            addOnce(element.terminal!);
        } else if (GrammarAST.isKeyword(element)) {
            addWord(element.value);
        } else if (GrammarAST.isRuleCall(element)) {
            addRule(element.rule.ref!);
        } else if (!GrammarAST.isAction(element)) {
            throw new Error(`The grammar holds a ${element.$type}, of which no example can be made.`);
        }
    }

    function addRule(rule: GrammarAST.AbstractRule): void {
        wanted = rule.name === wanted ? undefined : wanted;
        if (GrammarAST.isParserRule(rule)) {
            add(rule.definition);
        } else {
            addWord(pick(terminals[rule.name] ?? [`no example of ${rule.name}`], random));
        }
    }

    function addWord(word: string): void {
        if (word === '}') {
            endLine();
            depth--;
        }
        words.push(word);
        if (word === '{' || word === '}') {
            endLine();
        }
        depth += word === '{' ? 1 : 0;
    }

    addRule(entryRule);
    endLine();
    return lines;
}

/** Whether an element holds the lines of a block. */
function isBlockLine(element: GrammarAST.AbstractElement): boolean {
    return GrammarAST.isAssignment(element) && lineProperties.has(element.feature);
}

/** One of several, the same for the same place in the sequence of random numbers. */
export function pick<T>(choices: readonly T[], random: Random): T {
    return choices[random(choices.length)]!;
}
