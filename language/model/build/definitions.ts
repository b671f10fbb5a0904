import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Composite, Diagnosis, DrugClass, Term } from '../definitions.js';
import { condition } from './condition.js';
import type { Build } from './context.js';
import { head, textsOf } from './element.js';
import { codes } from './medication.js';

/** A result made of several; nothing while its condition is missing. */
export function composite(build: Build, node: Torn<ast.Composite>): Composite | undefined {
    const statement = node.condition && condition(build, node.condition);
    return statement && { ...head(build, node, 'definition'), condition: statement };
}

/** A condition a patient can have. */
export function diagnosis(build: Build, node: Torn<ast.Diagnosis>): Diagnosis {
    return { ...head(build, node, 'diagnosis'), codes: codes(build, node.codes) };
}

/** A class of medication with its substances. */
export function drugClass(build: Build, node: Torn<ast.DrugClass>): DrugClass {
    return { ...head(build, node, 'drug-class'), substances: textsOf(build, node, 'members'), codes: codes(build, node.codes) };
}

/** A name with a label. */
export function term(build: Build, node: Torn<ast.Route | ast.Training | ast.Licence | ast.Equipment | ast.Approach | ast.Procedure | ast.ConsentTopic>, kind: Term['kind']): Term {
    return { ...head(build, node, kind), codes: node.$type === 'Route' || node.$type === 'Procedure' ? codes(build, node.codes) : [] };
}
