import type { WaivedKind } from '../generated/ast.js';

/** What each word between `on` and a name asks for, where that is not the word itself with a capital. */
const types: Readonly<Partial<Record<WaivedKind, string>>> = {
    statement: 'ConsentItem', benefit: 'ConsentItem', risk: 'ConsentItem', alternative: 'ConsentItem', right: 'ConsentItem', agree: 'ConsentItem',
    instrument: 'Gauge', vital: 'Gauge', lab: 'Gauge', fact: 'Gauge',
    condition: 'Diagnosis', class: 'DrugClass', define: 'Composite', 'scenario table': 'ScenarioTable', outcome: 'OutcomeDefinition'
};

/**
 * The type of element that a waiver is about.
 * @param kind the word between `on` and the name; where there is none, any element with a name may be meant
 */
export function waivedType(kind: string | undefined): string {
    return kind === undefined ? 'Waivable' : types[kind as WaivedKind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}
