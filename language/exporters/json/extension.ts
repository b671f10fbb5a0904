import { elements } from '../../analysis/elements.js';
import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/protocol.js';
import type { Exported } from './exported.js';

/** What a protocol takes over from another and what it changes. The protocol itself is exported whole. */
export function extension(made: Model.Extension, protocol: Model.Protocol): Exported<Model.Extension, Contract.Extension, 'from' | 'circle'> {
    return {
        base: made.base.written,
        label: made.from?.label ?? made.base.written,
        version: made.from?.version ?? null,
        inherited: inherited(protocol),
        overrides: made.overrides.map(override),
        without: made.without.map(takenAway),
    };
}

/** What is taken over: each element once, without the parts it has anyway. */
function inherited(protocol: Model.Protocol): Contract.InheritedElement[] {
    const taken = elements(protocol).flatMap(({ id, inheritedFrom }) => (inheritedFrom === undefined ? [] : [{ element: id, from: inheritedFrom }]));
    const ids = new Set(taken.map(({ element }) => element));
    return taken.filter(({ element }) => !wholesOf(element).some(whole => ids.has(whole)));
}

/** The ids that an id lies in: `session/dosing` for `session/dosing/check/arrival`. */
function wholesOf(id: string): string[] {
    const steps = id.split('/');
    return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}

function override({ id, lines }: Model.Override): Exported<Model.Override, Contract.Override, 'id' | 'replaced' | 'changes'> {
    return { element: id, lines: [...lines] };
}

function takenAway({ kind, name, removed }: Model.TakenAway): Exported<Model.TakenAway, Contract.TakenAway, 'removed'> {
    return { kind, name, label: removed?.label ?? name };
}
