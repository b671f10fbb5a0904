import type { Thing } from './file.js';

const code = (value: string): Thing => ({ instanceType: 'Code', code: value });
const amount = (unit: string | null): Thing => ({ instanceType: 'Quantity', value: 1, unit: unit === null ? null : { instanceType: 'AliasCode', standardCode: code(unit) } });
const design = (more: Thing): readonly Thing[] => [{ id: 'd', instanceType: 'InterventionalStudyDesign', ...more }];

/** The smallest files that break rules which no change of one property breaks in the examples: the rule, and what to put into a study. */
export const specimens: Readonly<Record<string, readonly Thing[]>> = {
    DDF00194: [{ instanceType: 'Address', text: '', lines: [] }],
    DDF00052: [{ instanceType: 'AliasCode', standardCode: code('a'), standardCodeAliases: [code('b'), code('b')] }],
    DDF00063: [{ instanceType: 'AliasCode', standardCode: code('a'), standardCodeAliases: [code('a')] }],
    DDF00162: [{ instanceType: 'NarrativeContentItem', text: '<p><usdm:ref klass="Study" id="x"/></p>' }],
    DDF00186: [{ instanceType: 'Strength', denominator: amount(null) }],
    DDF00184: [{ id: 's', instanceType: 'Substance', referenceSubstance: { id: 's' } }],
    DDF00253: [{ id: 's', instanceType: 'Substance', referenceSubstance: { id: 't', referenceSubstance: { id: 'u' } } }],
    DDF00090: [{ instanceType: 'Activity', bcCategoryIds: ['c', 'c'] }],
    DDF00076: [{ id: 'c', instanceType: 'BiomedicalConceptCategory', memberIds: ['m'] }, { instanceType: 'Activity', bcCategoryIds: ['c'], biomedicalConceptIds: ['m'] }],
    DDF00044: [{ id: 'd', instanceType: 'ScheduledDecisionInstance', conditionAssignments: [{ instanceType: 'ConditionAssignment', conditionTargetId: 'd' }] }],
    DDF00228: [{ instanceType: 'ObservationalStudyDesign', studyType: code('C98388') }],
    DDF00154: design({ characteristics: [code('C217004'), code('C217005')] }),
    DDF00257: design({ characteristics: [code('C217006'), code('C217007')] }),
    DDF00159: [{ instanceType: 'StudyDesignPopulation', criterionIds: ['c'], cohorts: [{ criterionIds: ['c'] }] }],
    DDF00250: [{ instanceType: 'StudyDesignPopulation', criterionIds: ['c'], cohorts: [{ criterionIds: ['c'] }] }],
    DDF00132: design({ population: { cohorts: [{ plannedCompletionNumber: amount(null) }, {}] } }),
    DDF00133: design({ population: { plannedEnrollmentNumber: amount(null), cohorts: [{ plannedEnrollmentNumber: amount(null) }] } }),
    DDF00234: [{ instanceType: 'StudyCohort', plannedEnrollmentNumber: amount('C25301') }],
    DDF00235: [{ instanceType: 'StudyCohort', plannedCompletionNumber: amount('C25301') }],
    DDF00191: [...design({ blindingSchema: { standardCode: code('C49659') } }), { instanceType: 'StudyRole', masking: { isMasked: true }, appliesToIds: ['d'] }],
    DDF00193: design({ blindingSchema: { standardCode: code('C28233') } }),
    DDF00231: [{ instanceType: 'BiospecimenRetention', isRetained: true, includesDNA: null }],
    DDF00197: design({ documentVersionIds: ['v', 'v'] }),
    DDF00190: [{ instanceType: 'StudyRole', assignedPersons: [{ id: 'p' }], organizationIds: ['o'] }],
    DDF00255: [{ instanceType: 'StudyAmendment', primaryReason: { code: code('C48660') } }],
    DDF00256: [{ instanceType: 'StudyAmendment', primaryReason: { code: code('a') }, secondaryReasons: [{ code: code('a') }] }],
    DDF00196: [{ instanceType: 'StudyAmendment', changes: [{ changedSections: [{ sectionNumber: '1', sectionTitle: 'A' }, { sectionNumber: '1', sectionTitle: 'B' }] }] }],
    DDF00211: [{ instanceType: 'ProductOrganizationRole', appliesToIds: [] }],
    DDF00212: [{ instanceType: 'ProductOrganizationRole', appliesToIds: ['nowhere'] }],
};
