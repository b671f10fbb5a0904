import type { Condition, Measurement } from '../model/condition.js';
import type { Composite, Observable, Scale } from '../model/definitions.js';
import type { Element, ElementKind, Ref, SourceRange } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Medication } from '../model/medication.js';
import type { Protocol, ProtocolDocument } from '../model/protocol.js';
import type { DayPoint } from '../model/timing.js';
import { anchors, type PlacedAnchor } from './anchors.js';
import { collectedValues, type CollectedValues } from './collecting.js';
import { conditions, type PlacedCondition } from './conditions.js';
import { declared, elements, encounters } from './elements.js';
import { mayMean } from './near-names.js';
import { neededValues } from './needed.js';
import { once } from './once.js';
import { dayPoints, timePoints } from './time-points.js';
import { within } from './within.js';

/** One protocol, and answers about it. */
export interface ProtocolFacts {
    readonly protocol: Protocol;
    /** Its elements at any depth. */
    readonly elements: readonly Element[];
    /** Screening steps and sessions. */
    readonly encounters: readonly Encounter[];
    /** The sessions in which a medication is given. */
    readonly dosing: readonly Encounter[];
    readonly conditions: readonly PlacedCondition[];
    /** Uses of sessions and steps as points in time. */
    readonly anchors: readonly PlacedAnchor[];
    /** Uses of numbered days. */
    readonly days: readonly DayPoint[];
    readonly collected: CollectedValues;
    /** The uses of names but for those in waivers and scenarios, which need nothing for the treatment. */
    readonly uses: readonly Ref[];
    /** Ids of all elements that are used. */
    readonly referenced: ReadonlySet<string>;
    /** Uses of names that fit nothing. */
    readonly unresolved: readonly Ref[];
    element(ref: Ref | undefined): Element | undefined;
    /** A value by its id. */
    value(id: string | undefined): Observable | undefined;
    observable(ref: Ref | undefined): Observable | undefined;
    medication(ref: Ref | undefined): Medication | undefined;
    encounter(ref: Ref | undefined): Encounter | undefined;
    definition(ref: Ref | undefined): Composite | undefined;
    /** Every value that must be known to judge a condition. */
    needed(condition: Condition): readonly Measurement[];
    /** The scale a measurement is about, if it names one. */
    scale(measurement: Measurement): Scale | undefined;
    /** Whether the protocol makes a value known, or may do so by a name that fits nothing. */
    collects(value: Observable): boolean;
    /** A role to name in an example: one that works when a medication is given, or else any. */
    readonly exampleRole: string;
    /** Whether a name of this kind inside an element fits nothing: what seems to be missing may be misspelt. */
    misspelt(element: { readonly range: SourceRange }, kind: ElementKind): boolean;
    /** False while something inside an element cannot be read: what seems to be missing may be written there. */
    intact(element: { readonly range: SourceRange }): boolean;
}

/** What is asked about each protocol of a file, worked out once for everybody who asks. */
export const factsOf = once((document: ProtocolDocument): readonly ProtocolFacts[] => document.protocols.map(protocol => protocolFacts(protocol, document)));

/**
 * Works out what rules and profiles ask about a protocol.
 * @param document the file it stands in
 */
export function protocolFacts(protocol: Protocol, document: ProtocolDocument): ProtocolFacts {
    const known = new Map<string, Element>();
    const own = elements(protocol);
    for (const list of [declared(document.shared), declared(protocol.used), own]) {
        list.forEach(element => known.set(element.id, element));
    }
    const find = (id: string | undefined, kind: ElementKind): Element | undefined => {
        const element = id === undefined ? undefined : known.get(id);
        return element?.kind === kind ? element : undefined;
    };
    const observable = (id: string | undefined): Observable | undefined => find(id, 'observable') as Observable | undefined;
    const collected = collectedValues(protocol, observable);
    const collectedIds = new Set(collected.known.map(({ value }) => value));
    const all = encounters(protocol);
    const dosing = all.filter(({ administrations }) => administrations.length > 0);
    const placedConditions = conditions(protocol);
    const points = timePoints(protocol);
    const encountersById = new Map(all.map(encounter => [encounter.id, encounter]));
    const unresolved = protocol.references.filter(({ target, written }) => target === undefined && written !== '');
    const definition = (ref: Ref | undefined): Composite | undefined => find(ref?.target, 'definition') as Composite | undefined;
    const accepted = new Set(protocol.waivers.map(({ on }) => on));
    const tested = [...protocol.scenarios, ...protocol.scenarioTables].map(({ range }) => range);
    const files = new Set(protocol.scenarioTables.flatMap(table => table.files.map(({ uri }) => uri)));
    const uses = protocol.references.filter(ref => !accepted.has(ref) && !files.has(ref.range.uri) && !tested.some(range => within(ref.range, range)));
    return {
        protocol,
        elements: own,
        encounters: all,
        dosing,
        conditions: placedConditions,
        anchors: anchors(protocol, placedConditions, points),
        days: dayPoints(protocol, points),
        collected,
        uses,
        referenced: new Set(uses.flatMap(({ target }) => target ?? [])),
        unresolved,
        exampleRole: [...dosing, ...all].flatMap(({ staff }) => staff.map(({ role }) => role.written))[0] ?? protocol.own.roles[0]?.name ?? 'therapist',
        element: ref => (ref?.target === undefined ? undefined : known.get(ref.target)),
        value: observable,
        observable: ref => observable(ref?.target),
        medication: ref => find(ref?.target, 'medication') as Medication | undefined,
        encounter: ref => (ref?.target === undefined ? undefined : encountersById.get(ref.target)),
        definition,
        needed: condition => neededValues(condition, definition),
        scale: ({ of, scale }) => observable(of.target)?.scales.find(({ name }) => name === scale?.written),
        misspelt: ({ range }, kind) => unresolved.some(ref => ref.kinds.includes(kind) && within(ref.range, range)),
        intact: ({ range }) => !document.issues.some(issue => within(issue.range, range)),
        collects: value => collectedIds.has(value.id) || collected.unresolved.some(written => mayMean(written, value.name)),
    };
}
