import type * as ast from '../../generated/ast.js';
import { partOf, type Torn } from '../../syntax/tree.js';
import type { Ceiling, Code, Dose, Medication, Titration } from '../medication.js';
import { anchor } from './anchor.js';
import { compact, present } from './compact.js';
import { evaluated, places } from './condition.js';
import { rangeOf, type Build } from './context.js';
import { fits, head, origin, refTo, textOf, silences } from './element.js';
import { membersOf, singleMember } from './members.js';
import { quantity } from './quantity.js';
import { span } from './span.js';

const dose = { what: 'the dose', example: '0.5 mg/kg', unitNeeded: true };
const scopes = { 'per dose': 'dose', 'per session': 'session', 'in total': 'total' } as const;

/** A medication with its route, dose, titration and ceilings. */
export function medication(build: Build, node: Torn<ast.Medication>): Medication {
    const element = head(build, node, 'medication');
    const owner = `medication ${element.name}`;
    const first = singleMember(build, node.members, 'Dose', 'dose', owner);
    return compact<Medication>({
        ...element,
        codes: codes(build, node.codes),
        route: refTo(build, singleMember(build, node.members, 'MedicationRoute', 'route', owner)?.route, fits.route),
        dose: first && startingDose(build, first),
        titrations: present(membersOf(node.members, 'Titration').map((line) => titration(build, line))),
        ceilings: present(membersOf(node.members, 'Ceiling').map((line) => ceiling(build, line))),
        silences: silences(build, node.members),
    });
}

/** Codes of public coding systems. */
export function codes(build: Build, nodes: readonly Torn<ast.Code>[] | undefined): Code[] {
    return present((nodes ?? []).map((node) => code(build, node)));
}

function code(build: Build, node: Torn<ast.Code>): Code | undefined {
    const value = textOf(build, node, 'value');
    return node.system && value !== undefined && partOf(node, 'value') ? { system: node.system, code: value, range: rangeOf(build, node) } : undefined;
}

/** A dose of which no figure can be read is kept without choices, so that nothing takes the line for missing. */
function startingDose(build: Build, node: Torn<ast.Dose>): Dose {
    return compact<Dose>({
        choices: present((node.choices ?? []).map((choice) => quantity(build, choice, dose))),
        duration: span(build, node.duration, { what: 'the duration', example: '40 min' }),
        basis: node.basis,
        ...origin(build, node),
        range: rangeOf(build, node),
    });
}

function titration(build: Build, node: Torn<ast.Titration>): Titration | undefined {
    const step = quantity(build, node.step, { ...dose, what: 'the step', example: '0.1 mg/kg' });
    const at = anchor(build, node.point?.anchor);
    const from = anchor(build, node.point?.from);
    const limit = quantity(build, node.limit, { ...dose, what: 'the limit', example: '1.0 mg/kg' });
    const when = evaluated(build, node.condition, places.titration);
    return node.change && step && at && limit && compact<Titration>({
        change: node.change, step, at, from, limit, when, ...origin(build, node), range: rangeOf(build, node),
    });
}

function ceiling(build: Build, node: Torn<ast.Ceiling>): Ceiling | undefined {
    const amount = quantity(build, node.amount, { ...dose, what: 'the ceiling', example: '80 mg' });
    return amount && node.scope && { amount, scope: scopes[node.scope], ...origin(build, node), range: rangeOf(build, node) };
}
