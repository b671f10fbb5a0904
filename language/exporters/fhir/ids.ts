import { checksum } from '../checksum.js';

/** Every canonical address and every `fullUrl` begins with this; `.invalid` belongs to nobody (RFC 2606), so a clinic puts its own in its place. */
export const base = 'https://regimen.invalid/fhir';

/** Extensions that FHIR has none for. */
export const extensions = {
    /** What a text of a consent is about, where that is a rule or a line of a session: its id in this bundle. */
    covers: `${base}/StructureDefinition/covers`,
    /** A condition that FHIRPath cannot say exactly, in words. */
    words: `${base}/StructureDefinition/condition-in-words`,
    /** Whether a source states it, the author chose it, the source is silent, or no source can be named. */
    provenance: `${base}/StructureDefinition/provenance`,
    /**
     * The acceptable window around a planned time, from the implementation guide "Clinical Study Schedule of Activities" 1.0.0 (HL7 Vulcan):
     * a simple extension of `PlanDefinition.action.relatedAction` with a `valueRange` counted like the offset itself.
     * https://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition-AcceptableOffsetRangeSoa.html
     */
    window: 'http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/AcceptableOffsetRangeSoa',
} as const;

const longest = 64;

/**
 * The id of an element in FHIR, which knows letters, digits, hyphens and points, and 64 of them at most:
 * `session/dosing/check/arrival` becomes `session.dosing.check.arrival`, `standard:role/nurse` becomes `standard-role.nurse`.
 * A longer one is cut and ends with a checksum of the whole.
 */
export function fhirId(id: string): string {
    const plain = id.replaceAll('/', '.').replaceAll(':', '-').replace(/[^A-Za-z0-9.-]/g, other => `-${(other.codePointAt(0) ?? 0).toString(16)}-`);
    return plain.length <= longest ? plain : `${plain.slice(0, longest - 9)}.${checksum(id)}`;
}
