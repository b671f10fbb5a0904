import { conditionText } from '../../analysis/words/conditions.js';
import { actionWords } from '../../analysis/words/actions.js';
import { encounters } from '../../analysis/elements.js';
import { intervalText, momentText, monitorSpan, spanText } from '../../analysis/words/moments.js';
import type { Activity, CollectedItem, Encounter, SubTimeline } from '../../model/encounter.js';
import type { Element, Ref } from '../../model/element.js';
import type { Moment } from '../../model/quantities.js';
import { conceptsOf, type Concepts } from './concepts.js';
import { named, type Context } from './context.js';
import { chained, code, extension, item, type Item } from './items.js';
import { ownTerm } from './terminology.js';

/** What USDM knows of one activity. */
interface Doing {
    readonly element: Element;
    readonly description?: string | undefined;
    readonly children?: readonly Element[];
    readonly concepts?: Concepts;
    readonly procedure?: string | undefined;
    readonly intervention?: string | undefined;
    readonly kept?: readonly Item[];
}

/** Every step, session and visit as an activity, and what it is made of as the activities inside. */
export function activities(context: Context): readonly Item[] {
    return chained(encounters(context.protocol).flatMap(encounter => encounterActivities(encounter, context)).map(activityItem));
}

/** The parts of a session or clock that stand directly in it. */
export function directParts(holder: Encounter | SubTimeline): readonly Element[] {
    const own = 'administrations' in holder
        ? [...holder.instructions, ...holder.administrations, ...holder.supplements, ...holder.procedures, ...(holder.discharge ? [holder.discharge] : [])]
        : [];
    return [...holder.checks, ...own, ...holder.timelines, ...holder.monitors, ...holder.collections, ...holder.activities];
}

function activityItem({ element, description, children = [], concepts, procedure, intervention, kept = [] }: Doing): Item {
    const { extensionAttributes, ...head } = named(element, description || null);
    return item('Activity', element.id, {
        extensionAttributes: [...(extensionAttributes as readonly Item[]), ...kept],
        ...head,
        label: element.label || element.name || element.id,
        previousId: null,
        nextId: null,
        childIds: children.map(({ id }) => id),
        definedProcedures: procedure === undefined ? [] : [procedureItem(element, procedure, intervention)],
        biomedicalConceptIds: concepts?.coded ?? [],
        bcCategoryIds: concepts?.categories ?? [],
        bcSurrogateIds: concepts?.surrogates ?? [],
        timelineId: null,
        notes: [],
    });
}

function procedureItem({ id, label, name }: Element, type: string, intervention: string | undefined): Item {
    return item('Procedure', `${id}~procedure`, {
        name: `${id}~procedure`,
        label: label || name,
        description: null,
        procedureType: type,
        code: code(`${id}~procedure~code`, ownTerm(id, label || name || id)),
        studyInterventionId: intervention ?? null,
        notes: [],
    });
}

function encounterActivities(encounter: Encounter, context: Context): readonly Doing[] {
    const { names } = context;
    const { staff, schedule, lasts, instructions, administrations, supplements, procedures, discharge } = encounter;
    const words = [schedule?.written.replace(/\s+/g, ' '), lasts && `lasts ${spanText(lasts)}`, staff.length > 0 && 'staff as in the notes of its encounters'];
    return [
        {
            element: encounter, description: words.filter(Boolean).join('; '), children: directParts(encounter), kept: lengthOf(encounter),
            procedure: directParts(encounter).length === 0 ? 'visit' : undefined,
        },
        ...checksOf(encounter, context),
        ...instructions.map(line => ({ element: line, description: moments(line.from, line.until), procedure: 'instruction' })),
        ...administrations.map(line => ({
            element: line,
            description: [
                momentText(line.at), line.doses.map(({ value }) => value.written).join(' or '), line.duration && `over ${spanText(line.duration)}`,
                line.when && `when ${conditionText(line.when.condition, names)}`,
            ].filter(Boolean).join(', '),
            procedure: 'administration', intervention: line.medication.target,
        })),
        ...supplements.map(line => ({
            element: line,
            description: [`${line.dose.value.written} after ${spanText(line.after)}`, line.when && `when ${conditionText(line.when.condition, names)}`].filter(Boolean).join(', '),
            procedure: 'administration', intervention: line.medication.target,
        })),
        ...procedures.map(line => ({
            element: line, description: [momentText(line.at), line.duration && `over ${spanText(line.duration)}`].filter(Boolean).join(', '), procedure: names.of(line.procedure),
        })),
        ...(discharge ? [{
            element: discharge,
            description: [discharge.notBefore && `not before ${discharge.notBefore.written}`, conditionText(discharge.when.condition, names), byWords(discharge.by, context),
                ...discharge.handOuts.map(text => `hand out: ${text}`)].filter(Boolean).join('; '),
            procedure: 'discharge',
        }] : []),
        ...clockActivities(encounter, context),
    ];
}

const lengthOf = ({ id, lasts }: Encounter): readonly Item[] => (lasts ? [extension(id, 'lasts', { valueString: lasts.written })] : []);

function moments(from: Moment | undefined, until: Encounter['instructions'][number]['until']): string {
    const end = until === undefined ? '' : `until ${typeof until === 'string' ? until.replaceAll('-', ' ') : momentText(until)}`;
    return [from && `from ${momentText(from)}`, end].filter(Boolean).join(' ');
}

function checksOf({ checks }: Encounter | SubTimeline, { names }: Context): readonly Doing[] {
    return checks.map(line => ({
        element: line, description: `${conditionText(line.when.condition, names)}; otherwise ${actionWords(line.otherwise, names)}`, procedure: 'check',
    }));
}

function clockActivities(holder: Encounter | SubTimeline, context: Context): readonly Doing[] {
    const { protocol, names } = context;
    return [
        ...holder.timelines.flatMap(clock => [
            { element: clock, description: momentText(clock.at), children: directParts(clock) },
            ...checksOf(clock, context),
            ...clockActivities(clock, context),
        ]),
        ...holder.monitors.map(line => ({
            element: line,
            description: [
                intervalText(line.every), monitorSpan(line), line.untilHolds && `until ${conditionText(line.untilHolds.condition, names)}`,
            ].filter(Boolean).join(' '),
            concepts: conceptsOf(protocol, line.of),
        })),
        ...holder.collections.map(line => ({
            element: line,
            description: [line.items.map(collectedText(context)).join(', '), byWords(line.by, context)].filter(Boolean).join('; '),
            concepts: conceptsOf(protocol, line.items.map(({ of }) => of)),
        })),
        ...holder.activities.flatMap(one => doing(one, context)),
    ];
}

const collectedText = ({ names }: Context) => ({ of, validFor }: CollectedItem): string =>
    `${names.of(of)}${validFor ? ` (valid for ${validFor.written})` : ''}`;

function doing(activity: Activity, context: Context): readonly Doing[] {
    const { parts, lasts, by, purpose } = activity;
    const description = [lasts && spanText(lasts), byWords(by, context)].filter(Boolean).join('; ');
    return [
        { element: activity, description, children: parts, procedure: parts.length === 0 ? purpose : undefined },
        ...parts.flatMap(part => doing(part, context)),
    ];
}

const byWords = (by: readonly Ref[], { names }: Context): string => (by.length > 0 ? `by ${names.list(by)}` : '');
