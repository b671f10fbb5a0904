import type { Arm, Study } from '../../model/timing.js';
import type { Protocol } from '../../model/protocol.js';
import { encounters } from '../../analysis/elements.js';
import { activities } from './activities.js';
import { clocks } from './clocks.js';
import { named, codes, type Context } from './context.js';
import { encounterItems } from './encounters.js';
import { epochItems, epochsOf } from './epochs.js';
import { aliasCode, code, extension, item, type Item } from './items.js';
import { mainTimeline } from './main-timeline.js';
import { medicationsOf } from './medications.js';
import { measureNotes, objectives } from './outcomes.js';
import { eligibilityCriteria, population } from './population.js';
import { term } from './terminology.js';

/** The id of the design: that of the study block, where there is one. */
export function designId({ studies, id }: Protocol): string {
    return studies[0]?.id ?? `${id}~design`;
}

/** The one design of a study version. */
export function design(context: Context): Item {
    const { protocol } = context;
    const id = designId(protocol);
    const study = protocol.studies[0];
    const arms = armsOf(protocol);
    return item('InterventionalStudyDesign', id, {
        ...(study ? named(study) : { name: id, label: protocol.label, description: null }),
        studyType: code(`${id}~study-type`, term('interventional')),
        studyPhase: null,
        therapeuticAreas: [],
        characteristics: characteristics(id, study),
        encounters: encounterItems(context),
        activities: activities(context),
        arms: arms.map(one => armItem(one)),
        studyCells: cells(protocol, arms),
        rationale: 'See the passages of the document',
        epochs: epochItems(protocol),
        elements: elements(protocol, arms),
        estimands: [],
        indications: protocol.header.indications.map(({ label, codes: given }, index) => item('Indication', `${protocol.id}~indication${index + 1}`, {
            name: `${protocol.id}~indication${index + 1}`, label, description: label, codes: codes(`${protocol.id}~indication${index + 1}`, given, label), isRareDisease: false, notes: [],
        })),
        studyInterventionIds: medicationsOf(protocol).map(one => one.id),
        objectives: objectives(context),
        population: population(context),
        scheduleTimelines: [mainTimeline(context), ...encounters(protocol).flatMap(clocks)],
        biospecimenRetentions: [],
        documentVersionIds: [],
        eligibilityCriteria: eligibilityCriteria(context),
        analysisPopulations: [],
        notes: measureNotes(context),
        subTypes: [],
        model: code(`${id}~model`, term(arms.length > 1 ? 'parallel' : 'singleGroup')),
        intentTypes: [code(`${id}~intent`, term('treatment'))],
        blindingSchema: study?.masking ? aliasCode(`${id}~blinding`, term(blinding(study.masking.parties.length))) : null,
    });
}

const blinding = (parties: number): 'openLabel' | 'singleBlind' | 'doubleBlind' => (parties === 0 ? 'openLabel' : parties === 1 ? 'singleBlind' : 'doubleBlind');

function characteristics(id: string, study: Study | undefined): readonly Item[] {
    return [
        ...(study?.allocation?.method === 'randomised' ? [code(`${id}~allocation`, term('randomised'))] : []),
        ...(study?.sites ? [code(`${id}~sites`, term(study.sites.count > 1 ? 'multicentre' : 'singleCentre'))] : []),
    ];
}

/** The arms; where the protocol has none, all patients are one. */
function armsOf(protocol: Protocol): readonly (Arm | { readonly id: string; readonly label: string })[] {
    return protocol.arms.length > 0 ? protocol.arms : [{ id: `${protocol.id}~all`, label: 'All patients' }];
}

type AnyArm = ReturnType<typeof armsOf>[number];
const types = { 'experimental': 'investigationalArm', 'active-comparator': 'comparatorArm', 'control': 'controlArm' } as const;

function armItem(arm: AnyArm): Item {
    const { id } = arm;
    const role = 'role' in arm ? arm.role : undefined;
    return item('StudyArm', id, {
        ...('kind' in arm ? named(arm) : { name: id, label: arm.label, description: null }),
        type: code(`${id}~type`, term(role ? types[role] : 'treatmentArm')),
        dataOriginDescription: 'Data of the patients who are treated',
        dataOriginType: code(`${id}~origin`, term('generated')),
        populationIds: [],
        notes: [],
    });
}

const elementId = (arm: string, epoch: string): string => `${arm}~in~${epoch}`;

function cells(protocol: Protocol, arms: readonly AnyArm[]): readonly Item[] {
    return arms.flatMap(arm => epochsOf(protocol).all.map(epoch => item('StudyCell', `${elementId(arm.id, epoch.id)}~cell`, {
        armId: arm.id, epochId: epoch.id, elementIds: [elementId(arm.id, epoch.id)],
    })));
}

/** What a patient in an arm gets in an epoch. */
function elements(protocol: Protocol, arms: readonly AnyArm[]): readonly Item[] {
    const known = new Set(medicationsOf(protocol).map(({ id }) => id));
    return arms.flatMap(arm => epochsOf(protocol).all.map(epoch => {
        const id = elementId(arm.id, epoch.id);
        const given = 'gives' in arm ? arm.gives : undefined;
        const targets = given ? given.flatMap(({ given: { target = '' } }) => (known.has(target) ? [target] : [])) : [...known];
        const doses = given?.flatMap(({ given: what, dose }) => (dose ? [{ what: what.target ?? what.written, dose: dose.value.written }] : [])) ?? [];
        return item('StudyElement', id, {
            extensionAttributes: doses.map(({ what, dose }, index) => extension(id, `dose${index + 1}`, { valueString: `${what}: ${dose}` })),
            name: id,
            label: `${arm.label}: ${epoch.label}`,
            description: null,
            transitionStartRule: null,
            transitionEndRule: null,
            studyInterventionIds: epoch.type === 'treatmentEpoch' ? [...new Set(targets)] : [],
            notes: [],
        });
    }));
}

