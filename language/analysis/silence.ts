import type { Element, SilentTopic, Silence, SourceRange } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import { encounters } from './elements.js';
import { within } from './within.js';

/** What the sources of a protocol leave open, in the whole of it or in one of its elements, those that it takes from other files included. */
export function silencesOf(protocol: Protocol): readonly Silence[] {
    return [...protocol.silences, ...silentElements(protocol).flatMap(({ silences }) => silences)];
}

/**
 * Whether the sources leave open what is asked for at a place in a protocol: they say so of the whole protocol, of the element that the place stands in,
 * or of one in another file that is named there.
 */
export function isSilent(protocol: Protocol, topic: SilentTopic, place: SourceRange): boolean {
    const leavesOpen = ({ topics }: Silence): boolean => topics.includes(topic);
    const silent = silentElements(protocol).filter(({ silences }) => silences.some(leavesOpen));
    const isNamed = ({ id }: SilentElement): boolean => protocol.references.some(({ target, range }) => target === id && within(place, range));
    return protocol.silences.some(leavesOpen)
        || silent.some(element => within(place, element.range) || (element.range.uri !== place.uri && isNamed(element)));
}

type SilentElement = Pick<Element, 'id' | 'range'> & { readonly silences: readonly Silence[] };

function silentElements(protocol: Protocol): readonly SilentElement[] {
    return [...encounters(protocol), ...[protocol.own, protocol.used].flatMap(({ consents, medications }) => [...consents, ...medications])];
}
