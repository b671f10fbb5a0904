import { declared } from '../../analysis/elements.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import { measurements } from '../../analysis/measurements.js';
import { takenAwayTarget } from '../../analysis/taken-away.js';
import type { Element, ElementKind, Ref } from '../../model/element.js';
import type { Context, OutsideName } from './context.js';

/** A name that fits nothing, with all places that use it, and what could have been meant. */
export interface UnknownUse {
    readonly name: string;
    readonly kinds: readonly ElementKind[];
    readonly refs: readonly Ref[];
    /** Names that would fit. */
    readonly candidates: readonly string[];
    /** Something of this name that does not fit. */
    readonly namesake: Known | undefined;
    /** The instrument of which the name should be a scale. */
    readonly instrument?: string;
}

/** The names that fit nothing. A name that is used in several places counts once in each protocol. */
export function unknownUses(context: Context): readonly UnknownUse[] {
    const shared = declared(context.document.shared);
    const inProtocols = context.protocols.flatMap(facts => {
        const known = (): readonly Known[] => [
            ...shared, ...declared(facts.protocol.used), ...facts.elements, ...context.document.protocols, ...outsideNames(context),
        ];
        const unresolved = facts.unresolved.filter(ref => !takenAwayTarget(facts.protocol, ref));
        return [...unknownNames(unresolved, known), ...unknownScales(facts)];
    });
    const unresolved = context.document.references.filter(({ target, written }) => target === undefined && written !== '');
    return [...inProtocols, ...unknownNames(unresolved, () => [...shared, ...outsideNames(context)])];
}

type Known = Element | OutsideName;

/** Whether the file asks for the standard library. */
export function usesStandard(context: Context): boolean {
    return context.document.uses.some(({ library }) => library === 'standard');
}

function outsideNames(context: Context): readonly OutsideName[] {
    const { surroundings } = context;
    return usesStandard(context) ? [...surroundings.imported(), ...surroundings.library()] : surroundings.imported();
}

function unknownNames(unresolved: readonly Ref[], knownNames: () => readonly Known[]): readonly UnknownUse[] {
    const known = unresolved.length > 0 ? knownNames() : [];
    const groups = new Map<string, Ref[]>();
    for (const ref of unresolved.filter(({ kinds }) => !kinds.includes('scale'))) {
        const key = `${ref.kinds.join()} ${ref.written}`;
        groups.set(key, [...groups.get(key) ?? [], ref]);
    }
    return [...groups.values()].flatMap(refs => refs.slice(0, 1).map(({ kinds, written }): UnknownUse => ({
        name: written,
        kinds,
        refs,
        candidates: known.filter(({ kind, name }) => name !== '' && kinds.includes(kind)).map(({ name }) => name),
        namesake: known.find(({ name }) => name === written),
    })));
}

/** Scales that their instrument does not have. Where the instrument itself fits nothing, its name is the mistake. */
function unknownScales({ protocol, observable }: ProtocolFacts): readonly UnknownUse[] {
    return measurements(protocol).flatMap(({ measurement: { of, scale } }): UnknownUse[] => {
        const instrument = observable(of);
        return instrument && scale && scale.target === undefined
            ? [{
                name: scale.written, kinds: scale.kinds, refs: [scale], namesake: undefined, instrument: instrument.name,
                candidates: instrument.scales.map(({ name }) => name),
            }]
            : [];
    });
}
