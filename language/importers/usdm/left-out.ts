import { labelOf, text, things, type Thing } from './reading.js';

/** Classes of which an import keeps the objects, or says in words what they say. */
const kept = new Set([
    'Study', 'StudyVersion', 'InterventionalStudyDesign', 'ObservationalStudyDesign', 'StudyTitle', 'EligibilityCriterion', 'EligibilityCriterionItem', 'Encounter', 'Activity',
    'ScheduleTimeline', 'ScheduledActivityInstance', 'ScheduledDecisionInstance', 'ConditionAssignment', 'ScheduleTimelineExit', 'Timing', 'StudyEpoch', 'StudyArm', 'Objective',
    'Abbreviation', 'Indication', 'Code', 'AliasCode', 'Endpoint', 'StudyIntervention', 'Administration', 'Quantity', 'Duration', 'StudyDesignPopulation', 'StudyCohort', 'Range',
    'StudyCell', 'StudyElement', 'StudyIdentifier', 'ReferenceIdentifier', 'GovernanceDate', 'TransitionRule', 'Condition', 'Estimand', 'IntercurrentEvent', 'AnalysisPopulation',
    'StudyAmendment', 'StudyAmendmentReason', 'StudyRole', 'AssignedPerson', 'PersonName', 'Organization', 'SyntaxTemplateDictionary', 'ParameterMap', 'Procedure',
]);

/** What the classes that are left out are called, and why they are. */
const words: Readonly<Record<string, readonly [string, string]>> = {
    StudyDefinitionDocument: ['documents with their sections', 'the text is the document'],
    NarrativeContentItem: ['texts of the document', 'they are HTML with tables and pictures'],
    AdministrableProduct: ['products', 'the language has medications'],
    MedicalDevice: ['devices', 'the language has medications'],
    BiomedicalConcept: ['definitions of biomedical concepts', 'activities that measure them name them in words'],
    BiomedicalConceptCategory: ['categories of biomedical concepts', 'activities that measure them name them in words'],
    BiomedicalConceptSurrogate: ['definitions of concepts without a code', 'activities that measure them name them in words'],
    GeographicScope: ['places for which a date or an amendment holds', 'the language has no place for them'],
    SubjectEnrollment: ['numbers of patients by place', 'the language has one number'],
    StudyAmendmentImpact: ['impacts of amendments', 'only their summary is kept'],
    StudyChange: ['changes of amendments in detail', 'only their summary is kept'],
    Address: ['addresses', 'the language has no place for them'],
    StudySite: ['sites of organisations', 'the language has their number only'],
    CommentAnnotation: ['remarks', 'the language has comments for its own authors only'],
    ExtensionAttribute: ['extensions', 'the language has no place for them'],
    Masking: ['masking of roles that are none of participant, carer, investigator and assessor', 'the language has these four'],
};

/** Codes that stand at a property of something that is kept, and are left out. */
const codedProperties: Readonly<Record<string, string>> = { dataOriginType: 'origins of data' };

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
                if (name === 'ExtensionAttribute' && text(one['url']).startsWith('urn:regimen:usdm:')) {
                    continue;
                }
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
