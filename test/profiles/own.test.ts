import { readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import { expect, it } from 'vitest';
import { createWorkspace } from '../../language/workspace.js';
import { checkText } from '../harness.js';
import { lacking, meeting } from './meeting.js';

const head = 'name: ours\ntitle: Our clinic\njurisdiction: US\nedition: "1"\n';
const followed = meeting('"ours.yaml"');

function told(yaml: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
    return checkText(followed, { 'ours.yaml': yaml, ...others }).filter(({ code }) => code === 'unknown-profile').map(({ message }) => message);
}

it('a clinic changes a figure, switches off with a reason, and adds its own', () => {
    const yaml = `${head}extends: [us-esketamine-rems]
changes:
  - { requirement: two-hours, atLeast: 180 min, reason: Our patients stay longer. }
  - { requirement: pulse-oximeter, enabled: false, reason: The building has one. }
sources:
  rules: { title: House rules, edition: '3', reviewed: 2026-11-01 }
requirements:
  - id: owner
    requires: A protocol of ours must have an owner.
    advice: Write an owner line.
    source: rules
    test: { kind: header, line: owner }
`;
    const messages = lacking(followed.replace('pulseOximeter, ', ''), { 'ours.yaml': yaml }).map(({ message }) => message);
    expect(messages).toEqual([
        'A protocol of ours must have an owner. Write an owner line. The profile `ours` asks for it: House rules, 3.',
        'Patients must be monitored for at least 180 min. Write `discharge not before 180 min` in `dosing`. The profile `us-esketamine-rems` asks for it: '
        + 'Spravato REMS, FDA, as published on the review date, objectives (Our patients stay longer).',
    ]);
});

const psilocybin = (text: string): string => text.replaceAll('esketamine', 'psilocybin').replace('Esketamine nasal spray', 'Psilocybin capsule').replace('us-psilocybin', 'us-esketamine');

it('nothing is asked of a session that gives another medication, and a profile about one that is not given is told', () => {
    const broken = meeting('us-esketamine-rems').replace('not before 120 min', 'not before 90 min');
    expect(lacking(broken)).toHaveLength(1);
    expect(lacking(psilocybin(broken))).toEqual([]);
    expect(checkText(psilocybin(broken)).map(({ code }) => code)).toContain('profile-of-another-medication');
    const both = psilocybin(broken).replace('    session integration', `    medication spray "Esketamine nasal spray" {
        route intranasal
        dose  56 mg
    }

    session integration`);
    expect(checkText(both).map(({ code }) => code).filter(code => code.includes('profile'))).toEqual([]);
});

it("a clinic's profile for several medications asks of each what is about it, and says nothing of those it does not give", () => {
    const house = { 'ours.yaml': `${head}extends: [us-esketamine-rems, us-ketamine-label]\n` };
    const text = psilocybin(followed.replace('not before 120 min', 'not before 90 min'));
    expect(checkText(text, house).map(({ code }) => code).filter(code => code.includes('profile'))).toEqual([]);
    const own = { 'ours.yaml': `${house['ours.yaml']}medications: [esketamine]\n` };
    expect(checkText(text, own).map(({ code }) => code).filter(code => code.includes('profile'))).toEqual(['profile-of-another-medication']);
});

it.each([
    ['a file that is not there', undefined, 'There is no file `ours.yaml` beside this one, or it cannot be read. Say where the profile is, as seen from this file.'],
    ['broken YAML', 'name: [', 'line 1. YAML cannot be read here: '],
    ['a key that is not known', `${head}extends: [spirit-2013]\nrequirement: []\n`, 'line 6. `requirement` is not known here.'],
    ['a missing key', 'name: ours\n', 'line 1. The profile lacks `edition`.'],
    ['nothing asked', head, 'The profile asks for nothing'],
    ['a change of nothing', `${head}extends: [spirit-2013]\nchanges:\n  - { requirement: none, reason: Why. }\n`, 'line 7. No profile that is extended has a requirement `none`.'],
    ['a figure where there is none', `${head}extends: [spirit-2013]\nchanges:\n  - { requirement: harms, atLeast: 2 h, reason: Why. }\n`, '`harms` has no figure'],
    ['an unknown profile', `${head}extends: [spirit-2014]\n`, 'line 5. There is no profile `spirit-2014`.'],
    ['an unknown kind of test', `${head}requirements:\n  - { id: a, requires: A., advice: B., unsourced: true, test: { kind: magic } }\n`, 'line 6. The kind of a test is one of'],
    ['no source', `${head}requirements:\n  - { id: a, requires: A., advice: B., test: { kind: needs-consent } }\n`, 'names no `source`'],
    ['a circle', `${head}extends: [ours.yaml]\n`, 'line 5. `ours.yaml` extends this profile itself, directly or through others.'],
])('%s is told at the follows entry', (_, yaml, message) => {
    const messages = yaml === undefined
        ? checkText(followed).filter(({ code }) => code === 'unknown-profile').map(finding => finding.message)
        : told(yaml);
    expect(messages[0]).toContain(message);
});

it('what is wrong in a file that is extended is told with its path', () => {
    expect(told(`${head}extends: [base.yaml]\n`, { 'base.yaml': 'name: base\n' })[0]).toBe('The profile `ours.yaml` cannot be used: `base.yaml`, line 1. The profile lacks `edition`.');
});

it('the example of the documentation is right', () => {
    const page = readFileSync(new URL('../../docs/profiles.md', import.meta.url), 'utf8');
    const example = /```yaml\r?\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(told(example)).toEqual([]);
    expect(lacking(followed, { 'ours.yaml': example }).map(({ message }) => message.split('.')[0])).toEqual([
        'Every protocol of ours must have an owner', 'Patients must be monitored for at least 180 min',
    ]);
});

it('a protocol is checked again when a file that it follows comes, changes or goes', () => {
    const workspace = createWorkspace(EmptyFileSystem);
    const uri = 'memory:/own/document.protocol';
    const yaml = 'memory:/own/ours.yaml';
    const codes = (): readonly string[] => workspace.document(uri)!.findings.map(({ code }) => code);
    workspace.load([{ uri, text: followed }]);
    expect(codes()).toContain('unknown-profile');
    expect(workspace.update([{ uri: yaml, text: `${head}extends: [us-ketamine-label]\n` }])).toContain(uri);
    expect(codes().filter(code => code.includes('profile'))).toEqual([]);
    expect(workspace.update([{ uri: yaml, text: `${head}extends: [spirit]\n` }])).toContain(uri);
    expect(codes()).toContain('unknown-profile');
    expect(workspace.update([], [yaml])).toContain(uri);
    expect(codes()).toContain('unknown-profile');
});
