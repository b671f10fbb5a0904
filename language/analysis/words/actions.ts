import type { Action } from '../../model/condition.js';
import type { Names } from './names.js';

/** Actions in plain words, in their order: "call the prescribing physician, then refer to primary care". */
export function actionWords(actions: readonly Action[], names: Names): string {
    return actions.map(action => actionText(action, names)).join(', then ');
}

function actionText(action: Action, names: Names): string {
    switch (action.kind) {
        case 'continue': return 'go on';
        case 'postpone': return action.span ? `put off by ${action.span.written}` : 'put off';
        case 'stop': return `stop the ${action.object}`;
        case 'refer': return `refer to ${action.to}`;
        case 'rescreen': return `screen again after ${action.after.written}`;
        case 'review': return action.roles.length > 0 ? `review by ${names.list(action.roles)}` : 'review';
        case 'call': return `call ${names.list(action.roles)}`;
        case 'dose': return `${action.change} the dose of ${names.of(action.medication)}`;
        case 'emergency': return `emergency plan: ${names.of(action.plan)}`;
        case 'tell': return `tell: ${action.text}`;
    }
}
