import type * as Contract from '../../generated/contract.js';

/** The name that an id ends with: `arrival` for `session/dosing/check/arrival`. */
export function nameIn(id: Contract.Reference): string {
    return id.slice(id.lastIndexOf('/') + 1).replace(/~\d+$/, '');
}

/** The kind of element that an id stands for: `check` for `session/dosing/check/arrival`. */
export function kindIn(id: Contract.Reference): string {
    return id.slice(id.indexOf(':') + 1).split('/').at(-2) ?? '';
}

/** Names with commas between them. */
export function names(ids: readonly Contract.Reference[]): string {
    return ids.map(nameIn).join(', ');
}

/** Whether an id belongs to the standard library. */
export function isOfLibrary(id: Contract.Reference): boolean {
    return id.startsWith('standard:');
}
