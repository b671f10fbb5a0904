import { describe, expect, test } from 'vitest';
import { withShortIds } from '../../language/exporters/json/short-ids.js';
import type { Exported } from '../../language/exporters/index.js';
import { usdmExporter } from '../../language/exporters/usdm.js';
import { usdmImporter } from '../../language/importers/usdm/importer.js';
import { plain, text, things, type Thing } from '../../language/importers/usdm/reading.js';
import { knownIn, wordsOf } from '../../language/importers/usdm/templates.js';
import type { Protocol } from '../../language/model/protocol.js';
import { opened, samples } from '../export/documents.js';
import { examples, official } from '../export/usdm-files.js';
import { parseDocument } from '../harness.js';

const exported = (protocol: Protocol): unknown => JSON.parse(String((usdmExporter.export(withShortIds(protocol), {}) as Exported).content));
const codeOf = (value: unknown): unknown => (things(things(value)[0]?.['standardCode'])[0] ?? things(value)[0])?.['code'];

interface Content {
    readonly study: Thing;
    readonly version: Thing;
    readonly design: Thing;
}

function contentOf(file: unknown): Content {
    const [study] = things((file as Thing)['study']);
    const [version] = things(study!['versions']);
    return { study: study!, version: version!, design: things(version!['studyDesigns'])[0]! };
}

const sentence = ({ study }: Content, thing: Thing): string => wordsOf(thing, knownIn(study), []);

/** What a study is for: each objective with its endpoints, and whether they are primary. */
function aims(content: Content): unknown {
    return things(content.design['objectives']).map(aim => [
        sentence(content, aim), things(aim['endpoints']).map(one => [sentence(content, one), codeOf(one['level']) === 'C94496']),
    ]);
}

/** What is given: each intervention with amount, unit and route of its administrations. */
function given({ version }: Content): unknown {
    return things(version['studyInterventions']).map(one => [
        plain(text(one['label'])) || plain(text(one['description'])),
        things(one['administrations']).map(({ dose, route }) => [things(dose)[0]?.['value'], codeOf(things(dose)[0]?.['unit']), codeOf(route)]),
    ]);
}

/** Who is treated: whether each criterion lets in, and its words. */
function criteria(content: Content): readonly (readonly [boolean, string])[] {
    const items = new Map(things(content.version['eligibilityCriterionItems']).map(one => [one['id'], one]));
    return things(content.design['eligibilityCriteria']).map(one => [codeOf(one['category']) === 'C25532', sentence(content, items.get(one['criterionItemId'])!)]);
}

describe.each(examples)('the official example %s', name => {
    const before = contentOf(official(name));
    const imported = usdmImporter.import(official(name));
    const checked = parseDocument(imported.ok ? imported.text : '');
    const after = contentOf(exported(checked.model.protocols[0]!));

    test('keeps its objectives and endpoints', () => {
        expect(things(before.design['objectives']).length).toBeGreaterThan(1);
        expect(aims(after)).toEqual(aims(before));
    });

    test('keeps its interventions with amounts and routes', () => {
        expect(things(before.version['studyInterventions']).length).toBeGreaterThan(0);
        // A route that the library does not have is a term of the protocol.
        const own = JSON.stringify(given(after)).replaceAll('"route/dentalRoute"', '"C38197"').replaceAll('"dentalRoute"', '"C38197"');
        expect(JSON.parse(own)).toEqual(given(before));
    });

    test('keeps its criteria', () => {
        const [kept, stated] = [criteria(after), criteria(before)];
        expect(kept.map(([isIn]) => isIn)).toEqual(stated.map(([isIn]) => isIn));
        expect(stated.filter(([, words], index) => !kept[index]![1].includes(words))).toEqual([]);
    });

    test('keeps sponsor, registrations, number of patients and settings', () => {
        const facts = ({ version, design }: Content): unknown => {
            const registries = things(version['organizations']).filter(({ type }) => codeOf(type) === 'C93453').map(({ id }) => id);
            return {
                registrations: things(version['studyIdentifiers']).filter(({ scopeId }) => registries.includes(scopeId)).map(one => one['text']).sort(),
                planned: things(things(design['population'])[0]!['plannedEnrollmentNumber']).map(({ value }) => value),
                sponsor: things(version['organizations']).map(({ label }) => label).includes(checked.model.protocols[0]!.header.owner?.value),
            };
        };
        expect(facts(after)).toEqual(facts(before));
        const settings = things(before.design['encounters']).map(one => things(one['environmentalSettings']).map(({ decode }) => decode).join());
        const used = new Set(things(after.design['encounters']).flatMap(one => things(one['environmentalSettings'])).map(({ decode }) => decode));
        expect([...new Set(settings)].filter(words => !used.has(words))).toEqual([]);
    });

    test('says in words what has no place: how often is given, arms, conditions, estimands', () => {
        const words = imported.ok ? imported.text : '';
        const frequencies = things(before.version['studyInterventions']).flatMap(one => things(one['administrations'])).map(({ frequency }) => things(things(frequency)[0]?.['standardCode'])[0]!['decode']);
        const said = [
            ...frequencies, ...things(before.version['conditions']).map(one => plain(text(one['text']))), ...things(before.design['estimands']).map(one => plain(text(one['populationSummary']))),
            ...things(before.design['elements']).map(one => plain(text(one['description']))), ...things(before.version['amendments']).map(one => plain(text(one['summary']))),
        ].map(String);
        expect(said.length).toBeGreaterThan(3);
        expect(said.filter(one => !words.includes(one))).toEqual([]);
    });
});

test('what the templates of a text stand for is filled in', () => {
    const imported = usdmImporter.import(official('CDISC_Pilot_Study'));
    const words = imported.ok ? imported.text : '';
    expect(words).toContain('"Males and postmenopausal females at least 50 years of age."');
    expect(words).toContain('"MMSE score of 10 to 23."');
    const open = usdmImporter.import(official('observational'));
    expect(open.ok && open.notes.filter(note => note.startsWith('"['))).toContain('"[max_agexxx]" in the text of "Age Criteria Error" is filled in by nothing in the file.');
});

describe.each(samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, protocol] as const)))('%s', (_, protocol) => {
    const before = contentOf(exported(protocol));
    const imported = usdmImporter.import(exported(protocol));
    const checked = parseDocument(imported.ok ? imported.text : '');

    test('comes back from USDM, and every line of it is read', () => {
        expect(imported).toMatchObject({ ok: true });
        expect(checked.model.issues).toEqual([]);
    });

    test('comes back with its people, medications, criteria and aims', () => {
        const after = contentOf(exported(checked.model.protocols[0]!));
        expect(aims(after)).toEqual(aims(before));
        expect(criteria(after).length).toBe(criteria(before).length);
        const names = ({ version }: Content): unknown => things(version['studyInterventions']).map(({ label }) => label);
        expect(names(after)).toEqual(names(before));
        const people = ({ version }: Content): unknown => things(version['roles']).flatMap(role => things(role['assignedPersons'])).map(({ label }) => label).sort();
        expect(people(after)).toEqual(people(before));
        const roles = ({ version }: Content): readonly unknown[] => things(version['roles']).map(({ label }) => label);
        expect(roles(before).filter(role => !roles(after).includes(role))).toEqual([]);
    });
});
