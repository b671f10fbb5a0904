import { GrammarAST } from 'langium';

/** What a word is for: the property it fills in, of which rule, and what it refers to if it is the name of something else. */
export interface Use {
    readonly rule: string;
    readonly property?: string | undefined;
    /** The type of element that a name refers to here; absent where a name is given. */
    readonly refersTo?: string | undefined;
}

/** A step of the grammar. `word` consumes one word, `rule` goes through another rule, `free` consumes nothing. */
export type Edge =
    | { readonly kind: 'word'; readonly word: string; readonly use: Use; readonly to: State }
    | { readonly kind: 'rule'; readonly id: number; readonly rule: string; readonly use: Use; readonly to: State }
    /** `statement`: here a new line of a block begins. */
    | { readonly kind: 'free'; readonly statement: boolean; readonly to: State };

/** A place between two words of a rule. */
export interface State {
    readonly id: number;
    readonly rule: string;
    readonly edges: Edge[];
    /** Whether the rule may end here. */
    final: boolean;
}

/** The grammar as places and steps between them, one start for each rule. */
export interface GrammarGraph {
    readonly starts: ReadonlyMap<string, State>;
    readonly entry: string;
}

/** The properties that hold the lines of a block. */
const lineProperties = new Set(['members', 'children', 'branches']);

/**
 * Lays out a grammar as a graph, so that one can ask what may follow any words.
 * @param grammar the whole grammar, composed of its files
 */
export function createGrammarGraph(grammar: GrammarAST.Grammar): GrammarGraph {
    let states = 0;
    let ruleEdges = 0;
    const starts = new Map<string, State>();
    let entry = '';

    function state(rule: string): State {
        return { id: states++, rule, edges: [], final: false };
    }

    function link(from: State, to: State, statement = false): void {
        from.edges.push({ kind: 'free', statement, to });
    }

    /** Adds an element after `from` and gives the place behind it. */
    function add(element: GrammarAST.AbstractElement, from: State, use: Use): State {
        const { cardinality } = element;
        const inner = state(use.rule);
        const isLine = cardinality === '*' && GrammarAST.isAssignment(element) && lineProperties.has(element.feature);
        link(from, inner, isLine);
        const behind = addOnce(element, inner, use);
        const end = state(use.rule);
        link(behind, end);
        if (cardinality === '?' || cardinality === '*') {
            link(from, end);
        }
        if (cardinality === '*' || cardinality === '+') {
            link(behind, inner, isLine);
        }
        return end;
    }

    function addOnce(element: GrammarAST.AbstractElement, from: State, use: Use): State {
        if (GrammarAST.isGroup(element)) {
            return element.elements.reduce((place, part) => add(part, place, use), from);
        }
        if (GrammarAST.isAlternatives(element)) {
            const end = state(use.rule);
            element.elements.forEach(choice => link(add(choice, from, use), end));
            return end;
        }
        if (GrammarAST.isAssignment(element)) {
            return addOnce(element.terminal, from, { rule: use.rule, property: element.feature });
        }
        if (GrammarAST.isCrossReference(element)) {
            return addOnce(element.terminal!, from, { ...use, refersTo: element.type.ref?.name });
        }
        if (GrammarAST.isAction(element)) {
            return from;
        }
        const to = state(use.rule);
        if (GrammarAST.isKeyword(element)) {
            from.edges.push({ kind: 'word', word: element.value, use, to });
        } else if (GrammarAST.isRuleCall(element)) {
            const rule = element.rule.ref!;
            from.edges.push(GrammarAST.isTerminalRule(rule)
                ? { kind: 'word', word: rule.name, use, to }
                : { kind: 'rule', id: ruleEdges++, rule: rule.name, use, to });
        } else {
            throw new Error(`The grammar holds a ${element.$type}, which the graph does not know.`);
        }
        return to;
    }

    for (const rule of grammar.rules.filter(GrammarAST.isParserRule)) {
        const start = state(rule.name);
        starts.set(rule.name, start);
        add(rule.definition, start, { rule: rule.name }).final = true;
        entry = rule.entry ? rule.name : entry;
    }
    return { starts, entry };
}
