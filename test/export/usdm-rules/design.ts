import { around, classOf, codeOf, distinctCodes, each, fromList, idOf, inDesign, text, texts, things, twice, type Rule, type Thing } from './file.js';

const designs = ['InterventionalStudyDesign', 'ObservationalStudyDesign'] as const;
const populations = ['StudyDesignPopulation', 'StudyCohort'] as const;
const endpoints = (one: Thing): readonly Thing[] => things(one['objectives']).flatMap(objective => things(objective['endpoints']));
const cohorts = (one: Thing): readonly Thing[] => things(one['population']).flatMap(population => things(population['cohorts']));
const notBoth = (property: string, one: string, other: string) => (design: Thing): boolean =>
    !(things(design[property]).some(code => codeOf(code) === one) && things(design[property]).some(code => codeOf(code) === other));

/** A property must stand in the population, or in every cohort; `optional` where it need not stand at all. */
function eitherPlace(property: string, optional: boolean): Rule {
    return each(designs, one => {
        const inPopulation = things(one['population']).some(population => things(population[property]).length > 0);
        const inCohorts = cohorts(one).filter(cohort => things(cohort[property]).length > 0).length;
        return inPopulation ? inCohorts === 0 : inCohorts > 0 ? inCohorts === cohorts(one).length : optional;
    });
}

const noUnit = (property: string): Rule => each(populations, one => things(one[property]).every(amount => codeOf(amount['unit']) === ''
    && things(amount['minValue']).every(end => codeOf(end['unit']) === '')));

