import { labelOf, text, things, type Thing } from './reading.js';

/** Classes of which an import keeps the objects, or what is read of them. */
const kept = new Set([
    'Study', 'StudyVersion', 'InterventionalStudyDesign', 'ObservationalStudyDesign', 'StudyTitle', 'EligibilityCriterion', 'EligibilityCriterionItem', 'Encounter', 'Activity',
    'ScheduleTimeline', 'ScheduledActivityInstance', 'ScheduledDecisionInstance', 'ConditionAssignment', 'ScheduleTimelineExit', 'Timing', 'StudyEpoch', 'StudyArm', 'Objective',
    'Abbreviation', 'Indication', 'Code', 'AliasCode',
]);

/** What the classes that are left out are called, and why they are. */
const words: Readonly<Record<string, readonly [string, string]>> = {
    StudyAmendment: ['amendments', 'the language keeps versions apart'],
    StudyDefinitionDocument: ['documents with their sections', 'the text is the document'],
    NarrativeContentItem: ['texts of the document', 'they are HTML with tables and pictures'],
    StudyIntervention: ['interventions with their administrations', 'a dose has to name a route and the visits that give it'],
    AdministrableProduct: ['products', 'the language has medications'],
    Organization: ['organisations', 'the language has an owner only'],
    StudyRole: ['roles of organisations', 'the language has people who treat'],
    BiomedicalConcept: ['biomedical concepts', 'activities that measure them stand as activities'],
    BiomedicalConceptCategory: ['categories of biomedical concepts', 'activities that measure them stand as activities'],
    BiomedicalConceptSurrogate: ['concepts without a code', 'activities that measure them stand as activities'],
    Procedure: ['procedures of activities', 'activities stand by their labels'],
    Condition: ['conditions', 'they are text about other objects'],
    SyntaxTemplateDictionary: ['dictionaries of templates', 'what a template fills in stands in brackets, by its name'],
    Endpoint: ['endpoints', 'an endpoint of the language names a measure and a time; the file has text'],
    StudyDesignPopulation: ['the population beside its criteria', 'planned numbers, ages and sexes are told by criteria'],
    StudyCell: ['cells of arms and epochs', 'the language has phases and arms'],
    StudyElement: ['elements of arms and epochs', 'the language has phases and arms'],
    StudyIdentifier: ['identifiers of the study', 'only registrations have a place'],
    GovernanceDate: ['dates', 'the language has the date from which a version holds'],
    TransitionRule: ['rules for the beginning and the end of visits', 'they are text'],
    Duration: ['planned lengths of timelines', 'they follow from the timings'],
};

/** Codes that stand at a property of something that is kept, and are left out. */
const codedProperties: Readonly<Record<string, string>> = {
    environmentalSettings: 'settings of visits', studyPhase: 'phases of development', studyType: 'types of study', therapeuticAreas: 'therapeutic areas',
    characteristics: 'characteristics of the design', subTypes: 'subtypes of the study', model: 'models of the design', intentTypes: 'intents', blindingSchema: 'blinding schemas',
    businessTherapeuticAreas: 'business areas', dataOriginType: 'origins of data', timePerspective: 'time perspectives', samplingMethod: 'sampling methods',
};

/**
 * Everything in a file that an import leaves out, counted by class: in whole sentences.
 * @param design the one that is imported
 */
export function leftOut(study: Thing, design: Thing): readonly string[] {
    const counts = new Map<string, number>();
    const count = (sentence: string): unknown => counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    walk(study);
    return [...counts].map(([sentence, times]) => `Left out: ${times} × ${sentence}.`);

    function walk(thing: Thing): void {
        for (const [property, value] of Object.entries(thing)) {
            for (const one of things(value)) {
                const name = text(one['instanceType']);
                if (/StudyDesign$/.test(name) && one !== design) {
                    count(`further designs, as "${labelOf(one)}"; a protocol has one`);
                } else if (!kept.has(name)) {
                    const [what, why] = words[name] ?? [`objects of the class ${name}`, 'the language has no place for them'];
                    count(`${what}; ${why}`);
                } else if (property in codedProperties) {
                    count(`${codedProperties[property] ?? property}; the language has no place for them`);
                } else {
                    walk(one);
                }
            }
        }
    }
}
