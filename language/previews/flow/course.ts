import type { Encounter } from '../../model/encounter.js';
import type { Decision } from '../../model/outcomes.js';
import type { Phase } from '../../model/timing.js';
import type { Protocol } from '../../model/protocol.js';
import { encounters } from '../../analysis/elements.js';
import { spanText } from '../../analysis/words/moments.js';

/** A stretch of the course that one box shows: a phase, or some holdings of one session. */
export interface Item {
    readonly id: string;
    readonly phase?: Phase;
    readonly encounter: Encounter;
    readonly title: string;
    readonly lines: readonly string[];
    readonly arm?: string;
    /** The decisions that are taken after it and before the next box. */
    readonly decisions: readonly Decision[];
}

/** The course in the order in which it is held: phases where the protocol has them, otherwise sessions, cut where a decision falls between two holdings. */
export function itemsOf(protocol: Protocol): readonly Item[] {
    const templates = new Map(encounters(protocol).map(encounter => [encounter.id, encounter]));
    const seen = new Set<string>();
    return protocol.occurrences.flatMap(({ template, arm }): readonly Item[] => {
        const encounter = templates.get(template);
        const phase = protocol.phases.find(one => one.encounters.some(({ target }) => target === template));
        const key = phase?.id ?? template;
        if (!encounter || encounter.kind === 'step' || seen.has(key)) {
            return [];
        }
        seen.add(key);
        return phase ? [phaseItem(protocol, phase, encounter, templates)] : sessionItems(protocol, encounter, arm);
    }).concat(protocol.phases.filter(({ id }) => !seen.has(id)).map(phase => phaseItem(protocol, phase, undefined, templates)));
}

function phaseItem(protocol: Protocol, phase: Phase, first: Encounter | undefined, templates: ReadonlyMap<string, Encounter>): Item {
    const held = phase.encounters.flatMap(({ target }) => templates.get(target ?? '') ?? []);
    return {
        id: phase.id, phase, encounter: first ?? held[0] ?? protocol.sessions[0]!, title: phase.label,
        lines: [...phase.lasts ? [spanText(phase.lasts)] : [], ...held.map(encounter => `${encounter.label}${timesText(encounter)}`)],
        decisions: protocol.decisions.filter(decision => held.some(({ id }) => id === anchorOf(decision)?.target.target)),
    };
}

function sessionItems(protocol: Protocol, encounter: Encounter, arm: string | undefined): readonly Item[] {
    const count = protocol.occurrences.filter(({ template }) => template === encounter.id).length;
    const decisions = protocol.decisions.filter(decision => anchorOf(decision)?.target.target === encounter.id);
    const cuts = [...new Set([...decisions.map(decision => placeOf(decision, count)), count])].sort((a, b) => a - b);
    return cuts.map((end, index): Item => {
        const begin = index === 0 ? 1 : cuts[index - 1]! + 1;
        const numbers = cuts.length === 1 || begin > end ? '' : begin === end ? ` ${begin}` : ` ${begin} to ${end}`;
        return {
            id: `${encounter.id}${index === 0 ? '' : `/from/${begin}`}`, encounter, title: `${encounter.label}${numbers}`, ...(arm !== undefined && { arm }),
            lines: index === 0 && encounter.schedule ? [scheduleText(encounter)] : [],
            decisions: decisions.filter(decision => placeOf(decision, count) === end),
        };
    });
}

function anchorOf({ point }: Decision): Extract<Decision['point'], { readonly kind: 'relation' }>['relation']['from'] | undefined {
    return point.kind === 'relation' ? point.relation.from : undefined;
}

/** After how many holdings of its session a decision is taken. */
function placeOf({ point }: Decision, count: number): number {
    if (point.kind !== 'relation') {
        return count;
    }
    const { from: { choice, index = 1 }, written } = point.relation;
    const number = choice === 'numbered' ? index : choice === 'first' ? 1 : count;
    return Math.min(count, Math.max(0, written.includes('before') && choice !== 'each' && choice !== 'only' ? number - 1 : number));
}

function timesText({ schedule }: Encounter): string {
    const { minimum = 1, maximum } = schedule?.repeat ?? {};
    return maximum === 1 || !schedule ? '' : maximum === undefined ? ` × ${minimum} or more` : minimum === maximum ? ` × ${maximum}` : ` × ${minimum} to ${maximum}`;
}

function scheduleText({ schedule }: Encounter): string {
    return schedule?.written.replace(/\s+/g, ' ') ?? '';
}
