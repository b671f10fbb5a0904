import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellerFor } from '../../language/messages/index.js';
import { rules, type Finding } from '../../language/rules/index.js';
import { marked, parseDocument } from '../harness.js';
import type { Case } from '../rules/cases/case.js';
import { switchedOn } from '../rules/switched-on.js';
import { englishIn } from './leftovers.js';

const teller = tellerFor('de', rules);

/** Titles of sources stay as they are, and so does what a profile of a clinic's own says: these are the parts of a message that are looked at. */
const partsToRead: Readonly<Record<string, (message: string) => string>> = {
    'profile-requirement': message => (message.includes('`state`') ? '' : message.replace(/verlangt es: .*/, '')),
};

/** Everything that is said with a finding. */
function saidWith({ message, related, fixes }: Finding): readonly string[] {
    return [message, ...related.map(other => other.message), ...fixes.map(({ title }) => title)];
}

/** What of German findings is English still, or has a gap that nothing fills. */
function wrong(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
    return parseDocument(text, others).findings.flatMap(finding => {
        const read = partsToRead[finding.code] ?? (message => message);
        const told = saidWith(teller.finding(finding)).map(read);
        return told.filter((german, index) => {
            const english = saidWith(finding)[index]!;
            const isUntouched = german === english && /[a-z] [a-z]/.test(english.replace(/`[^`]*`/g, ''));
            return isUntouched || englishIn(german) !== undefined || /\{\w+\}/.test(german.replace(/`[^`]*`/g, ''));
        });
    });
}

it.each(rules.map(rule => [rule.code, rule] as const))('tells the bad example of %s in German', (_, rule) => {
    expect(wrong(marked(rule.bad.text).text, switchedOn(rule))).toEqual([]);
});

const folder = new URL('../rules/cases/', import.meta.url);
const tables = await Promise.all(readdirSync(folder).filter(name => name !== 'case.ts').sort()
    .map(async name => [name, Object.values(await import(new URL(name, folder).href) as Record<string, unknown>).filter(Array.isArray)] as const));

describe.each(tables)('the cases of %s', (_, lists) => {
    it('are told in German', () => {
        const cases = lists.flat() as readonly Case[];
        expect(cases.flatMap(({ text, others }) => wrong(marked(text).text, others))).toEqual([]);
    });
});
