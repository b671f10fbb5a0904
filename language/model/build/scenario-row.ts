import type * as ast from '../../generated/ast.js';
import { chainOf } from '../../syntax/extends.js';
import { partOf, type Torn } from '../../syntax/tree.js';
import type { Cell, Expectation, ExpectedFact, ScenarioRow } from '../scenario.js';
import { actions } from './action.js';
import { anchor } from './anchor.js';
import { compact, present } from './compact.js';
import { rangeOf, rangeOfPart, writtenOf, type Build } from './context.js';
import { fits, refTo } from './element.js';
import { resultRef } from './outcomes.js';
import { quantity } from './quantity.js';
import { singleDuration } from './span.js';
import { wholeNumber } from './whole.js';

/** One patient of a table. */
export function rowOf(build: Build, node: Torn<ast.Row>): ScenarioRow {
    return {
        cells: (node.cells ?? []).map(cell => cellOf(build, cell as Torn<ast.Cell>)),
        expected: present((node.expectations ?? []).map(what => expectation(build, what as Torn<ast.Expectation>))),
        range: rangeOf(build, node),
    };
}

function cellOf(build: Build, node: Torn<ast.Cell>): Cell | undefined {
    if (node.choice !== undefined) {
        return { kind: 'choice', choice: node.choice, range: rangeOfPart(build, node, partOf(node, 'choice')) };
    }
    const amount = quantity(build, node.amount, { what: 'the value', example: '42 years' });
    return amount && { kind: 'amount', amount };
}

/** Something that must follow; nothing where it cannot be read. */
export function expectation(build: Build, node: Torn<ast.Expectation>): Expectation | undefined {
    const fact = expectedFact(build, node);
    return fact && { ...fact, written: writtenOf(build, node), range: rangeOf(build, node) };
}

function expectedFact(build: Build, node: Torn<ast.Expectation>): ExpectedFact | undefined {
    switch (node.$type) {
        case 'ExpectEligible':
            return { kind: 'eligible', holds: node.negated !== true };
        case 'ExpectExcluded': {
            const by = refTo(build, node.criterion, fits.criterion);
            return by && { kind: node.caution ? 'cautioned' : 'excluded', by };
        }
        case 'ExpectStopped': {
            const by = refTo(build, node.reason, fits.stopper);
            return by && { kind: node.paused ? 'paused' : 'stopped', by };
        }
        case 'ExpectReached':
            return reached(build, node);
        case 'ExpectDecided': {
            const decision = refTo(build, node.decision, fits.decision);
            return decision && { kind: 'decided', decision, otherwise: node.otherwise === true, actions: actions(build, node.actions) };
        }
        default:
            return ofVisit(build, node);
    }
}

function reached(build: Build, node: Torn<ast.ExpectReached>): ExpectedFact | undefined {
    const outcome = refTo(build, node.outcome, fits.outcome) ?? resultRef(build, node, () => outcomeLines(node));
    return outcome && compact<ExpectedFact & { kind: 'reached' }>({ kind: 'reached', outcome, holds: node.negated !== true, at: anchor(build, node.anchor) });
}

/** The lines of the outcomes of a protocol, before those of the protocols that it extends. */
function outcomeLines(node: { readonly $type: string; readonly $container?: unknown }): ast.Outcomes['members'] {
    let found: { readonly $type: string; readonly $container?: unknown } | undefined = node;
    while (found && found.$type !== 'Protocol') {
        found = found.$container as typeof found;
    }
    const chain = found ? chainOf(found as ast.Protocol) : [];
    return chain.flatMap(({ members }) => members).flatMap(member => (member.$type === 'Outcomes' ? member.members : []));
}

type OfVisit = Exclude<ast.Expectation, ast.ExpectEligible | ast.ExpectExcluded | ast.ExpectStopped | ast.ExpectReached | ast.ExpectDecided>;

function ofVisit(build: Build, node: Torn<OfVisit>): ExpectedFact | undefined {
    const at = anchor(build, node.anchor);
    if (!at) {
        return undefined;
    }
    switch (node.$type) {
        case 'ExpectGiven': {
            const medication = refTo(build, node.medication, fits.medication);
            const amount = quantity(build, node.amount, { what: 'the dose', example: '35 mg', unitNeeded: true });
            return medication && compact<ExpectedFact & { kind: 'given' }>({ kind: 'given', at, medication, amount });
        }
        case 'ExpectDay': {
            const low = wholeNumber(build, node, 'low', 'the day');
            const high = node.high === undefined ? low : wholeNumber(build, node, 'high', 'the day');
            return low === undefined || high === undefined ? undefined : { kind: 'day', at, low, high };
        }
        case 'ExpectHeld':
            return { kind: 'held', at, holds: node.negated !== true };
        case 'ExpectPostponed': {
            const by = refTo(build, node.check, fits.check);
            return by && { kind: 'postponed', at, by };
        }
        case 'ExpectDischarged': {
            const time = singleDuration(build, node.time, { what: 'the time of discharge', example: '120 min' });
            return compact<ExpectedFact & { kind: 'discharged' }>({ kind: 'discharged', at, time });
        }
        default:
            return undefined;
    }
}
