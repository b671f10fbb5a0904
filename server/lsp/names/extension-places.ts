import type { Element } from '../../../language/model/element.js';
import type { Protocol } from '../../../language/model/protocol.js';
import type { Workspace } from '../../../language/workspace.js';
import type { NamePlace } from './name-index.js';

/** Where an extending protocol names its base, and what it leaves out of it. */
export function extensionPlaces(workspace: Workspace, { extends: made }: Protocol): NamePlace[] {
    if (!made) {
        return [];
    }
    const { base, from, without } = made;
    const protocol = from && workspace.document(from.range.uri)?.model.protocols.find(({ nameRange }) => nameRange.start === from.range.start);
    return [
        ...protocol ? [{ kind: 'use' as const, range: base.range, written: base.written, element: protocol }] : [],
        ...without.filter(({ removed }) => removed?.name).map(({ removed, name, range }) => ({ kind: 'use' as const, range, written: name, element: removed }))
    ];
}

/** What an element, or a part of one, stands in the place of in the base; nothing for what is new. */
export function replacedElement(protocol: Protocol | undefined, { id }: Element): Element | undefined {
    const override = protocol?.extends?.overrides.find(({ id: whole }) => id === whole || id.startsWith(`${whole}/`));
    return override && partWithId(override.replaced, id);
}

function partWithId(value: unknown, id: string): Element | undefined {
    if (typeof value !== 'object' || value === null) {
        return undefined;
    }
    if ('nameRange' in value && (value as Element).id === id) {
        return value as Element;
    }
    return Object.values(value).reduce<Element | undefined>((found, part) => found ?? partWithId(part, id), undefined);
}
