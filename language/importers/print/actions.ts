import type * as Contract from '../../generated/contract.js';
import { words } from './lines.js';
import { nameIn, names } from './names.js';
import { span } from './quantities.js';
import { quoted } from './texts.js';

/** What follows, one after the other. */
export function actions(steps: readonly Contract.Action[]): string {
    return steps.map(action).join(' and ');
}

function action(step: Contract.Action): string {
    switch (step.kind) {
        case 'continue':
            return 'continue';
        case 'postpone':
            return words('postpone', step.span && span(step.span));
        case 'stop':
            return `stop ${step.object}`;
        case 'refer':
            return `refer ${quoted(step.to)}`;
        case 'rescreen':
            return `rescreen after ${span(step.after)}`;
        case 'review':
            return `review by ${names(step.roles)}`;
        case 'call':
            return `call ${names(step.roles)}`;
        case 'dose':
            return `${step.change} ${nameIn(step.medication)}`;
        case 'emergency':
            return `emergency ${nameIn(step.plan)}`;
        case 'tell':
            return `tell ${quoted(step.text)}`;
    }
}
