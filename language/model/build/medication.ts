import type * as ast from '../../generated/ast.js';
import { partOf, type Torn } from '../../syntax/tree.js';
import type { Ceiling, Code, Dose, Medication, Presentation, SessionTotal, Titration } from '../medication.js';
import { stepsOf } from '../dose-steps.js';
import { anchor } from './anchor.js';
import { compact, present } from './compact.js';
import { evaluated, places } from './condition.js';
import { rangeOf, type Build } from './context.js';
import { fits, head, origin, refTo, textOf, silences } from './element.js';
import { membersOf, singleMember } from './members.js';
import { figuresOf, quantity, quantityRange } from './quantity.js';
import { span } from './span.js';

const dose = { what: 'the dose', example: '0.5 mg/kg', unitNeeded: true };
const scopes = { 'per dose': 'dose', 'per session': 'session', 'in total': 'total' } as const;

/** A medication with its route, dose, titration and ceilings. */
export function medication(build: Build, node: Torn<ast.Medication>): Medication {
    const element = head(build, node, 'medication');
    const owner = `medication ${element.name}`;
    return compact<Medication>({
        ...element,
        codes: codes(build, node.codes),
        route: refTo(build, singleMember(build, node.members, 'MedicationRoute', 'route', owner)?.route, fits.route),
        doses: membersOf(node.members, 'Dose').map((line) => doseOf(build, line)),
        presentations: present(membersOf(node.members, 'Presentation').map((line) => presentation(build, line))),
        sessionTotal: sessionTotal(build, singleMember(build, node.members, 'SessionTotal', 'session total', owner)),
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
function doseOf(build: Build, node: Torn<ast.Dose>): Dose {
    const [only, ...others] = node.choices ?? [];
    const bounds = only && others.length === 0 && figuresOf(only)?.high ? quantityRange(build, only, dose) : undefined;
    const step = quantity(build, node.step, { ...dose, what: 'the step', example: '28 mg' });
    const choices = bounds
        ? stepsOf(bounds, step?.value).map((value) => ({ value, range: bounds.range }))
        : present((node.choices ?? []).map((choice) => quantity(build, choice, dose)));
    return compact<Dose>({
        choices,
        bounds,
        step,
        duration: span(build, node.duration, { what: 'the duration', example: '40 min' }),
        basis: node.basis,
        at: anchor(build, node.at),
        from: anchor(build, node.from),
        when: evaluated(build, node.condition, places.dose),
        ...origin(build, node),
        range: rangeOf(build, node),
    });
}

function presentation(build: Build, node: Torn<ast.Presentation>): Presentation | undefined {
    const strength = quantity(build, node.strength, { ...dose, what: 'the strength', example: '28 mg' });
    const label = textOf(build, node, 'label') ?? '';
    const apart = span(build, node.apart, { what: 'the time between two', example: '5 min' });
    return strength && compact<Presentation>({ label, strength, apart, ...origin(build, node), range: rangeOf(build, node) });
}

function sessionTotal(build: Build, node: Torn<ast.SessionTotal> | undefined): SessionTotal | undefined {
    const amount = node && quantityRange(build, node.amount, { ...dose, what: 'the total', example: '80 to 180 mg' });
    return node && amount && { amount, ...origin(build, node), range: rangeOf(build, node) };
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
