import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import { spanText } from '../../analysis/words/moments.js';
import { prose } from '../json/text.js';
import { encounterStep } from './encounters.js';
import { artifacts, codings, line, provenance, sentence, type Context } from './context.js';
import { consentSteps, courseSteps, heldStep } from './course.js';
import { medicationSteps } from './doses.js';
import { goals } from './goals.js';
import { fhirId } from './ids.js';
import { metadata, related, type Metadata } from './metadata.js';
import { practitioners } from './people.js';
import {
    armSteps, concomitantSteps, criterionSteps, decisionSteps, dutySteps, eligibility, group, handoffSteps, measureSteps, reactionSteps, recordSteps,
} from './rules.js';
import { actors, r4Action, r5Action, some, type Step } from './step.js';
import type { Artifact, CodeableConcept, Extension } from './types.js';

/** What a plan says about itself. */
type About = Partial<Pick<
    R4.PlanDefinition & R5.PlanDefinition, 'description' | 'usage' | 'approvalDate' | 'endorser' | 'publisher' | 'effectivePeriod' | 'useContext' | 'relatedArtifact' | 'goal'
>>;

interface Plan extends Metadata {
    readonly extension?: Extension[];
    readonly type: 'clinical-protocol' | 'order-set' | 'eca-rule';
    readonly about: About;
    readonly steps: readonly Step[];
}

/** The plan of the protocol, then one for each step, session and visit, each medication and each emergency. */
export function plans(context: Context): readonly Plan[] {
    const { protocol: { steps, sessions, visits }, protocol: { used, own } } = context;
    return [
        mainPlan(context),
        ...[...steps, ...sessions, ...visits].map((encounter): Plan => ({
            ...metadata(context, 'PlanDefinition', encounter), ...provenance(encounter), type: 'clinical-protocol', about: related(context, encounter),
            steps: [encounterStep(context, encounter)],
        })),
        ...[...used.medications, ...own.medications].map((medication): Plan => ({
            ...metadata(context, 'PlanDefinition', medication), ...provenance(medication), type: 'order-set', about: related(context, medication),
            steps: medicationSteps(context, medication),
        })),
        ...[...used.emergencies, ...own.emergencies].map((emergency): Plan => ({
            ...metadata(context, 'PlanDefinition', emergency), ...provenance(emergency), type: 'eca-rule', about: related(context, emergency),
            steps: emergency.steps.map((text, index) => ({
                id: fhirId(`${emergency.id}/step/${index + 1}`), title: line(text), who: practitioners(context, emergency.by),
            })),
        })),
    ];
}

function mainPlan(context: Context): Plan {
    const { protocol, protocol: { header, narratives } } = context;
    const description = narratives.map(passage => `## ${passage.label}\n\n${prose(passage.text, context.figures).plain.trim()}`).join('\n\n');
    const { dayConvention: days, review } = header;
    const usage = sentence(
        days && `Day ${days.number} of the course is that of ${days.anchor.written}; no day 0 comes before day 1`,
        review && `the protocol is reviewed every ${spanText(review.value)}`,
        header.status?.value === 'in-review' && 'the protocol is in review',
    );
    return {
        ...metadata(context, 'PlanDefinition', protocol), ...provenance(protocol), type: 'clinical-protocol',
        about: {
            ...description && { description }, ...usage && { usage }, ...header.owner && { publisher: header.owner.value },
            ...header.approval && { approvalDate: header.approval.date.value, endorser: [{ name: line(header.approval.person) }] },
            ...header.effective && { effectivePeriod: { start: header.effective.value } },
            ...some('useContext', header.indications.map(({ label, codes }) => ({
                code: { system: 'http://terminology.hl7.org/CodeSystem/usage-context-type', code: 'focus' }, valueCodeableConcept: indication(label, codes),
            }))),
            ...some('relatedArtifact', [...sourceArtifacts(context), ...narrativeArtifacts(context), ...baseArtifact(context)]), ...some('goal', goals(context)),
        },
        steps: [
            ...group('screening', 'Screening', [
                ...protocol.steps.map(step => heldStep(context, step)), ...group('eligibility', 'Who is treated', criterionSteps(context)),
            ]),
            ...group('consents', 'Consent', consentSteps(context)),
            { id: 'course', title: 'Course', conditions: eligibility(context), steps: courseSteps(context) },
            ...group('arms', 'Arms', armSteps(context)).map(arms => ({ ...arms, selection: 'exactly-one' as const })),
            ...group('decisions', 'Decisions', decisionSteps(context)),
            ...group('safety', 'What stops or pauses the treatment', reactionSteps(context)),
            ...group('measures', 'What is measured', measureSteps(context)),
            ...group('duties', 'What has to be done over the course', dutySteps(context)),
            ...group('concomitant', 'Other treatment', concomitantSteps(context)),
            ...group('handoffs', 'What is handed over', handoffSteps(context)),
            ...group('records', 'Records', recordSteps(context)),
        ],
    };
}

function indication(label: string, codes: Parameters<typeof codings>[0]): CodeableConcept {
    return { ...codes.length > 0 && { coding: codings(codes) }, text: line(label) };
}

/** Every source that the protocol knows: what it is, which edition, when somebody last read it. */
function sourceArtifacts({ protocol: { used, own } }: Context): Artifact[] {
    return [...used.sources, ...own.sources].map(source => ({
        id: fhirId(source.id), ...provenance(source), type: 'documentation', label: line(source.name || source.label).slice(0, 100), display: line(source.label),
        citation: sentence(source.label, source.edition && `edition ${source.edition}`, source.reviewed && `last read ${source.reviewed}`),
        ...source.url && { document: { url: source.url } },
    }));
}

/** Passages of prose stand in the description; here is what each is called and which sources it has. */
function narrativeArtifacts(context: Context): Artifact[] {
    return context.protocol.narratives.map(passage => ({
        id: fhirId(passage.id), ...provenance(passage), type: 'justification', display: line(passage.label),
        citation: sentence(...artifacts(context, passage.citations).documentation?.map(({ display }) => display) ?? [], 'see the description'),
    }));
}

function baseArtifact({ protocol: { extends: taken } }: Context): Artifact[] {
    return taken?.from ? [{ type: 'derived-from', display: sentence(taken.from.label, taken.from.version && `version ${taken.from.version}`) }] : [];
}

const planTypes = 'http://terminology.hl7.org/CodeSystem/plan-definition-type';

/** A plan by R4. */
export function r4Plan({ about, type, steps, extension, ...head }: Plan): R4.PlanDefinition {
    return {
        resourceType: 'PlanDefinition', ...some('extension', extension), ...head, type: { coding: [{ system: planTypes, code: type }] }, ...about,
        ...some('action', steps.map(r4Action)),
    };
}

/** A plan by R5, which lists those who take part at its beginning. */
export function r5Plan({ about, type, steps, extension, ...head }: Plan): R5.PlanDefinition {
    return {
        resourceType: 'PlanDefinition', ...some('extension', extension), ...head, type: { coding: [{ system: planTypes, code: type }] }, ...about,
        ...some('actor', actors(steps)), ...some('action', steps.map(r5Action)),
    };
}
