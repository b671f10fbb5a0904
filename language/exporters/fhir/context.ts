import { figures } from '../../analysis/figures/index.js';
import { namesOf, type Names } from '../../analysis/words/names.js';
import type { Citation, Element, Origin, Ref } from '../../model/element.js';
import type { Code } from '../../model/medication.js';
import type { Protocol } from '../../model/protocol.js';
import type { Observable } from '../../model/definitions.js';
import { reference } from '../json/element.js';
import { base, extensions, fhirId } from './ids.js';
import type { Artifact, CodeableConcept, Coding, Extension } from './types.js';

/** The release of FHIR that is written. */
export type Release = 'r4' | 'r5';

/** What every part of a bundle is made from. */
export interface Context {
    readonly protocol: Protocol;
    readonly names: Names;
    readonly release: Release;
    /** What each figure in prose reads. */
    readonly figures: ReadonlyMap<string, string>;
    /** Every element that is declared, by its id. */
    readonly declared: ReadonlyMap<string, Element>;
}

/** All that parts of a bundle ask of the protocol. */
export function contextOf(protocol: Protocol, release: Release): Context {
    const lists = [protocol.used, protocol.own].flatMap(declarations => Object.values(declarations) as readonly (readonly Element[])[]);
    const elements = [...lists.flat(), ...protocol.steps, ...protocol.sessions, ...protocol.visits, ...protocol.phases, ...protocol.arms];
    return {
        protocol, release, names: namesOf(protocol), figures: figures(protocol),
        declared: new Map(elements.map(element => [element.id, element])),
    };
}

/** The address of a resource of this bundle. */
export function canonical({ protocol }: Context, type: string, id: string): string {
    return `${base}/${protocol.name === '' ? 'protocol' : protocol.name}/${type}/${fhirId(id)}`;
}

const systems = {
    icd10: 'http://hl7.org/fhir/sid/icd-10', rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm', loinc: 'http://loinc.org', snomed: 'http://snomed.info/sct',
} as const;

/** Codes of public systems. */
export function codings(codes: readonly Code[]): Coding[] {
    return codes.map(({ system, code }) => ({ system: systems[system], code }));
}

/** The code that the bundle's own code system gives to an element. */
export function ownCoding(context: Context, id: string): Coding {
    const display = context.names.label(id);
    return { system: canonical(context, 'CodeSystem', 'terms'), code: fhirId(id), ...display && { display } };
}

/** What a name stands for, as a concept: by its public codes where it has some, otherwise by the bundle's own. */
export function concept(context: Context, ref: Ref): CodeableConcept {
    return conceptOf(context, reference(ref));
}

/** As {@link concept}, by the id. */
export function conceptOf(context: Context, id: string): CodeableConcept {
    const found = context.declared.get(id) as Partial<Pick<Observable, 'codes'>> | undefined;
    const coded = codings(found?.codes ?? []);
    return { coding: coded.length > 0 ? coded : [ownCoding(context, id)], text: context.names.label(id) ?? id };
}

/** What can be measured, by its id. */
export function observableOf(context: Context, ref: Ref): Observable | undefined {
    const found = context.declared.get(reference(ref));
    return found?.kind === 'observable' ? found as Observable : undefined;
}

/** The resource that says how something is collected: a questionnaire for an instrument, an activity for everything else. */
export function collected(context: Context, ref: Ref): string {
    const kind = observableOf(context, ref)?.category === 'instrument' ? 'Questionnaire' : 'ActivityDefinition';
    return canonical(context, kind, reference(ref));
}

/** The sources behind a statement. */
export function artifacts(context: Context, citations: readonly Citation[]): { documentation?: Artifact[] } {
    return citations.length === 0 ? {} : {
        documentation: citations.map(({ source, locator }) => {
            const cited = context.declared.get(reference(source)) as { readonly url?: string } | undefined;
            const title = context.names.of(source);
            return { type: 'documentation', display: locator ? `${title}, ${locator}` : title, ...cited?.url && { document: { url: cited.url } } };
        }),
    };
}

/** Whether a statement is chosen, not stated or unsourced; nothing where what is cited says it already. */
export function provenance({ citations, provenance: kind }: Origin): { extension?: Extension[] } {
    return kind === (citations.length > 0 ? 'stated' : 'chosen') ? {} : { extension: [{ url: extensions.provenance, valueCode: kind }] };
}

/** A text of the protocol in one line: how it is laid out there does not matter here. */
export function line(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** Those parts of a sentence that there are. */
export function sentence(...parts: readonly (string | false | undefined)[]): string {
    return parts.filter(Boolean).map(part => line(String(part))).join('; ');
}
