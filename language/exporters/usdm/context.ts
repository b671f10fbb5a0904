import { figures } from '../../analysis/figures/index.js';
import { namesOf, type Names } from '../../analysis/words/names.js';
import type { Code } from '../../model/medication.js';
import type { Element } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import type { Prose } from '../../model/text.js';
import { prose, type Figures } from '../json/text.js';
import { code, extension, type Item } from './items.js';
import { publicTerm } from './terminology.js';

/** What every part of an export needs to know. */
export interface Context {
    readonly protocol: Protocol;
    readonly names: Names;
    readonly figures: Figures;
}

/** The protocol with the names and figures that its prose uses. */
export function contextOf(protocol: Protocol): Context {
    return { protocol, names: namesOf(protocol), figures: figures(protocol) };
}

/** Prose with its figures filled in. */
export function plainText(text: Prose, { figures: known }: Context): string {
    return prose(text, known).plain;
}

/** Where a statement comes from: its sources and, where the author says so, that there is none. */
export function origin(owner: string, { citations, provenance }: Pick<Element, 'citations' | 'provenance'>): readonly Item[] {
    return [
        ...citations.flatMap(({ source, locator }, index) => [
            extension(owner, `cites${index + 1}`, { valueId: source.target ?? source.written }),
            ...(locator === undefined ? [] : [extension(owner, `cites${index + 1}-locator`, { valueString: locator })]),
        ]),
        ...(provenance === 'unsourced' || provenance === 'not-stated' ? [extension(owner, 'provenance', { valueString: provenance })] : []),
    ];
}

/** What most objects begin with: a name of its own, what a reader is shown, and where it comes from. */
export function named(element: Element, description: string | null = null): Item {
    return { extensionAttributes: origin(element.id, element), name: element.id, label: element.label, description };
}

/** Codes of public systems. */
export function codes(owner: string, given: readonly Code[], label: string): readonly Item[] {
    return given.map((one, index) => code(`${owner}~code${index + 1}`, publicTerm(one, label)));
}
