import { figureDetail, figureOwner } from '../../../language/analysis/figures/index.js';
import { prose } from '../../../language/analysis/prose.js';
import type { Element, Ref, SourceRange } from '../../../language/model/element.js';
import type { Protocol, ProtocolDocument } from '../../../language/model/protocol.js';
import type { ConsentItem } from '../../../language/model/screening.js';
import type { Prose } from '../../../language/model/text.js';
import type { Checked, Workspace } from '../../../language/workspace.js';
import { abbreviationsIn } from './abbreviations.js';
import { extensionPlaces } from './extension-places.js';
import { createFindElement, elementsOf, type FindElement } from './known-elements.js';

/** A place in a file where a name stands. */
export interface NamePlace {
    /** `figure`: the name that a figure in prose begins or ends with; `short-form`: an abbreviation in prose. */
    readonly kind: 'declaration' | 'use' | 'figure' | 'short-form';
    readonly range: SourceRange;
    readonly written: string;
    /** What it names; absent where nothing fits. */
    readonly element: Element | undefined;
    /** The use itself, where it is one that the model knows. */
    readonly ref?: Ref;
    /** The whole path of a figure. */
    readonly path?: string;
}

/** Where which names stand in a file. */
export interface NameIndex {
    /** In the order of the text. */
    readonly places: readonly NamePlace[];
    /** The elements of the file, at any depth. */
    readonly elements: readonly Element[];
    readonly find: FindElement;
    /** The name that a place lies in or touches. */
    at(offset: number): NamePlace | undefined;
    /** The protocol that a place lies in. */
    protocolAt(offset: number): Protocol | undefined;
}

/** Lists the names of a file. */
export function createNameIndex(workspace: Workspace, { model, text }: Checked): NameIndex {
    const all = elementsOf(model);
    const elements = all.filter(({ range }) => range.inheritedBy === undefined);
    const find = createFindElement(workspace, model, all);
    const uses = [...model.references, ...model.protocols.flatMap(({ references }) => references)];
    const places = [
        ...elements.filter(({ name }) => name !== '').map(declarationPlace),
        ...uses.map(ref => usePlace(ref, find)),
        ...model.protocols.flatMap(protocol => extensionPlaces(workspace, protocol)),
        ...prosePlaces(model, text)
    ].filter(({ range }) => range.inheritedBy === undefined).sort((a, b) => a.range.start - b.range.start);
    return {
        places, elements, find,
        at: offset => placeAt(places, offset),
        protocolAt: offset => model.protocols.find(({ range }) => range.start <= offset && offset <= range.end)
    };
}

function declarationPlace(element: Element): NamePlace {
    return { kind: 'declaration', range: element.nameRange, written: element.name, element };
}

function usePlace(ref: Ref, find: FindElement): NamePlace {
    return { kind: 'use', range: ref.range, written: ref.written, element: ref.target === undefined ? undefined : find(ref.target), ref };
}

function prosePlaces(document: ProtocolDocument, text: string): NamePlace[] {
    const { shared, protocols } = document;
    return [
        ...protocols.flatMap(protocol => prose(protocol).flatMap(placed => [
            ...figurePlaces(placed.text, path => figureOwner(protocol, path), path => figureDetail(protocol, path)),
            ...abbreviationsIn(placed.text, text, [...protocol.own.abbreviations, ...shared.abbreviations])
        ])),
        ...shared.consents.flatMap(({ items }) => items).flatMap((item: ConsentItem) => [
            ...figurePlaces(item.text, path => shared.medications.find(({ name }) => name === firstPart(path))),
            ...abbreviationsIn(item.text, text, shared.abbreviations)
        ])
    ];
}

type FindOwner = (path: string) => Element | undefined;

function figurePlaces(text: Prose, ownerOf: FindOwner, detailOf: FindOwner = () => undefined): NamePlace[] {
    return text.flatMap((part): NamePlace[] => {
        if (part.kind !== 'figure') {
            return [];
        }
        const { path, range } = part;
        const written = firstPart(path);
        const owner: NamePlace = { kind: 'figure', range: { ...range, end: range.start + written.length }, written, element: ownerOf(path), path };
        const detail = detailOf(path);
        return detail ? [owner, { kind: 'figure', range: { ...range, start: range.end - detail.name.length }, written: detail.name, element: detail, path }] : [owner];
    });
}

function firstPart(path: string): string {
    return path.split('.', 1)[0] ?? path;
}

/** Of two names that touch, as in `CSSRS.ideation`, the one that begins later counts. */
function placeAt(places: readonly NamePlace[], offset: number): NamePlace | undefined {
    let [low, high] = [0, places.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (places[middle]!.range.start <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const place = places[low - 1];
    return place && offset <= place.range.end ? place : undefined;
}
