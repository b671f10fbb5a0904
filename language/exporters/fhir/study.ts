import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import type { Study } from '../../model/timing.js';
import { artifacts, line, provenance, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import { statusOf } from './metadata.js';
import { some } from './step.js';
import type { Artifact, Extension } from './types.js';

interface StudyHead {
    resourceType: 'ResearchStudy';
    id: string;
    extension?: Extension[];
    title: string;
    description: string;
    protocol: { reference: string }[];
    identifier?: { value: string }[];
    relatedArtifact?: Artifact[];
}

/** The design of a study, by R4: masking, allocation and how many take part stand in its description. */
export function r4Studies(context: Context): R4.ResearchStudy[] {
    const { arms, objectives, studies } = context.protocol;
    return studies.map(study => ({
        ...head(context, study), status: statusOf(context) === 'active' ? 'active' : 'in-review',
        ...some('arm', arms.map(({ label, role }) => ({ name: line(label), ...role && { type: { text: role.replace('-', ' ') } } }))),
        ...some('objective', objectives.map(({ label }) => ({ name: line(label) }))),
    }));
}

/** The design of a study, by R5, which also counts its patients and lists its outcome measures. */
export function r5Studies(context: Context): R5.ResearchStudy[] {
    const { arms, objectives, studies, endpoints } = context.protocol;
    return studies.map(study => ({
        ...head(context, study), status: statusOf(context),
        ...study.enrols && { recruitment: { targetNumber: study.enrols.count } },
        ...some('comparisonGroup', arms.map(({ id, label, role }) => ({ linkId: fhirId(id), name: line(label), ...role && { type: { text: role.replace('-', ' ') } } }))),
        ...some('objective', objectives.map(({ label }) => ({ name: line(label) }))),
        ...some('outcomeMeasure', endpoints.map(({ label, level }) => ({ name: line(label), type: [{ text: level }] }))),
    }));
}

function head(context: Context, study: Study): StudyHead {
    const { id, registrations, allocation, masking, enrols, sites } = study;
    const { label, id: protocol } = context.protocol;
    const all = [study, ...registrations, ...[allocation, masking, enrols, sites].filter(part => part !== undefined)];
    return {
        resourceType: 'ResearchStudy', id: fhirId(id), ...provenance(study), title: line(label), protocol: [{ reference: `PlanDefinition/${fhirId(protocol)}` }],
        description: sentence(
            allocation && [
                allocation.method.replace('-', ' '), allocation.ratio.join(' to '), allocation.arms.length > 0 && `between ${context.names.list(allocation.arms)}`,
            ].filter(Boolean).join(' '),
            masking && (masking.parties.length > 0 ? `masked: ${masking.parties.join(', ').replaceAll('-', ' ')}` : 'open label'),
            enrols && `enrols ${enrols.approximate ? 'about ' : ''}${enrols.count} participants`, sites && `${sites.approximate ? 'about ' : ''}${sites.count} sites`,
        ) || 'Study',
        ...some('identifier', registrations.map(({ number }) => ({ value: number }))),
        ...some('relatedArtifact', artifacts(context, all.flatMap(({ citations }) => citations)).documentation),
    };
}
