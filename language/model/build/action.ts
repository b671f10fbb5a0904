import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Action } from '../condition.js';
import { compact, present } from './compact.js';
import { rangeOf, type Build } from './context.js';
import { fits, refsTo, refTo, textOf } from './element.js';
import { span } from './span.js';

/** What follows, one after the other; what cannot be built is left out. */
export function actions(build: Build, nodes: readonly Torn<ast.Action>[] | undefined): Action[] {
    return present((nodes ?? []).map((node) => action(build, node)));
}

function action(build: Build, node: Torn<ast.Action>): Action | undefined {
    const range = rangeOf(build, node);
    const time = { what: 'the time', example: '14 days' };
    switch (node.$type) {
        case 'ContinueAction':
            return { kind: 'continue', range };
        case 'PostponeAction':
            return compact<Action & { kind: 'postpone' }>({ kind: 'postpone', span: span(build, node.span, time), range });
        case 'StopAction':
            return node.object && { kind: 'stop', object: node.object, range };
        case 'ReferAction': {
            const to = textOf(build, node, 'to');
            return to === undefined ? undefined : { kind: 'refer', to, range };
        }
        case 'RescreenAction': {
            const after = span(build, node.span, time);
            return after && { kind: 'rescreen', after, range };
        }
        case 'ReviewAction':
        case 'CallAction':
            return { kind: node.$type === 'CallAction' ? 'call' : 'review', roles: refsTo(build, node.roles, fits.role), range };
        case 'DoseAction': {
            const medication = refTo(build, node.medication, fits.medication);
            return medication && node.change && { kind: 'dose', change: node.change, medication, range };
        }
        case 'EmergencyAction': {
            const plan = refTo(build, node.plan, fits.emergency);
            return plan && { kind: 'emergency', plan, range };
        }
        case 'TellAction': {
            const text = textOf(build, node, 'text');
            return text === undefined ? undefined : { kind: 'tell', text, range };
        }
        default:
            return undefined;
    }
}
