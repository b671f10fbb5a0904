import { courseDays } from '../../analysis/time/days.js';
import { occurrenceName } from '../../analysis/occurrence-name.js';
import { dayText } from '../../analysis/schedule-of-activities.js';
import { actionWords } from '../../analysis/words/actions.js';
import { spanText } from '../../analysis/words/moments.js';
import type { Encounter } from '../../model/encounter.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Gate, Phase } from '../../model/timing.js';
import { reference } from '../json/element.js';
import { stepCondition, words } from './conditions.js';
import { artifacts, canonical, provenance, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import { practitioners } from './people.js';
import type { Relation, Step, StepCondition } from './step.js';
import { occurrenceRelations, pointRelations, pointText, repeats } from './timing.js';

/** Phases, in them what is held, in that each time it is held; what lies in no phase follows. */
export function courseSteps(context: Context): Step[] {
    const { phases, sessions, visits } = context.protocol;
    const all = [...sessions, ...visits];
    const placed = new Set<string>();
    const within = phases.map((phase): Step => phaseStep(context, phase, all.filter(({ id }) => {
        const fits = !placed.has(id) && phase.encounters.some(ref => reference(ref) === id);
        return fits && placed.add(id);
    })));
    return [...within, ...all.filter(({ id }) => !placed.has(id)).map(encounter => heldStep(context, encounter))];
}

/** A step, session or visit, with each time it is held. What happens in it stands in a plan of its own. */
export function heldStep(context: Context, encounter: Encounter): Step {
    const { id, label, schedule } = encounter;
    const held = context.protocol.occurrences.filter(({ template }) => template === id);
    const timing = schedule && repeats(schedule);
    const until = schedule?.repeat.until;
    return {
        id: fhirId(id), title: label, text: sentence(schedule?.written, until && `until ${words(context, until)}`), ...timing && { timing },
        ...until && { conditions: [stepCondition(context, until, 'stop')] },
        ...artifacts(context, schedule?.citations ?? []), ...schedule && provenance(schedule),
        ...held.length === 0 && { definition: planOf(context, id) },
        steps: held.map(occurrence => occurrenceStep(context, occurrence)),
    };
}

function occurrenceStep(context: Context, occurrence: Occurrence): Step {
    const { id, template, timings, optional, nominalDay, parent, arm } = occurrence;
    const days = courseDays(context.protocol).get(id);
    const name = (other: string): string => {
        const found = context.protocol.occurrences.find(one => one.id === other);
        return found ? occurrenceName(context.protocol, found) : other;
    };
    const inArm = arm === undefined ? undefined : `only in the arm ${context.names.label(arm)}`;
    return {
        id: fhirId(id), title: occurrenceName(context.protocol, occurrence), definition: planOf(context, template), required: optional ? 'could' : 'must',
        text: sentence(...new Set(timings.map(({ written, from, against }) => `${written} (counted from ${name(from)}${against === 'actual' ? ' as held' : ' as planned'})`)),
            days && dayText(days) && `day of the course: ${dayText(days)}`, nominalDay !== undefined && `nominal day ${nominalDay}`, parent !== undefined && `belongs to ${name(parent)}`, inArm),
        relations: occurrenceRelations(timings),
        ...inArm !== undefined && { conditions: [{ kind: 'applicability', words: inArm }] },
    };
}

/** The plan of what happens in a step, session or visit. */
function planOf(context: Context, id: string): string {
    return canonical(context, 'PlanDefinition', id);
}

function phaseStep(context: Context, phase: Phase, encounters: readonly Encounter[]): Step {
    const { entry, exit, when, lasts, next, otherwise } = phase;
    const gates = [gate(context, 'start', entry), gate(context, 'stop', exit)];
    const others = phase.encounters.filter(ref => !encounters.some(({ id }) => id === reference(ref)));
    const following = next.map(({ phase: ref, when: holds, citations, provenance: kind }, index): Step => ({
        id: fhirId(`${phase.id}/next/${index + 1}`), title: `Continue to ${context.names.of(ref)}`, ...holds && { conditions: [stepCondition(context, holds)] },
        ...artifacts(context, citations), ...provenance({ citations, provenance: kind }), text: sentence(`continue to ${context.names.of(ref)}`, holds && `when ${words(context, holds)}`),
    }));
    const last: Step[] = otherwise ? [{ id: fhirId(`${phase.id}/otherwise`), title: `Otherwise: ${actionWords(otherwise.actions, context.names)}` }] : [];
    return {
        id: fhirId(phase.id), title: phase.label,
        text: sentence(when && pointText(when), lasts && `lasts ${spanText(lasts)}`, ...gates.map(({ text }) => text), others.length > 0 && `also holds ${context.names.list(others)}`),
        relations: [...pointRelations(context, when), ...gates.flatMap(({ relations }) => relations)],
        conditions: gates.flatMap(({ conditions }) => conditions),
        ...artifacts(context, [...phase.citations, ...lasts?.citations ?? []]), ...provenance(phase),
        steps: [
            ...encounters.map(encounter => heldStep(context, encounter)),
            ...following.length > 0 || last.length > 0
                ? [{ id: fhirId(`${phase.id}/next`), title: 'What follows', selection: 'at-most-one' as const, steps: [...following, ...last] }] : [],
        ],
    };
}

interface GateParts { readonly text?: string; readonly conditions: StepCondition[]; readonly relations: Relation[] }

function gate(context: Context, kind: 'start' | 'stop', opens: Gate | undefined): GateParts {
    const verb = kind === 'start' ? 'begins' : 'ends';
    if (opens === undefined) {
        return { conditions: [], relations: [] };
    }
    return opens.kind === 'condition'
        ? { text: `${verb} when ${words(context, opens.when)}`, conditions: [stepCondition(context, opens.when, kind)], relations: [] }
        : { text: `${verb} ${pointText(opens.point)}`, conditions: [], relations: kind === 'start' ? pointRelations(context, opens.point) : [] };
}

/** Consents, each obtained by somebody by some time, with its form. */
export function consentSteps(context: Context): Step[] {
    return [...context.protocol.used.consents, ...context.protocol.own.consents].map(({ id, label, obtain, renewals, citations, provenance: kind }): Step => {
        const limit = obtain?.limit;
        return {
            id: fhirId(id), title: label, definition: canonical(context, 'Questionnaire', id), ...artifacts(context, citations), ...provenance({ citations, provenance: kind }),
            who: [{ type: 'patient' }, ...practitioners(context, obtain?.by ?? [])],
            text: sentence(
                limit && `${limit.bound === 'at-least' ? 'at least' : 'at most'} ${spanText(limit.span)} ${limit.direction} ${limit.anchor.written}`,
                ...renewals.map(renewal => `renewed ${renewal.kind === 'every' ? `every ${spanText(renewal.span)}` : pointText(renewal.point)}`),
            ),
            relations: limit ? pointRelations(context, { kind: 'relation', relation: {
                from: limit.anchor, edge: 'start', direction: limit.direction, against: 'planned', provenance: kind, written: '', range: limit.anchor.range,
                ...consentBounds(limit),
            } }) : [],
        };
    });
}

type Limit = NonNullable<NonNullable<Context['protocol']['own']['consents'][number]['obtain']>['limit']>;

function consentBounds({ bound, span, direction }: Limit): { lower?: typeof span.lower; upper?: typeof span.lower } {
    const sign = (time: typeof span.lower): typeof span.lower => (direction === 'before' ? { ...time, value: `-${time.value}` } : time);
    return (bound === 'at-least') === (direction === 'after') ? { lower: sign(span.lower) } : { upper: sign(span.lower) };
}