/** Arms, cells, criteria, populations, objectives and endpoints. */
export const designRules: Readonly<Record<string, Rule>> = {
    DDF00110: fromList('EligibilityCriterion', 'category', ['C25532', 'C25370']),
    DDF00248: each(designs, one => twice(things(one['eligibilityCriteria']).map(criterion => text(criterion['criterionItemId']))).length === 0),
    DDF00249: ({ of }) => {
        const used = of('EligibilityCriterion').map(({ thing }) => text(thing['criterionItemId']));
        return of('EligibilityCriterionItem').map(({ thing }) => idOf(thing)).filter(id => !used.includes(id));
    },
    DDF00041: each(designs, one => endpoints(one).some(endpoint => codeOf(endpoint['level']) === 'C94496')),
    DDF00096: each('Endpoint', (one, { parent }) => codeOf(one['level']) !== 'C94496' || codeOf(parent?.thing['level']) === 'C85826'),
    DDF00148: fromList('Endpoint', 'level', ['C170559', 'C94496', 'C139173']),
    DDF00084: each(designs, one => things(one['objectives']).filter(objective => codeOf(objective['level']) === 'C85826').length === 1),
    DDF00147: fromList('Objective', 'level', ['C163559', 'C85826', 'C85827']),
    DDF00058: distinctCodes('Indication', 'codes'),
    DDF00222: distinctCodes('InterventionalStudyDesign', 'intentTypes'),
    DDF00227: each('InterventionalStudyDesign', one => codeOf(one['studyType']) === 'C98388'),
    DDF00228: each('ObservationalStudyDesign', one => codeOf(one['studyType']) !== 'C98388'),
    DDF00232: each('ObservationalStudyDesign', one => codeOf(one['studyPhase']) === 'C48660'),
    DDF00219: distinctCodes(designs, 'characteristics'),
    DDF00220: distinctCodes(designs, 'subTypes'),
    DDF00221: distinctCodes(designs, 'therapeuticAreas'),
    DDF00154: each(designs, notBoth('characteristics', 'C217004', 'C217005')),
    DDF00257: each(designs, notBoth('characteristics', 'C217006', 'C217007')),
    DDF00258: each(designs, one => things(one['characteristics']).filter(code => ['C46079', 'C25689', 'C147145'].includes(codeOf(code))).length < 2),
    DDF00213: each('InterventionalStudyDesign', one => (codeOf(one['model']) === 'C82640') === (texts(one['studyInterventionIds']).length === 1)),
    DDF00230: fromList(designs, 'studyType', ['C98388', 'C16084', 'C129000', 'C98722']),
    DDF00158: each(designs, one => {
        const used = [...things(one['population']), ...cohorts(one)].flatMap(group => texts(group['criterionIds']));
        return things(one['eligibilityCriteria']).every(criterion => used.includes(idOf(criterion)));
    }),
    DDF00159: each('StudyDesignPopulation', one => things(one['cohorts']).every(cohort => texts(cohort['criterionIds']).every(id => !texts(one['criterionIds']).includes(id)))),
    DDF00250: each('StudyDesignPopulation', one => things(one['cohorts']).every(cohort => texts(cohort['criterionIds']).every(id => !texts(one['criterionIds']).includes(id)))),
    DDF00097: eitherPlace('plannedAge', false),
    DDF00098: eitherPlace('plannedSex', false),
    DDF00132: eitherPlace('plannedCompletionNumber', true),
    DDF00133: eitherPlace('plannedEnrollmentNumber', true),
    DDF00234: noUnit('plannedEnrollmentNumber'),
    DDF00235: noUnit('plannedCompletionNumber'),
    DDF00237: each(populations, one => things(one['plannedAge']).every(range => [range['minValue'], range['maxValue']].every(end =>
        ['C29848', 'C29846', 'C29844', 'C25301', 'C25529'].includes(codeOf(things(end)[0]?.['unit']))))),
    DDF00141: fromList(populations, 'plannedSex', ['C49636', 'C16576', 'C20197']),
    DDF00188: each(populations, one => {
        const sexes = things(one['plannedSex']).map(codeOf);
        return sexes.every(code => ['C16576', 'C20197'].includes(code)) && twice(sexes).length === 0;
    }),
    DDF00101: each('InterventionalStudyDesign', one => things(one['activities']).some(activity => things(activity['definedProcedures']).some(procedure => text(procedure['studyInterventionId']) !== ''))),
    DDF00240: each('Procedure', (one, where) => texts(one['studyInterventionId']).every(id => texts(around(where, ...designs)?.thing['studyInterventionIds']).includes(id))),
    DDF00050: inDesign('StudyArm', 'populationIds', populations),
    DDF00071: inDesign('StudyCell', 'armId', 'StudyArm'),
    DDF00072: inDesign('StudyCell', 'epochId', 'StudyEpoch'),
    DDF00047: inDesign('StudyCell', 'elementIds', 'StudyElement'),
    DDF00069: each(designs, one => twice(things(one['studyCells']).map(cell => `${text(cell['armId'])} ${text(cell['epochId'])}`)).length === 0),
    DDF00243: each(designs, one => things(one['arms']).every(arm => things(one['epochs']).every(epoch =>
        things(one['studyCells']).filter(cell => cell['armId'] === idOf(arm) && cell['epochId'] === idOf(epoch)).length === 1))),
    DDF00040: each(designs, one => {
        const used = things(one['studyCells']).flatMap(cell => texts(cell['elementIds']));
        return things(one['elements']).every(element => used.includes(idOf(element)));
    }),
    DDF00251: inDesign('StudyCohort', 'indicationIds', 'Indication'),
    DDF00252: each('StudyElement', (one, where) => texts(one['studyInterventionIds']).every(id => texts(around(where, ...designs)?.thing['studyInterventionIds']).includes(id))),
    DDF00191: each('InterventionalStudyDesign', (one, _, { of }) => codeOf(one['blindingSchema']) !== 'C49659'
        || of('StudyRole').every(({ thing }) => things(thing['masking']).length === 0 || !texts(thing['appliesToIds']).includes(idOf(one)))),
    DDF00192: each('InterventionalStudyDesign', (one, _, { of }) => codeOf(one['blindingSchema']) !== 'C15228'
        || of('StudyRole').filter(({ thing }) => things(thing['masking']).length > 0).length >= 2),
    DDF00193: each('InterventionalStudyDesign', (one, _, { of }) => ['C49659', 'C15228', ''].includes(codeOf(one['blindingSchema']))
        || of('StudyRole').some(({ thing }) => things(thing['masking']).length > 0)),
    DDF00231: each('BiospecimenRetention', one => one['isRetained'] !== true || typeof one['includesDNA'] === 'boolean'),
    DDF00197: each(designs, one => twice(texts(one['documentVersionIds'])).length === 0),
    DDF00195: each('SubjectEnrollment', one => [things(one['forGeographicScope']).length > 0, text(one['forStudyCohortId']) !== '', text(one['forStudySiteId']) !== ''].filter(Boolean).length === 1),
    DDF00017: each('SubjectEnrollment', one => things(one['quantity']).every(amount => ['', 'C25613', 'C48570'].includes(codeOf(amount['unit'])))),
    DDF00205: each('Administration', (one, _, { byId }) => text(one['medicalDeviceId']) === ''
        || text(byId.get(text(one['medicalDeviceId']))?.thing['embeddedProductId']) !== text(one['administrableProductId']) && classOf(one) !== ''),
};
