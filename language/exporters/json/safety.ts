import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/outcomes.js';
import { action } from './actions.js';
import { evaluated } from './conditions.js';
import { head, origin, references } from './element.js';
import type { Exported } from './exported.js';

/** What ends or interrupts a dose, a session or the treatment. */
export function reaction(response: Model.Reaction): Exported<Model.Reaction, Contract.Reaction> {
    return {
        ...head(response),
        effect: response.effect,
        object: response.object,
        when: evaluated(response.when),
        actions: response.actions.map(action),
        ...origin(response),
    };
}

/** What the team does in an emergency. */
export function emergency(plan: Model.Emergency): Exported<Model.Emergency, Contract.Emergency> {
    return { ...head(plan), by: references(plan.by), steps: [...plan.steps], ...origin(plan) };
}
