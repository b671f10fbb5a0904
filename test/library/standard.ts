import { libraryFiles } from '../../language/generated/library.js';
import type { Observable } from '../../language/model/definitions.js';
import type { Declarations, ProtocolDocument } from '../../language/model/protocol.js';
import { parseDocument } from '../harness.js';

/** Every file of the standard library, read. */
export const libraryModels: ReadonlyMap<string, ProtocolDocument> =
    new Map(libraryFiles.map(file => [file.path, parseDocument(file.text).model]));

/** What the whole library declares, of one sort. */
export function declared<Sort extends keyof Declarations>(sort: Sort): Declarations[Sort][number][] {
    return [...libraryModels.values()].flatMap(model => [...model.shared[sort]]);
}

const observables = new Map(declared('observables').map(observable => [observable.name, observable]));

/** An instrument, vital sign, test or fact of the library. */
export function observable(name: string): Observable {
    const found = observables.get(name);
    if (!found) {
        throw new Error(`The library has no ${name}.`);
    }
    return found;
}

/** The ends of a value's range as written, such as `18 to 126`; `none` where the library states no range. */
export function rangeOf(name: string): string {
    const { bounds } = observable(name);
    return bounds ? `${bounds.low.value} to ${bounds.high.value}` : 'none';
}
