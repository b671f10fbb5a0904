import type { Element, Ref, SourceRange } from '../../../language/model/element.js';
import type { Code } from '../../../language/model/medication.js';
import type { Protocol } from '../../../language/model/protocol.js';
import type { QuantityRange, Span } from '../../../language/model/quantities.js';
import type { Session, View } from '../session.js';
import { code, escaped } from './markdown.js';

/** Where somebody asks about an element. */
export interface Asked {
    readonly session: Session;
    readonly view: View;
    /** The protocol that the question stands in. */
    readonly protocol: Protocol | undefined;
}

/** The elements that refs of a file mean, by their labels. */
export function labels(asked: Asked, owner: Element, refs: readonly Ref[], conjunction = 'and'): string | undefined {
    // What is taken over is known by the ids of the protocol that takes it over.
    const home = (owner.range.inheritedBy === undefined ? asked.session.view(owner.range.uri) : undefined) ?? asked.view;
    const all = refs.map(({ target, written }) => escaped((target === undefined ? undefined : home.names.find(target)?.label) ?? written));
    const last = all.pop();
    return all.length === 0 ? last : `${all.join(', ')} ${conjunction} ${last}`;
}

/** The element that a ref means, by its label. */
export function label(asked: Asked, owner: Element, ref: Ref | undefined): string | undefined {
    return ref && labels(asked, owner, [ref]);
}

/** The author's own words. */
export function written({ session }: Asked, range: SourceRange | undefined): string | undefined {
    const text = range && session.workspace.document(range.uri)?.text.slice(range.start, range.end);
    return text === undefined ? undefined : code(text);
}

/** A length of time as it is written. */
export function time(span: Span | undefined): string | undefined {
    return span && escaped(span.written);
}

/** A range with its unit. */
export function range(bounds: QuantityRange | undefined, unit = ''): string | undefined {
    return bounds && `${bounds.low.value} to ${bounds.high.value}${unit === '' ? '' : ` ${escaped(unit)}`}`;
}

const systems = { icd10: 'ICD-10', rxnorm: 'RxNorm', loinc: 'LOINC', snomed: 'SNOMED CT' } as const;

/** Codes with the systems they belong to. */
export function codes(list: readonly Code[]): string | undefined {
    return list.map(({ system, code: value }) => `${systems[system]} ${escaped(value)}`).join(', ');
}

/** The sources that an element cites, with the places in them. */
export function sources(asked: Asked, owner: Element): string | undefined {
    return owner.citations.map(({ source, locator }) =>
        [label(asked, owner, source), locator === undefined ? undefined : escaped(locator)].filter(Boolean).join(', ')).join('; ');
}
