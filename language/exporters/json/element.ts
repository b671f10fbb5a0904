import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/element.js';
import type { Exported } from './exported.js';

interface Head<Kind> {
    readonly kind: Kind;
    readonly id: string;
    readonly name: string;
    readonly label: string;
}

/** What every exported element begins with. */
export function head<Kind extends Model.ElementKind>(element: Model.Element & Head<Kind>): Head<Kind> {
    const { kind, id, name, label } = element;
    return { kind, id, name, label };
}

/** Where a statement comes from: what every exported element ends with. */
export function origin(statement: Pick<Model.Element, 'citations' | 'provenance'>): { citations: Contract.Citation[]; provenance: Contract.Provenance } {
    return { citations: statement.citations.map(citation), provenance: statement.provenance };
}

/** The id of what a name stands for. A name that leads nowhere is a fault of the calling code, which exports only what has no error, and throws. */
export function reference(ref: Model.Ref): Contract.Reference {
    if (ref.target === undefined) {
        throw new Error(`"${ref.written}" names nothing, and only a protocol without errors can be exported.`);
    }
    return ref.target;
}

/** The ids of what several names stand for, in the order written. */
export function references(refs: readonly Model.Ref[]): Contract.Reference[] {
    return refs.map(reference);
}

/** What `convert` makes of a value, or null where the protocol states none. */
export function orNull<Value, Result>(value: Value | undefined, convert: (value: Value) => Result): Result | null {
    return value === undefined ? null : convert(value);
}

/** What the sources leave open. */
export function silence(open: Model.Silence): Exported<Model.Silence, Contract.Silence> {
    return { topics: [...open.topics], sources: references(open.sources) };
}

function citation(cited: Model.Citation): Exported<Model.Citation, Contract.Citation> {
    return { source: reference(cited.source), locator: cited.locator ?? null };
}
