import type { Element } from '../../model/element.js';
import type { Declarations, Protocol } from '../../model/protocol.js';
import { declared, encounters } from '../elements.js';
import { canonical, isElement, type Renames } from './canonical.js';

/** An element and what it was; one of the two is absent where it is new, or gone. */
export interface Pair {
    readonly before?: Element;
    readonly after?: Element;
    /** Whether it is called otherwise now. */
    readonly renamed: boolean;
}

/** Elements of the two sides that belong together. */
export interface Matched {
    readonly pairs: readonly Pair[];
    /** From the ids of before to those of now, for what is called otherwise. */
    readonly renames: ReadonlyMap<string, string>;
}

/** As much of what two elements say has to agree for one to be the other under another name. */
const alike = 0.6;

/** Matches the elements of two protocols: by kind and name, and what is left over by what it says. */
export function matchProtocols(before: Protocol, after: Protocol): Matched {
    const renames = new Map<string, string>([[before.id, after.id]]);
    const pairs: Pair[] = [];
    matchLists(roots(before), roots(after), renames, pairs);
    // What comes from outside the protocol is compared where both sides use it; that it is used at all is told where it is used.
    const usedBefore = declared(before.used);
    const byId = new Map(usedBefore.map(element => [element.id, element]));
    const byName = new Map(usedBefore.map(element => [`${element.kind} ${element.name}`, element]));
    for (const element of declared(after.used)) {
        const old = byId.get(element.id) ?? byName.get(`${element.kind} ${element.name}`);
        if (old) {
            matchLists([old], [element], renames, pairs);
        }
    }
    return { pairs, renames };
}

/** Matches what two files share. */
export function matchShared(before: Declarations, after: Declarations): Matched {
    const renames = new Map<string, string>();
    const pairs: Pair[] = [];
    matchLists(declared(before), declared(after), renames, pairs);
    return { pairs, renames };
}

/** The elements that a protocol states, each with its parts inside of it. */
export function roots(protocol: Protocol): readonly Element[] {
    const { narratives, criteria, phases, arms, studies, objectives, measures, endpoints, outcomes, decisions, reactions, duties, concomitant } = protocol;
    return [
        ...declared(protocol.own), ...encounters(protocol), ...narratives, ...criteria, ...phases, ...arms, ...studies, ...objectives, ...measures,
        ...endpoints, ...outcomes, ...decisions, ...reactions, ...duties, ...concomitant, ...protocol.scenarios, ...protocol.scenarioTables,
    ];
}

/** The elements that an element is made of. */
export function childrenOf(element: Element): readonly Element[] {
    return Object.values(element).flatMap((value: unknown) => (Array.isArray(value) ? value.filter(isElement) : isElement(value) ? [value] : []));
}

function matchLists(before: readonly Element[], after: readonly Element[], renames: Map<string, string>, pairs: Pair[]): void {
    const leftBefore = new Set(before);
    const leftAfter = new Set(after);
    const found: (readonly [Element, Element])[] = [];
    const join = (old: Element, now: Element): void => {
        leftBefore.delete(old);
        leftAfter.delete(now);
        found.push([old, now]);
        if (old.id !== now.id) {
            renames.set(old.id, now.id);
        }
    };
    const nameOf = (element: Element): string => `${element.kind} ${element.name}`;
    const named = new Map(after.filter(({ name }) => name !== '').map(element => [nameOf(element), element]));
    before.filter(({ name }) => name !== '').forEach(old => {
        const now = named.get(nameOf(old));
        if (now && leftAfter.has(now)) {
            join(old, now);
        }
    });
    const renamed: Renames = id => renames.get(id) ?? id;
    const whole = (element: Element): string => `${element.kind} ${facetsOf(element, renamed).join(' ')}`;
    joinLeft(leftBefore, leftAfter, join, (old, now) => (whole(old) === whole(now) && whole(old).length > nameOf(old).length ? 1 : 0));
    joinLeft(leftBefore, leftAfter, join, (old, now) => likeness(old, now, renamed));
    // Of what stands once and has no name, such as the discharge, there is only one it can be.
    const isSole = (element: Element, list: readonly Element[]): boolean => element.name === '' && list.filter(({ kind }) => kind === element.kind).length === 1;
    joinLeft(leftBefore, leftAfter, join, (old, now) => (isSole(old, before) && isSole(now, after) ? 1 : 0));
    for (const now of after) {
        const pair = found.find(([, other]) => other === now);
        pairs.push(pair ? { before: pair[0], after: now, renamed: pair[0].name !== now.name } : { after: now, renamed: false });
        if (pair) {
            matchLists(childrenOf(pair[0]), childrenOf(now), renames, pairs);
        }
    }
    leftBefore.forEach(old => pairs.push({ before: old, renamed: false }));
}

/** Joins what is most alike, the most alike first. */
function joinLeft(
    before: Set<Element>, after: Set<Element>, join: (old: Element, now: Element) => void, score: (old: Element, now: Element) => number,
): void {
    const rated = [...before].flatMap(old => [...after].filter(({ kind }) => kind === old.kind).map(now => ({ old, now, rate: score(old, now) })));
    rated.filter(({ rate }) => rate >= alike).sort((a, b) => b.rate - a.rate).forEach(({ old, now }) => {
        if (before.has(old) && after.has(now)) {
            join(old, now);
        }
    });
}

/** What share of what two elements say is the same. An element without a name is the same one already where half of it is. */
function likeness(before: Element, after: Element, renames: Renames): number {
    const [old, now] = [new Set(facetsOf(before, renames)), new Set(facetsOf(after, renames))];
    const common = [...old].filter(facet => now.has(facet)).length;
    const share = common / Math.max(1, old.size, now.size);
    return before.name === '' && after.name === '' && common > 0 ? Math.max(share, alike) : share;
}

const notCompared = new Set(['kind', 'provenance', 'citations', 'name', 'whole']);

/** What an element says, part by part, with what it is made of. */
function facetsOf(element: Element, renames: Renames): readonly string[] {
    const own = Object.entries(element).filter(([key]) => !notCompared.has(key) && !(key === 'label' && !element.labelRange))
        .map(([key, value]): readonly [string, string] => [key, isElement(value) ? '' : canonical(key === 'when' ? conditionOf(value) : value, renames, key)])
        .filter(([key, text]) => text !== '' && text !== 'false' && !/Range$|^range$|^id$|^inherited/.test(key));
    return [...own.map(([key, text]) => `${key}=${text}`), ...childrenOf(element).map(child => `<${child.kind} ${facetsOf(child, renames).join(' ')}>`)];
}

function conditionOf(value: unknown): unknown {
    return typeof value === 'object' && value !== null && 'condition' in value ? value.condition : value;
}
