import type { Element } from '../../model/element.js';
import { artifacts, canonical, line, type Context } from './context.js';
import { fhirId } from './ids.js';
import type { Artifact } from './types.js';

const statuses = { 'draft': 'draft', 'in-review': 'draft', 'active': 'active', 'retired': 'retired' } as const;

/** How far a protocol has come: what is in review is a draft. */
export function statusOf({ protocol: { header: { status } } }: Context): 'draft' | 'active' | 'retired' | 'unknown' {
    return status ? statuses[status.value] : 'unknown';
}

/** The version of the protocol, which all its resources share. */
export function versionOf({ protocol: { header: { version } } }: Context): { version?: string } {
    return version ? { version: version.value } : {};
}

/** What every resource with an address begins with. */
export interface Metadata {
    id: string;
    url: string;
    version?: string;
    name: string;
    title: string;
    status: 'draft' | 'active' | 'retired' | 'unknown';
}

/** The beginning of a resource for an element, or for a part of one that has an id and a title of its own. */
export function metadata(context: Context, type: string, { id, label }: Pick<Element, 'id' | 'label'>): Metadata {
    return {
        id: fhirId(id), url: canonical(context, type, id), ...versionOf(context), name: machineName(id), title: line(label) || id, status: statusOf(context),
    };
}

/** The sources behind an element, where a resource lists them. */
export function related(context: Context, element: Pick<Element, 'citations'>): { relatedArtifact?: Artifact[] } {
    const { documentation } = artifacts(context, element.citations);
    return documentation ? { relatedArtifact: documentation } : {};
}

/** A name as FHIR wants one for programs: letters and digits, with a capital. */
function machineName(id: string): string {
    return id.split(/[^A-Za-z0-9]+/).filter(Boolean).map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('').replace(/^(?=\d)/, 'N').slice(0, 255);
}
