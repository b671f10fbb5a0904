import { around, classOf, codeOf, distinctCodes, each, idOf, text, texts, things, twice, type Placed, type Rule, type Thing } from './file.js';

const ordered = ['Activity', 'EligibilityCriterion', 'Encounter', 'NarrativeContent', 'StudyEpoch'] as const;
const withText = ['EligibilityCriterionItem', 'Characteristic', 'Condition', 'Objective', 'Endpoint', 'IntercurrentEvent'] as const;
const isHtml = (value: unknown): boolean => /^\s*<.*>\s*$/s.test(text(value));
const noSelf = (property: string) => (one: Thing): boolean => !texts(one[property]).includes(idOf(one));

function siblings(one: Placed): string {
    return `${one.parent ? idOf(one.parent.thing) : ''} ${classOf(one.thing)}`;
}

/** Ids, names, order, codes and texts. */
export const generalRules: Readonly<Record<string, Rule>> = {
    DDF00083: ({ all }) => twice(all.map(({ thing }) => idOf(thing)).filter(Boolean)),
    DDF00260: ({ all }) => all.map(({ thing }) => idOf(thing)).filter(id => /\s/.test(id)),
    DDF00010: ({ all }) => twice(all.filter(({ thing }) => text(thing['name']) !== '').map(one => `${siblings(one)} ${text(one.thing['name'])}`)),
    DDF00170: each('StudyVersion', one => twice(things(one['abbreviations']).map(short => text(short['abbreviatedText']))).length === 0),
    DDF00171: each('StudyVersion', one => twice(things(one['abbreviations']).map(short => text(short['expandedText']))).length === 0),
    DDF00023: each(ordered, (one, _, { byId }) => {
        const [next] = texts(one['nextId']);
        const [previous] = texts(one['previousId']);
        return (next === undefined || text(byId.get(next)?.thing['previousId']) === idOf(one)) && (previous === undefined || text(byId.get(previous)?.thing['nextId']) === idOf(one));
    }),
    DDF00027: ({ of }) => ordered.flatMap(name => ['nextId', 'previousId'].flatMap(property => twice(of(name).flatMap(({ thing }) => texts(thing[property]))))),
    DDF00021: each([...ordered, 'StudyAmendment'], noSelf('previousId')),
    DDF00022: each(ordered, noSelf('nextId')),
    DDF00018: each(['BiomedicalConceptCategory', 'StudyDefinitionDocument', 'NarrativeContent', 'Activity'], noSelf('childIds')),
    DDF00194: each('Address', one => ['text', 'city', 'district', 'state', 'postalCode'].some(name => text(one[name]) !== '') || things(one['country']).length + texts(one['lines']).length > 0),
    DDF00052: distinctCodes('AliasCode', 'standardCodeAliases'),
    DDF00063: each('AliasCode', one => things(one['standardCodeAliases']).every(alias => codeOf(alias) !== codeOf(one['standardCode']))),
    DDF00035: ({ of }) => {
        const pairs = [...new Set(of('Code').map(({ thing }) => JSON.stringify([thing['codeSystem'], thing['codeSystemVersion'], thing['code'], thing['decode']])))]
            .map(pair => JSON.parse(pair) as readonly string[]);
        const key = (pair: readonly string[], at: number): string => [pair[0], pair[1], pair[at]].join(' ');
        return [...twice(pairs.map(pair => key(pair, 2))), ...twice(pairs.map(pair => key(pair, 3)))];
    },
    DDF00073: ({ of }) => twice([...new Set(of('Code').map(({ thing }) => JSON.stringify([thing['codeSystem'], thing['codeSystemVersion']])))].map(pair => (JSON.parse(pair) as string[])[0] ?? '')),
    DDF00155: each('Code', one => one['codeSystem'] !== 'http://www.cdisc.org' || /^20\d\d-\d\d-\d\d$/.test(text(one['codeSystemVersion']))),
    DDF00236: each('BiomedicalConcept', one => texts(one['synonyms']).every(other => other.toLowerCase() !== text(one['label']).toLowerCase())),
    DDF00014: each('BiomedicalConceptCategory', one => texts(one['memberIds']).length + texts(one['childIds']).length > 0),
    DDF00013: each('BiomedicalConceptProperty', one => one['isRequired'] !== true || one['isEnabled'] === true),
    DDF00034: each('Duration', one => (one['durationWillVary'] === true) === (text(one['reasonDurationWillVary']) !== '')),
    DDF00039: each('Duration', one => one['durationWillVary'] !== true || things(one['quantity']).length === 0),
    DDF00033: each('Duration', one => text(one['text']) !== '' || things(one['quantity']).length > 0),
    DDF00030: each('PersonName', one => text(one['text']) !== '' || text(one['familyName']) !== ''),
    DDF00042: each('Range', (one, { key }) => key !== 'plannedAge' || one['isApproximate'] !== true),
    DDF00241: each('Range', one => {
        const [low, high] = [things(one['minValue'])[0], things(one['maxValue'])[0]];
        return codeOf(low?.['unit']) !== codeOf(high?.['unit']) || Number(low?.['value']) < Number(high?.['value']);
    }),
    DDF00242: each('Range', one => (codeOf(things(one['minValue'])[0]?.['unit']) === '') === (codeOf(things(one['maxValue'])[0]?.['unit']) === '')),
    DDF00247: each(withText, one => isHtml(one['text'])),
    DDF00187: each('NarrativeContentItem', one => isHtml(one['text'])),
    DDF00162: each('NarrativeContentItem', one => (text(one['text']).match(/<usdm:ref/g) ?? []).length
        === [...text(one['text']).matchAll(/<usdm:ref([^>]*?)(?:\/>|><\/usdm:ref>)/g)].filter(([, inner = '']) => ['klass', 'id', 'attribute'].every(name => inner.includes(`${name}="`))).length),
    DDF00244: each('NarrativeContentItem', (one, _, { byId }) => [...text(one['text']).matchAll(/<usdm:ref[^>]*? id="([^"]*)"/g)].every(([, id = '']) => byId.has(id))),
    DDF00124: each('ParameterMap', (one, _, { byId }) => [...text(one['reference']).matchAll(/<usdm:ref[^>]*? id="([^"]*)"/g)].every(([, id = '']) => byId.has(id))),
    DDF00246: each(withText, (one, where, { byId }) => [...text(one['text']).matchAll(/<usdm:tag[^>]*? name="([^"]*)"/g)].every(([, name = '']) =>
        things(byId.get(text(one['dictionaryId']))?.thing['parameterMaps']).some(map => map['tag'] === name) || where.parent === undefined)),
    DDF00261: each('GeographicScope', one => (codeOf(one['type']) === 'C68846') === (codeOf(one['code']) === '')),
    DDF00151: each('GovernanceDate', one => things(one['geographicScopes']).every(scope => codeOf(scope['type']) !== 'C68846') || things(one['geographicScopes']).length === 1),
    DDF00163: each('NarrativeContent', one => texts(one['childIds']).length > 0 || text(one['contentItemId']) !== ''),
    DDF00168: each('NarrativeContent', (one, _, { byId }) => texts(one['contentItemId']).every(id => classOf(byId.get(id)?.thing ?? {}) === 'NarrativeContentItem')),
    DDF00204: each('NarrativeContent', (one, where, { byId }) => ['nextId', 'previousId', 'childIds'].flatMap(name => texts(one[name])).every(id => {
        const found = byId.get(id);
        return found !== undefined && around(found, 'StudyDefinitionDocumentVersion') === around(where, 'StudyDefinitionDocumentVersion');
    })),
    DDF00245: each('StudyDefinitionDocumentVersion', one => twice(things(one['contents']).map(part => text(part['sectionNumber'])).filter(Boolean)).length === 0),
    DDF00164: each('NarrativeContent', one => (one['displaySectionNumber'] === true) === (text(one['sectionNumber']) !== '')),
    DDF00165: each('NarrativeContent', one => (one['displaySectionTitle'] === true) === (text(one['sectionTitle']) !== '')),
    DDF00091: each('Condition', (one, _, { byId }) => texts(one['appliesToIds']).every(id => ['Procedure', 'Activity', 'BiomedicalConcept', 'BiomedicalConceptCategory', 'BiomedicalConceptSurrogate']
        .includes(classOf(byId.get(id)?.thing ?? {})))),
    DDF00114: each('Condition', (one, _, { byId }) => texts(one['contextIds']).every(id => ['Activity', 'ScheduledActivityInstance'].includes(classOf(byId.get(id)?.thing ?? {})))),
    DDF00186: each('Strength', one => things(one['denominator']).every(amount => codeOf(amount['unit']) !== '')),
    DDF00184: each('Substance', one => things(one['referenceSubstance']).every(other => idOf(other) !== idOf(one))),
    DDF00253: each('Substance', one => things(one['referenceSubstance']).every(other => things(other['referenceSubstance']).length === 0)),
};
