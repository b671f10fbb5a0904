import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profiles } from '../../language/profiles/resolve.js';
import { ruleDocUrl, rules } from '../../language/rules/index.js';
import { profilesPage, rulePage, rulesPage } from '../../language/rules/page.js';
import { marked, parseDocument } from '../harness.js';
import { switchedOn } from './switched-on.js';

const folder = new URL('../../docs/rules/', import.meta.url);
const read = (file: string): string => (existsSync(new URL(file, folder)) ? readFileSync(new URL(file, folder), 'utf8') : '');

it.each(rules.map(rule => [rule.code, rule] as const))('docs/rules/%s.md says what the rule says', (code, rule) => {
    const finding = parseDocument(marked(rule.bad.text).text, switchedOn(rule)).findings.find(candidate => candidate.code === code);
    expect(read(`${code}.md`)).toBe(rulePage(rule, finding!));
});

it('lists every rule and every profile, and has no page of anything else', () => {
    expect(read('README.md')).toBe(rulesPage(rules, read('../mutants.md')));
    expect(read('profiles.md')).toBe(profilesPage(profiles()));
    expect(readdirSync(folder).sort()).toEqual([...rules.map(({ code }) => `${code}.md`), 'README.md', 'profiles.md'].sort());
});

it('knows the address of each page', () => {
    expect(ruleDocUrl('unknown-name')).toMatch(/^https:\/\/.*\/docs\/rules\/unknown-name\.md$/);
});
