import { activities } from '../../analysis/elements.js';
import { actionWords } from '../../analysis/words/actions.js';
import { contactText, spanText, staffText } from '../../analysis/words/moments.js';
import type { Encounter } from '../../model/encounter.js';
import { lasting } from './amounts.js';
import { artifacts, provenance, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import {
    activityStep, administrationStep, checkStep, collectionStep, dischargeStep, instructionStep, monitorStep, performanceStep, supplementStep, timelineStep,
} from './lines.js';
import { patient, practitioners } from './people.js';
import type { Step, Who } from './step.js';
import { clockOf } from './timing.js';

/** What happens in a step, session or visit, with time 0 as the first action: one action with all lines inside it. */
export function encounterStep(context: Context, encounter: Encounter): Step {
    const clock = clockOf(encounter);
    const { id, label, lasts, setting, missed } = encounter;
    const lines: readonly (readonly Step[])[] = [
        encounter.instructions.map(instruction => instructionStep(context, clock, instruction)),
        encounter.checks.map(check => checkStep(context, clock, check)),
        encounter.administrations.map(administration => administrationStep(context, clock, administration)),
        encounter.supplements.map(supplement => supplementStep(context, encounter, supplement)),
        encounter.procedures.map(performance => performanceStep(context, clock, performance)),
        encounter.timelines.map(timeline => timelineStep(context, clock, timeline)),
        encounter.monitors.map(monitor => monitorStep(context, clock, monitor)),
        encounter.collections.map(collection => collectionStep(context, clock, collection)),
        encounter.activities.map(activity => activityStep(context, activity)),
        encounter.discharge ? [dischargeStep(context, clock, encounter.discharge)] : [],
    ];
    const missedSteps: Step[] = missed === undefined ? [] : [{
        id: fhirId(`${id}/missed`), title: 'If it is missed', text: sentence(actionWords(missed.actions, context.names)),
        ...artifacts(context, missed.citations), ...provenance(missed),
    }];
    const timing = lasts && lasting(lasts);
    return {
        id: fhirId(id), title: label,
        text: sentence(
            encounter.schedule?.written, lasts && `lasts ${spanText(lasts)}`, setting && `in ${context.names.of(setting)}`, contactText(encounter),
            encounter.staff.length > 0 && `staff: ${encounter.staff.map(need => staffText(need, context.names)).join(', ')}`,
            encounter.needs.length > 0 && `needs: ${context.names.list(encounter.needs)}`,
            encounter.approaches.length > 0 && `approach: ${context.names.list(encounter.approaches)}`,
        ),
        who: people(context, encounter),
        ...timing && { timing },
        ...artifacts(context, [encounter, encounter.schedule, lasts, ...encounter.staff].flatMap(part => part?.citations ?? [])),
        ...provenance(encounter),
        steps: [{ id: clock.zero, title: 'Time 0' }, ...lines.flat(), ...missedSteps],
    };
}

function people(context: Context, encounter: Encounter): Who[] {
    const roles = [...encounter.staff.map(({ role }) => role), ...activities(encounter).flatMap(({ by }) => by)];
    return [patient, ...practitioners(context, roles)];
}
