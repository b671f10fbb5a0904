import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { declared } from '../../language/analysis/elements.js';
import { libraryFiles } from '../../language/generated/library.js';
import { builtInProfiles } from '../../language/profiles/load.js';
import { isAsked, type RequirementTest } from '../../language/profiles/profile.js';
import { readProfile } from '../../language/profiles/read.js';
import { profiles } from '../../language/profiles/resolve.js';
import { texts } from '../../language/profiles/texts.js';
import { profileFiles } from '../../language/generated/profiles.js';
import { parseDocument } from '../harness.js';
import { failing, lacking, meeting } from './meeting.js';

const schema = JSON.parse(readFileSync(new URL('../../language/profiles/profile.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(schema);
const library = new Set(libraryFiles.flatMap(({ text }) => declared(parseDocument(text).model.shared).map(({ name }) => name)));

it.each(builtInProfiles().map(profile => [profile.name, profile] as const))('%s follows its schema, and its names exist', (name, profile) => {
    validate(profile);
    expect(validate.errors ?? []).toEqual([]);
    expect(readProfile(profileFiles.find(({ path }) => path === `${name}.yaml`)!.text)).toMatchObject({ ok: true });
    expect((profile.requirements ?? []).flatMap(({ test }) => namesOf(test)).filter(used => !library.has(used))).toEqual([]);
});

it.each(profiles().map(profile => [profile.name, profile] as const))('%s asks for nothing that no source says', (_, { requirements }) => {
    expect(requirements.filter(requirement => isAsked(requirement) && (requirement.unsourced === true || !requirement.text)).map(({ id }) => id)).toEqual([]);
    expect(requirements.filter(requirement => !isAsked(requirement) && requirement.reason === undefined).map(({ id }) => id)).toEqual([]);
});

describe.each(profiles().map(profile => [profile.name, profile] as const))('%s', (name, { requirements }) => {
    const allOn = (): Readonly<Record<string, string>> => {
        const changes = requirements.map(({ id }) => `  - { requirement: ${id}, enabled: true, reason: Tried. }\n`).join('');
        return { [`${name}.yaml`]: `name: all\ntitle: All\njurisdiction: US\nedition: '1'\nextends: [${name}]\nchanges:\n${changes}` };
    };

    it('is met, also with everything switched on', () => {
        expect(lacking(meeting(name))).toEqual([]);
        expect(lacking(meeting(`"${name}.yaml"`), allOn())).toEqual([]);
    });

    it.each(requirements.map(requirement => [requirement.id, requirement] as const))('%s is missed where it is not shown, and only that', (id, requirement) => {
        const findings = lacking(failing(`"${name}.yaml"`, requirement), allOn());
        expect(findings.map(({ message }) => message.slice(0, texts(requirement).requires.length))).toEqual([texts(requirement).requires]);
        expect(lacking(failing(name, requirement))).toHaveLength(isAsked(requirement) ? 1 : 0);
        expect(id).toMatch(/^[a-z0-9-]+$/);
    });
});

/** The names of the standard library that a test asks for. */
function namesOf(test: RequirementTest): readonly string[] {
    switch (test.kind) {
        case 'any':
        case 'all': return test.of.flatMap(namesOf);
        case 'exclusion': return [...test.values ?? [], ...test.conditions ?? []];
        case 'discharge':
        case 'emergency-plan': return test.values ?? [];
        case 'consent': return test.topics ?? [];
        case 'concomitant': return test.drugs ?? [];
        case 'role': return [...test.licences ?? [], ...test.trainings ?? []];
        case 'handoff': return [...test.from, ...test.to];
        case 'practice': return test.approaches;
        case 'equipment':
        case 'training':
        case 'monitor':
        case 'reading':
        case 'licence': return test.anyOf;
        default: return [];
    }
}
