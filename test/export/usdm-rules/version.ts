import { codeOf, distinctCodes, each, fromList, idOf, text, texts, things, twice, type Rule, type Thing } from './file.js';

const dated = (one: Thing): readonly string[] => things(one['dateValues']).flatMap(date => things(date['geographicScopes']).map(scope =>
    `${codeOf(date['type'])} ${codeOf(scope['type'])} ${codeOf(scope['code'])}`));
const onlyGlobal = (one: Thing): boolean => things(one['dateValues']).every(date => things(date['geographicScopes']).every(scope => codeOf(scope['type']) !== 'C68846')
    || things(one['dateValues']).filter(other => codeOf(other['type']) === codeOf(date['type'])).length === 1);
const sponsors = (one: Thing): readonly Thing[] => things(one['roles']).filter(role => codeOf(role['code']) === 'C70793');
const hasDose = (one: Thing): boolean => things(one['dose']).length > 0;

/** Titles, roles, organisations, identifiers, documents and interventions. */
export const versionRules: Readonly<Record<string, Rule>> = {
    DDF00178: each('Administration', one => !hasDose(one) || things(one['frequency']).length > 0),
    DDF00185: each('Administration', (one, _, { byId }) => hasDose(one)
        === (text(one['administrableProductId']) !== '' || text(byId.get(text(one['medicalDeviceId']))?.thing['embeddedProductId']) !== '')),
    DDF00177: each('Administration', one => hasDose(one) === (things(one['route']).length > 0)),
    DDF00059: distinctCodes('StudyIntervention', 'codes'),
    DDF00112: fromList('StudyIntervention', 'role', ['C68609', 'C207614', 'C165822', 'C158128', 'C18020', 'C41161', 'C753', 'C165835']),
    DDF00128: fromList('StudyIntervention', 'type', [
        'C15184', 'C307', 'C54696', 'C16830', 'C18020', 'C1505', 'C1909', 'C15238', 'C218507', 'C98769', 'C15313', 'C15329', 'C923']),
    DDF00210: fromList('AdministrableProduct', 'productDesignation', ['C202579', 'C156473']),
    DDF00189: each('StudyRole', (one, _, { byId }) => {
        const kinds = new Set(texts(one['appliesToIds']).map(id => (byId.get(id)?.thing['instanceType'] === 'StudyVersion' ? 'version' : /StudyDesign$/.test(text(byId.get(id)?.thing['instanceType'])) ? 'design' : 'none')));
        return kinds.size === 1 && !kinds.has('none');
    }),
    DDF00203: each('StudyRole', (one, _, { byId }) => codeOf(one['code']) !== 'C70793' || texts(one['appliesToIds']).some(id => byId.get(id)?.thing['instanceType'] === 'StudyVersion')),
    DDF00190: each('StudyRole', one => things(one['assignedPersons']).length === 0 || texts(one['organizationIds']).length === 0),
    DDF00201: each('StudyVersion', one => sponsors(one).length === 1),
    DDF00202: each('StudyRole', one => codeOf(one['code']) !== 'C70793' || texts(one['organizationIds']).length === 1),
    DDF00172: each('StudyVersion', one => {
        const owners = sponsors(one).flatMap(role => texts(role['organizationIds']));
        return things(one['studyIdentifiers']).filter(identifier => owners.includes(text(identifier['scopeId']))).length === 1;
    }),
    DDF00174: each('StudyVersion', one => twice(things(one['studyIdentifiers']).map(identifier => text(identifier['scopeId']))).length === 0),
    DDF00173: ({ of }) => twice(of('StudyIdentifier', 'ReferenceIdentifier', 'AdministrableProductIdentifier', 'MedicalDeviceIdentifier')
        .map(({ thing }) => `${text(thing['scopeId'])} ${text(thing['text'])}`)),
    DDF00146: fromList('StudyTitle', 'type', ['C207615', 'C207616', 'C207617', 'C207618', 'C207646']),
    DDF00100: each('StudyVersion', one => twice(things(one['titles']).map(title => codeOf(title['type']))).length === 0),
    DDF00115: each('StudyVersion', one => things(one['titles']).some(title => codeOf(title['type']) === 'C207616')),
    DDF00032: distinctCodes('StudyVersion', 'businessTherapeuticAreas'),
    DDF00093: each('StudyVersion', one => twice(dated(one)).length === 0),
    DDF00181: each('StudyDefinitionDocumentVersion', one => twice(dated(one)).length === 0),
    DDF00094: each('StudyVersion', onlyGlobal),
    DDF00182: each('StudyDefinitionDocumentVersion', onlyGlobal),
    DDF00167: each('StudyVersion', one => twice(texts(one['documentVersionIds'])).length === 0),
    DDF00198: ({ of }) => {
        const used = of('StudyVersion', 'ObservationalStudyDesign', 'InterventionalStudyDesign').flatMap(({ thing }) => texts(thing['documentVersionIds']));
        return of('StudyDefinitionDocumentVersion').map(({ thing }) => idOf(thing)).filter(id => !used.includes(id));
    },
    DDF00169: fromList('StudyDefinitionDocumentVersion', 'status', ['C25425', 'C85255', 'C25508', 'C63553', 'C188862']),
    DDF00144: fromList('GeographicScope', 'type', ['C25464', 'C68846', 'C41129']),
    DDF00255: each('StudyAmendment', one => things(one['primaryReason']).every(reason => codeOf(reason['code']) !== 'C48660')),
    DDF00256: each('StudyAmendment', one => things(one['secondaryReasons']).every(reason => codeOf(reason['code']) !== codeOf(things(one['primaryReason'])[0]?.['code']))),
    DDF00020: each('StudyAmendmentReason', one => (codeOf(one['code']) === 'C17649') === (text(one['otherReason']) !== '')),
    DDF00196: each('StudyAmendment', one => {
        const pairs = [...new Set(things(one['changes']).flatMap(change => things(change['changedSections'])).map(section => `${text(section['sectionNumber'])}\n${text(section['sectionTitle'])}`))];
        return twice(pairs.map(pair => pair.split('\n')[0] ?? '')).length + twice(pairs.map(pair => pair.split('\n')[1] ?? '')).length === 0;
    }),
    DDF00211: each('ProductOrganizationRole', one => texts(one['appliesToIds']).length > 0),
    DDF00212: each('ProductOrganizationRole', (one, _, { byId }) => texts(one['appliesToIds']).every(id => ['MedicalDevice', 'AdministrableProduct'].includes(text(byId.get(id)?.thing['instanceType'])))),
};
