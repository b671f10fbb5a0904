import type { SilentTopic, Silence, SourceRange } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import { encounters } from './elements.js';
import { within } from './within.js';

/** What the sources of a protocol leave open, in the whole of it or in one of its elements. */
export function silencesOf(protocol: Protocol): readonly Silence[] {
    return [...protocol.silences, ...silentElements(protocol).flatMap(({ silences }) => silences)];
}

/** Whether the sources leave open what is asked for at a place in a protocol. */
export function isSilent(protocol: Protocol, topic: SilentTopic, place: SourceRange): boolean {
    const leavesOpen = ({ topics }: Silence): boolean => topics.includes(topic);
    return protocol.silences.some(leavesOpen) || silentElements(protocol).some(({ silences, range }) =>
        silences.some(leavesOpen) && within(place, range));
}

function silentElements(protocol: Protocol): readonly { readonly silences: readonly Silence[]; readonly range: SourceRange }[] {
    return [...encounters(protocol), ...protocol.own.consents, ...protocol.own.medications];
}
