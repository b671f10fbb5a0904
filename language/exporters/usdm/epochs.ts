import { encounters } from '../../analysis/elements.js';
import { once } from '../../analysis/once.js';
import type { Protocol } from '../../model/protocol.js';
import { named } from './context.js';
import { chained, code, item, type Item } from './items.js';
import { term } from './terminology.js';

/** A stretch of the course. */
export interface Epoch {
    readonly id: string;
    readonly label: string;
    readonly type: 'screening' | 'treatmentEpoch' | 'followUp';
    /** What it is in words, where the protocol has no phase for it. */
    readonly description: string | null;
}

/** The phases of a course, and for what lies in none: screening, treatment, and what follows the last dose. */
interface Epochs {
    readonly all: readonly Epoch[];
    readonly byOccurrence: ReadonlyMap<string, string>;
}

/** The epochs in the order in which the course comes to them. */
export const epochsOf = once((protocol: Protocol): Epochs => {
    const byOccurrence = new Map(protocol.occurrences.map((occurrence, index) => [occurrence.id, occurrence.epoch ?? unnamed(protocol, index)]));
    const used = [...new Set([...byOccurrence.values(), ...protocol.phases.map(({ id }) => id)])];
    const possible = [...builtIn(protocol), ...protocol.phases.map(({ id, label }) => phaseEpoch(protocol, id, label))];
    const known = new Map(possible.map(epoch => [epoch.id, epoch]));
    return { all: used.flatMap(id => known.get(id) ?? []), byOccurrence };
});

const idOf = (protocol: Protocol, name: string): string => `${protocol.id}~${name}`;

function unnamed(protocol: Protocol, index: number): string {
    const template = protocol.occurrences[index]?.template;
    const isStep = protocol.steps.some(({ id }) => id === template);
    const belongs = protocol.occurrences[index]?.parent !== undefined;
    const givesLater = belongs || protocol.occurrences.slice(index).some(later => gives(protocol, later.template));
    return idOf(protocol, isStep ? 'screening' : givesLater ? 'treatment' : 'follow-up');
}

const gives = (protocol: Protocol, template: string): boolean =>
    encounters(protocol).some(({ id, administrations }) => id === template && administrations.length > 0);

function builtIn(protocol: Protocol): readonly Epoch[] {
    const description = 'Not a phase of the protocol';
    return [
        { id: idOf(protocol, 'screening'), label: 'Screening', type: 'screening', description },
        { id: idOf(protocol, 'treatment'), label: 'Treatment', type: 'treatmentEpoch', description },
        { id: idOf(protocol, 'follow-up'), label: 'Follow-up', type: 'followUp', description },
    ];
}

function phaseEpoch(protocol: Protocol, id: string, label: string): Epoch {
    const held = protocol.occurrences.filter(({ epoch }) => epoch === id);
    const treats = held.length === 0 || held.some(({ template }) => gives(protocol, template));
    return { id, label, type: treats ? 'treatmentEpoch' : 'followUp', description: null };
}

/** The epochs as USDM has them. */
export function epochItems(protocol: Protocol): readonly Item[] {
    const phases = new Map(protocol.phases.map(phase => [phase.id, phase]));
    return chained(epochsOf(protocol).all.map(({ id, label, type, description }) => {
        const phase = phases.get(id);
        return item('StudyEpoch', id, {
            ...(phase ? named(phase, phase.lasts ? `lasts ${phase.lasts.written}` : null) : { name: id, label, description }),
            type: code(`${id}~type`, term(type)),
            previousId: null,
            nextId: null,
            notes: [],
        });
    }));
}
