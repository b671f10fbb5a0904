import { dependenciesFirst } from './dependencies-first.js';
import type { Encounter } from './encounter.js';

/** The most occurrences that one step or session is unrolled into. */
export const occurrenceLimit = 1000;

/** The most occurrences of a whole course. */
const courseLimit = 20_000;

/** The place of one occurrence among the others of its step or session. */
export interface Slot {
    readonly template: Encounter;
    /** From 1. */
    readonly index: number;
    /** From 0, among those that belong to the same parent. */
    readonly turn: number;
    readonly parent?: Slot;
    readonly optional: boolean;
}

/** `session/dosing/3`: the template's id and the index. */
export function occurrenceId(slot: Slot): string {
    return `${slot.template.id}/${slot.index}`;
}

/** The occurrences of every step and session, by the id of the template. */
export interface Slots {
    readonly byTemplate: ReadonlyMap<string, readonly Slot[]>;
    /** The templates of which some were cut off. */
    readonly cut: readonly Encounter[];
}

/**
 * How often each step and session is held, and which occurrence belongs to which. What repeats for each occurrence of something else
 * is counted for each of them; where such relations run in a circle, the one that closes it counts on its own.
 */
export function slotsOf(templates: readonly Encounter[]): Slots {
    const byId = new Map(templates.map((template) => [template.id, template]));
    const byTemplate = new Map<string, readonly Slot[]>();
    const cut: Encounter[] = [];
    let room = courseLimit;
    const parentOf = (template: Encounter): string | undefined => template.schedule?.repeat.per?.target.target;
    for (const template of dependenciesFirst(templates, (dependent) => [byId.get(parentOf(dependent) ?? '')].filter((parent) => parent !== undefined))) {
        const parents = byTemplate.get(parentOf(template) ?? '') ?? [undefined];
        const wanted = parents.length * timesOf(template).maximum;
        const slots = fill(template, parents, Math.min(wanted, occurrenceLimit, room));
        if (slots.length < wanted) {
            cut.push(template);
        }
        room -= slots.length;
        byTemplate.set(template.id, slots);
    }
    return { byTemplate, cut };
}

/** An open course is unrolled as far as it is promised. */
function timesOf(template: Encounter): { readonly minimum: number; readonly maximum: number } {
    const { minimum = 1, maximum = Math.max(1, minimum) } = template.schedule?.repeat ?? {};
    return { minimum, maximum };
}

function fill(template: Encounter, parents: readonly (Slot | undefined)[], count: number): Slot[] {
    const { minimum, maximum } = timesOf(template);
    return Array.from({ length: count }, (_, position): Slot => {
        const parent = parents[Math.floor(position / maximum)];
        const turn = position % maximum;
        return { template, index: position + 1, turn, ...(parent && { parent }), optional: turn >= minimum || parent?.optional === true };
    });
}
