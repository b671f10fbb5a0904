import type * as ast from '../../generated/ast.js';
import type { AstNode, Torn } from '../../syntax/tree.js';
import type { Ref } from '../element.js';
import type { Administration, Check, CollectedItem, Collection, Discharge, Instruction, Monitor, Performance, Supplement } from '../encounter.js';
import { actions } from './action.js';
import { compact, present } from './compact.js';
import { evaluated, places } from './condition.js';
import { rangeOf, writtenOf, type Build } from './context.js';
import { fits, head, refsTo, refTo, textOf } from './element.js';
import { membersOf } from './members.js';
import { quantity } from './quantity.js';
import { moment, span } from './span.js';

const length = { what: 'the duration', example: '40 min' };

/** What the patient does or keeps from doing. */
export function instruction(build: Build, node: Torn<ast.Instruction>): Instruction {
    return compact<Instruction>({
        ...head(build, node, 'instruction', 'text'),
        from: moment(build, node.from),
        until: node.nextDay ? (node.slept ? 'next-day-after-sleep' : 'next-day') : moment(build, node.until),
    });
}

/** A condition looked at during the session; nothing while its moment or its condition is missing. */
export function check(build: Build, node: Torn<ast.Check>): Check | undefined {
    const element = head(build, node, 'check');
    const at = moment(build, node.moment);
    const when = evaluated(build, node.condition, places.check);
    const otherwise = actions(build, node.actions);
    return at && when && { ...element, label: element.label || wordsOf(build, node.condition), at, when, otherwise };
}

/** A dose that is given; nothing while its moment or its medication is missing. */
export function administration(build: Build, node: Torn<ast.Give>): Administration | undefined {
    const element = head(build, node, 'administration');
    const at = moment(build, node.moment);
    const given = refTo(build, node.medication, fits.medication);
    const doses = present((node.doses ?? []).map((dose) => quantity(build, dose, { what: 'the dose', example: '0.5 mg/kg', unitNeeded: true })));
    const duration = span(build, node.duration, length);
    const when = evaluated(build, node.condition, places.dose);
    return at && given && compact<Administration>({ ...element, label: given.written, at, medication: given, doses, duration, when });
}

/** A further dose; nothing while its medication, amount or time is missing. `unless` is the opposite of `when`. */
export function supplement(build: Build, node: Torn<ast.Supplement>): Supplement | undefined {
    const element = head(build, node, 'supplement');
    const given = refTo(build, node.medication, fits.medication);
    const dose = quantity(build, node.dose, { what: 'the dose', example: '50 %', unitNeeded: true });
    const after = span(build, node.span, { what: 'the time', example: '90 to 120 min' });
    const when = evaluated(build, node.condition, places.dose);
    const turned = when && node.way === 'unless' ? { ...when, condition: { kind: 'not' as const, of: when.condition, range: when.condition.range } } : when;
    return given && dose && after && compact<Supplement>({ ...element, label: given.written, medication: given, dose, after, when: turned });
}

/** A procedure that is no drug; nothing while its moment or its name is missing. */
export function performance(build: Build, node: Torn<ast.Perform>): Performance | undefined {
    const element = head(build, node, 'performance');
    const at = moment(build, node.moment);
    const procedure = refTo(build, node.procedure, fits.procedure);
    return at && procedure && compact<Performance>({ ...element, label: procedure.written, at, procedure, duration: span(build, node.duration, length) });
}

/** What is watched through the session; nothing while it is not said how often. */
export function monitor(build: Build, node: Torn<ast.Monitor>): Monitor | undefined {
    const element = head(build, node, 'monitor');
    const of = refsTo(build, node.items, fits.observable);
    const every = interval(build, node);
    const from = moment(build, node.from);
    const until = moment(build, node.until);
    const untilHolds = evaluated(build, node.condition, places.until);
    return every && compact<Monitor>({ ...element, label: listed(of), of, every, from, until, untilHolds });
}

function interval(build: Build, { continuous, needed, unstated, span: written }: Torn<ast.Monitor>): Monitor['every'] | undefined {
    if (unstated) {
        return 'not-stated';
    }
    return continuous ? 'continuous' : needed ? 'as-needed' : span(build, written, { what: 'the interval', example: '15 min' });
}

/** Values that are taken once. */
export function collection(build: Build, node: Torn<ast.Collect>): Collection {
    const items = present((node.items ?? []).map((item) => collectedItem(build, item)));
    return compact<Collection>({
        ...head(build, node, 'collection'),
        label: listed(items.map((item) => item.of)),
        items,
        at: moment(build, node.moment),
        by: refsTo(build, node.roles, fits.role),
    });
}

/** When the patient may leave; nothing while the condition is missing. */
export function discharge(build: Build, node: Torn<ast.Discharge>): Discharge | undefined {
    const element = head(build, node, 'discharge');
    const notBefore = span(build, node.earliest, { what: 'the time', example: '120 min' });
    const when = evaluated(build, node.condition, places.discharge);
    const by = membersOf(node.members, 'DischargeBy').flatMap((line) => refsTo(build, line.roles, fits.role));
    const handOuts = present(membersOf(node.members, 'HandOut').map((line) => textOf(build, line, 'text')));
    return when && compact<Discharge>({ ...element, label: wordsOf(build, node.condition), notBefore, when, by, handOuts });
}

function collectedItem(build: Build, node: Torn<ast.CollectItem>): CollectedItem | undefined {
    const of = refTo(build, node.of, fits.observable);
    const validFor = span(build, node.validity, { what: 'the time', example: '7 days' });
    return of && compact<CollectedItem>({ of, validFor, range: rangeOf(build, node) });
}

/** What a line without a name is called: the author's own words for what it is about. */
function listed(names: readonly Ref[]): string {
    return names.map((name) => name.written).join(', ');
}

function wordsOf(build: Build, node: AstNode | undefined): string {
    return node ? writtenOf(build, node) : '';
}
