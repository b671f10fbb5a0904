import type { Code } from '../../model/medication.js';
import type { Declarations, ProtocolDocument } from '../../model/protocol.js';
import { spaced } from '../../analysis/said.js';

/** Codes, and what the author says they stand for. */
export interface Coded {
    readonly label: string;
    readonly name: string;
    readonly codes: readonly Code[];
}

/** The indications of a file with their codes. */
export function indicationsOf(document: ProtocolDocument): readonly Coded[] {
    return document.protocols.flatMap(({ header }) => header.indications.map(({ label, codes }) => ({ name: '', label, codes })));
}

/** What a file declares with a code: conditions, medications, measured values, classes and terms. */
export function codedOf({ document }: { readonly document: ProtocolDocument }): readonly Coded[] {
    return [document.shared, ...document.protocols.map(({ own }) => own)].flatMap(declaredWithCodes);
}

function declaredWithCodes({ medications, observables, diagnoses, drugClasses, terms }: Declarations): readonly Coded[] {
    return [...medications, ...observables, ...diagnoses, ...drugClasses, ...terms];
}

/** Whether two things may be the same by their names and labels: a word of four letters and more begins alike in both. */
export function mayBeTheSame(one: Pick<Coded, 'name' | 'label'>, other: Pick<Coded, 'name' | 'label'>): boolean {
    const [left, right] = [stems(one), stems(other)];
    return left.size === 0 || [...left].some(stem => right.has(stem));
}

function stems({ name, label }: Pick<Coded, 'name' | 'label'>): ReadonlySet<string> {
    const words = `${spaced(name)} ${name} ${label}`.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];
    return new Set(words.filter(word => !empty.has(word)).map(word => word.slice(0, 5)));
}

/** Words that say nothing about what is measured. */
const empty: ReadonlySet<string> = new Set(['scale', 'score', 'total', 'items', 'item', 'test', 'value', 'own', 'with', 'from', 'rate', 'panel', 'version', 'short', 'form', 'currently']);
