import { expect, test } from 'vitest';
import type { Exported } from '../../language/exporters/index.js';
import { fhirR4Exporter } from '../../language/exporters/fhir.js';
import { withShortIds } from '../../language/exporters/json/short-ids.js';
import { fhirImporter } from '../../language/importers/fhir/importer.js';
import type { Protocol } from '../../language/model/protocol.js';
import { opened, samples } from '../export/documents.js';
import { parseDocument } from '../harness.js';

const protocols = samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, withShortIds(protocol)] as const));
const exported = (protocol: Protocol): string => String((fhirR4Exporter.export(protocol, {}) as Exported).content);

/** How many elements of each kind a protocol has. */
function counts(protocol: Protocol): Readonly<Record<string, number>> {
    const { own, steps, sessions, visits, phases, criteria, objectives, endpoints, outcomes, decisions, reactions, duties } = protocol;
    const held = [...steps, ...sessions, ...visits];
    const lines = held.flatMap(one => [one.checks, one.administrations, one.monitors, one.collections, one.activities, one.instructions]);
    return {
        'steps, sessions and visits': held.length, 'times held': protocol.occurrences.length, 'lines of them': lines.flat().length,
        'medications': own.medications.length, 'doses': own.medications.reduce((sum, { doses }) => sum + doses.length, 0), 'roles': own.roles.length,
        'consents': own.consents.length, 'phases': phases.length, 'criteria': criteria.length, 'aims and outcomes': objectives.length + endpoints.length + outcomes.length,
        'decisions, stop rules and duties': decisions.length + reactions.length + duties.length, 'passages of text': protocol.narratives.length,
    };
}

test('what of each example is kept, becomes words and is left out on the way through FHIR', async () => {
    const parts = protocols.map(([name, protocol]) => {
        const made = fhirImporter.import(JSON.parse(exported(protocol)));
        expect(made).toMatchObject({ ok: true });
        const [again] = parseDocument(made.ok ? made.text : '').model.protocols;
        const [before, after] = [counts(protocol), counts(again!)];
        const table = Object.keys(before).filter(what => before[what] !== 0 || after[what] !== 0).map(what => `${what}: ${before[what]} → ${after[what]}`);
        return [`# ${name}`, ...table, '', ...made.ok ? made.notes : [], ''].join('\n');
    });
    await expect(parts.join('\n')).toMatchFileSnapshot('../golden/import/fhir-losses.txt');
}, 120_000);

test.each(protocols)('%s says the same times in FHIR again after it was text', (_, protocol) => {
    const made = fhirImporter.import(JSON.parse(exported(protocol)));
    const [again] = parseDocument(made.ok ? made.text : '').model.protocols;
    const second = fhirImporter.import(JSON.parse(exported(withShortIds(again!))));
    const [third] = parseDocument(second.ok ? second.text : '').model.protocols;
    // The second way through changes nothing: what FHIR can hold of the schedule is there after the first.
    const schedule = ({ steps, sessions, visits }: Protocol): readonly string[] =>
        [...steps, ...sessions, ...visits].map(({ name, schedule: times }) => `${name} ${times?.written ?? ''}`).sort();
    expect(schedule(third!)).toEqual(schedule(again!));
}, 60_000);
