import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/condition.js';
import { orNull, reference, references } from './element.js';
import type { Exported } from './exported.js';
import { span } from './quantities.js';

type Variant<Kind> = Extract<Model.Action, { readonly kind: Kind }>;

/** What follows from a criterion, a check, a decision or a reaction. */
export function action(step: Model.Action): Contract.Action {
    switch (step.kind) {
        case 'continue':
            return { kind: step.kind } satisfies Exported<Variant<'continue'>, Contract.ContinueAction>;
        case 'postpone':
            return { kind: step.kind, span: orNull(step.span, span) } satisfies Exported<Variant<'postpone'>, Contract.PostponeAction>;
        case 'stop':
            return { kind: step.kind, object: step.object } satisfies Exported<Variant<'stop'>, Contract.StopAction>;
        case 'refer':
            return { kind: step.kind, to: step.to } satisfies Exported<Variant<'refer'>, Contract.ReferAction>;
        case 'rescreen':
            return { kind: step.kind, after: span(step.after) } satisfies Exported<Variant<'rescreen'>, Contract.RescreenAction>;
        case 'review':
        case 'call':
            return { kind: step.kind, roles: references(step.roles) } satisfies Exported<Variant<'review' | 'call'>, Contract.PeopleAction>;
        case 'dose':
            return doseAction(step);
        case 'emergency':
            return { kind: step.kind, plan: reference(step.plan) } satisfies Exported<Variant<'emergency'>, Contract.EmergencyAction>;
        case 'tell':
            return { kind: step.kind, text: step.text } satisfies Exported<Variant<'tell'>, Contract.TellAction>;
    }
}

function doseAction(step: Variant<'dose'>): Exported<Variant<'dose'>, Contract.DoseAction> {
    return { kind: step.kind, change: step.change, medication: reference(step.medication) };
}
