import type { Element } from '../../model/element.js';
import type { Declarations, Protocol } from '../../model/protocol.js';
import { encounters as encountersOf } from '../elements.js';
import { once } from '../once.js';
import { criterionFigures } from './thresholds.js';
import { encounterFigures } from './encounters.js';
import { medicationFigures } from './medications.js';
import { observableFigures } from './observables.js';

/** What one figure says, under the last part of its path; nothing where the protocol does not say it. */
export type Stated = readonly [property: string, text: string | undefined];

/** A figure of a protocol. */
interface Figure {
    readonly text: string;
    /** What it belongs to; absent for a figure of the protocol itself. */
    readonly owner?: Element;
}

interface Figures {
    readonly texts: ReadonlyMap<string, string>;
    readonly owners: ReadonlyMap<string, Element | undefined>;
    readonly ambiguous: ReadonlySet<string>;
    /** The elements that figures belong to, by name. */
    readonly named: ReadonlyMap<string, Element>;
}

/**
 * The figures that prose may take from the protocol, by their path: `dosing.count` is "6",
 * `integration.timing` is "24 to 48 h after each dosing". A figure the protocol does not state has no entry,
 * nor has one that two elements of the same name state differently.
 * @param protocol a protocol, possibly half written
 * @returns the text of each figure by its path, in a fixed order
 */
export function figures(protocol: Protocol): ReadonlyMap<string, string> {
    return figuresOf(protocol).texts;
}

/** Whether several elements of one name state a figure, each another. */
export function isAmbiguous(protocol: Protocol, path: string): boolean {
    return figuresOf(protocol).ambiguous.has(path);
}

/**
 * What a figure belongs to: the session, step, medication, value or criterion that its path begins with.
 * @param path the path as written, also one that names no figure
 * @returns nothing for a figure of the protocol itself, and where nothing has the name
 */
export function figureOwner(protocol: Protocol, path: string): Element | undefined {
    const { owners, named } = figuresOf(protocol);
    return owners.get(path) ?? named.get(path.split('.', 1)[0] ?? path);
}

/**
 * What the last name of a figure means, where it is one that the author gave: the role in `dosing.staff.therapist`,
 * the value in `hypertension.threshold.systolic`.
 */
export function figureDetail({ own, used }: Protocol, path: string): Element | undefined {
    const [, property, detail, ...more] = path.split('.');
    const named = property === 'staff' ? [...own.roles, ...used.roles] : property === 'threshold' ? [...own.observables, ...used.observables] : [];
    return more.length === 0 ? named.find(({ name }) => name === detail) : undefined;
}

const figuresOf = once(gathered);

function gathered(protocol: Protocol): Figures {
    const found = new Map<string, Figure>();
    const ambiguous = new Set<string>();
    const named = new Map<string, Element>();
    for (const [owner, stated] of statements(protocol)) {
        if (owner && !named.has(owner.name)) {
            named.set(owner.name, owner);
        }
        for (const [property, text = ''] of stated) {
            const path = `${owner?.name ?? 'protocol'}.${property}`;
            const before = found.get(path);
            if (before && text !== '' && before.text !== text) {
                ambiguous.add(path);
            } else if (!before && text !== '') {
                found.set(path, owner ? { text, owner } : { text });
            }
        }
    }
    ambiguous.forEach(path => found.delete(path));
    const entries = [...found];
    return {
        texts: new Map(entries.map(([path, { text }]) => [path, text])),
        owners: new Map(entries.map(([path, { owner }]) => [path, owner])),
        ambiguous,
        named,
    };
}

function* statements(protocol: Protocol): Iterable<readonly [owner: Element | undefined, stated: readonly Stated[]]> {
    const both = <Kind extends keyof Declarations>(kind: Kind): readonly Declarations[Kind][number][] => [...protocol.own[kind], ...protocol.used[kind]];
    const labels = new Map([...both('roles'), ...both('settings')].map(({ id, label }) => [id, label]));
    yield [undefined, headerFigures(protocol)];
    for (const encounter of encountersOf(protocol)) {
        yield [encounter, encounterFigures(encounter, labels)];
    }
    for (const medication of both('medications')) {
        yield [medication, medicationFigures(medication)];
    }
    for (const observable of both('observables')) {
        yield [observable, observableFigures(observable)];
    }
    for (const criterion of [...protocol.criteria, ...protocol.reactions]) {
        yield [criterion, criterionFigures(criterion)];
    }
    for (const consent of both('consents')) {
        const [renewal] = consent.renewals;
        yield [consent, [['renewal', renewal?.kind === 'every' ? renewal.span.written : undefined], ['notice', consent.obtain?.limit?.span.written]]];
        for (const item of consent.items.filter(({ text }) => text.every(({ kind }) => kind === 'text'))) {
            yield [item, [['text', item.label]]];
        }
    }
    for (const role of both('roles')) {
        yield [role, [['title', role.label]]];
    }
}

function headerFigures({ label, header }: Protocol): readonly Stated[] {
    return [
        ['title', label],
        ['version', header.version?.value],
        ['effective', header.effective?.value],
        ['review', header.review?.value.written],
        ['owner', header.owner?.value],
        ['indication', header.indications.map(indication => indication.label).join('; ')],
    ];
}
