import type { Element } from '../../../language/model/element.js';
import type { Extension } from '../../../language/model/protocol.js';
import { replacedElement } from '../names/extension-places.js';
import { written, type Asked } from './about.js';
import { code, escaped, type Fact } from './markdown.js';

/** Where an element comes from and what it stands in the place of; of the base of a protocol, what the protocol makes of it. */
export function extensionFacts(asked: Asked, element: Element): readonly Fact[] {
    const made = asked.protocol?.extends;
    if (made?.from && made.from.range.uri === element.nameRange.uri && made.from.range.start === element.nameRange.start) {
        return baseFacts(made);
    }
    const replaced = element.inheritedFrom === undefined ? replacedElement(asked.protocol, element) : undefined;
    const lines = made?.overrides.find(({ id }) => id === element.id)?.lines ?? [];
    return [
        ['Taken over from', element.inheritedFrom && code(element.inheritedFrom)],
        ['In the place of', replaced && `${code(replaced.name || replaced.kind)} of ${code(replaced.inheritedFrom ?? '')}`],
        ['Changed lines', lines.map(code).join(', ')],
        ['Was', replaced && lines.length === 0 ? written(asked, replaced.range) : undefined]
    ];
}

function baseFacts({ from, overrides, without }: Extension): readonly Fact[] {
    return [
        ['Version', from?.version],
        ['Changed here', overrides.map(({ replaced }) => escaped(replaced.label)).join(', ')],
        ['Left out here', without.map(({ removed, name }) => escaped(removed?.label ?? name)).join(', ')]
    ];
}
