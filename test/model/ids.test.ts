import { expect, test } from 'vitest';
import type { ProtocolDocument } from '../../language/model/protocol.js';
import { parseDocument } from '../harness.js';
import { course, documentWith, protocolWith } from './read.js';

/** Every `id` and every `target` of a reference in a model, sorted. */
function idsIn(value: unknown, found: string[] = []): string[] {
    if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) {
            if ((key === 'id' || key === 'target') && typeof part === 'string') {
                found.push(part);
            } else {
                idsIn(part, found);
            }
        }
    }
    return found.sort();
}

/** The ids of elements, without those of references and occurrences. */
function elementIds(value: unknown, found: string[] = []): string[] {
    if (typeof value === 'object' && value !== null) {
        if ('id' in value && 'nameRange' in value) {
            found.push(String(value.id));
        }
        Object.values(value).forEach((part) => elementIds(part, found));
    }
    return found;
}

const members = [
    'team { role nurse "Nurse"  role doctor "Doctor" separate from nurse }',
    'medication drug "Drug" { route oral  dose 10 mg }',
    'screening { step intake "Intake" { collect PHQ9 }  include adult "Adult" when age >= 18 years }',
    'session dosing "Dosing" { check arrival at 0 min PHQ9 >= 1 else continue  give at 0 min drug  monitor PHQ9 every 5 min  do rest "Rest" { do talk "Talk" } }',
    'session meeting "Visit" { timing 2 times, after last dosing  collect PHQ9 }',
    'consent form "Form" { risk harm "Harm." covers drug  agree harm "Agreed." }',
    'phase treatment "Treatment" { sessions dosing, meeting }',
    'outcomes { objective better "Better"  measure PHQ9 at intake  response when PHQ9 <= 5 }',
    'safety { stop dose for harm "Harm" when PHQ9 >= 20 then emergency crisis  emergency crisis "Crisis" { by nurse } }',
];

test('ids are made of kinds and names, from the outside in', () => {
    expect(elementIds(documentWith(members.join('\n')).protocols[0]).filter((id) => !id.includes(':'))).toEqual([
        'protocol/p', 'role/nurse', 'role/doctor', 'consent/form', 'consent/form/consent-item/harm', 'consent/form/consent-item/harm~2',
        'medication/drug', 'emergency/crisis', 'step/intake', 'step/intake/collection/1', 'criterion/adult',
        'session/dosing', 'session/dosing/check/arrival', 'session/dosing/administration/1', 'session/dosing/monitor/1',
        'session/dosing/activity/rest', 'session/dosing/activity/rest/activity/talk', 'session/meeting', 'session/meeting/collection/1',
        'phase/treatment', 'objective/better', 'measure/1', 'outcome/response', 'reaction/harm',
    ]);
});

test('neither another order, nor comments, nor other layout changes an id', () => {
    const before = idsIn(documentWith(members.join('\n')));
    expect(idsIn(documentWith([...members].reverse().join('\n')))).toEqual(before);
    expect(idsIn(documentWith(members.map((member) => `\n\n// a comment\n/* another */ ${member.replace(/ {2}/g, '\n\t')}`).join('\n\n')))).toEqual(before);
});

test('an element without a name counts among its siblings of the same kind', () => {
    const [session] = protocolWith(`${course}\nsession s "S" {
        check named at 0 min PHQ9 >= 1 else continue
        check at 1 min PHQ9 >= 1 else continue
        collect PHQ9
        check at 2 min PHQ9 >= 1 else continue
    }`).sessions.slice(1);
    expect(session?.checks.map((check) => check.id)).toEqual(['session/s/check/named', 'session/s/check/1', 'session/s/check/2']);
    expect(session?.checks.map((check) => check.label)).toEqual(['named', 'PHQ9 >= 1', 'PHQ9 >= 1']);
});

test('names that stand twice stay apart, and names of different kinds do not touch', () => {
    const protocol = protocolWith(`${course}
        session dosing "Again" { collect PHQ9 }
        safety { stop dose for dosing "A reaction" when PHQ9 >= 20 then call nurse }`);
    expect(protocol.sessions.map((session) => session.id)).toEqual(['session/dosing', 'session/dosing~2']);
    expect(protocol.sessions[1]?.collections[0]?.id).toBe('session/dosing~2/collection/1');
    expect(protocol.reactions[0]?.id).toBe('reaction/dosing');
    const ids = elementIds(protocol);
    expect(new Set(ids).size).toBe(ids.length);
});

test('elements of several protocols in one file begin with their protocol', () => {
    const model = parseDocument(`
        protocol a "A" { team { role nurse "N" }  session s "S" { staff nurse } }
        protocol b "B" { team { role nurse "N" }  session s "S" { staff nurse } }`).model;
    expect(model.protocols.map((protocol) => [protocol.id, protocol.sessions[0]?.id, protocol.sessions[0]?.staff[0]?.role.target])).toEqual([
        ['protocol/a', 'protocol/a/session/s', 'protocol/a/role/nurse'],
        ['protocol/b', 'protocol/b/session/s', 'protocol/b/role/nurse'],
    ]);
});

test('what files share carries the name of its file, wherever the file lies', () => {
    const others = {
        'clinic/team.protocol': 'import "house.protocol"\nteam { role nurse "Nurse" }\nteam { role lead "Lead" { supervised by boss } }',
        'clinic/house.protocol': 'team { role boss "Boss" }\nteam { role idle "Idle" }',
    };
    const model: ProtocolDocument = parseDocument(
        'import "clinic/team.protocol"\nsource own "Own"\nprotocol p "P" { team { role here "Here" { supervised by lead cites own } } }', others,
    ).model;
    const [protocol] = model.protocols;
    expect(protocol?.own.roles[0]?.supervisors[0]?.target).toBe('team:role/lead');
    expect(protocol?.used.roles.map((role) => role.id)).toEqual(['house:role/boss', 'team:role/lead']);
    expect(protocol?.used.sources.map((source) => source.id)).toEqual(['document:source/own']);
    expect(model.shared.sources.map((source) => source.id)).toEqual(['document:source/own']);
    expect(model.imports[0]?.uri).toMatch(/clinic\/team\.protocol$/);
});
