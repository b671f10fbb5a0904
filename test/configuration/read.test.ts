import { expect, test } from 'vitest';
import { readConfiguration } from '../../language/configuration/read.js';
import { defineRule, levelOf, sourced, structural, type Rule } from '../../language/rules/kit.js';
import { lines } from '../../language/rules/support/examples.js';
import { spravatoRems } from '../../language/rules/sources.js';
import { marked } from '../harness.js';

const texts = { summary: 'S.', why: 'W.', messages: {}, bad: lines(''), good: lines('') } as const;
const rules: readonly Rule[] = [
    defineRule({
        ...texts, code: 'short-wait', severity: 'warning', basis: structural,
        options: {
            'least-days': { type: 'integer', default: 3, documentation: 'Days.' },
            'share': { type: 'decimal', default: '0.5', documentation: 'Share.' },
            'strict': { type: 'boolean', default: false, documentation: 'Strict.' },
        },
    }),
    defineRule({ ...texts, code: 'no-meaning', severity: 'error', basis: structural }),
    defineRule({ ...texts, code: 'asked-for', severity: 'error', basis: sourced(spravatoRems) }),
    defineRule({ ...texts, code: 'said-to-be', severity: 'info', basis: structural, offByDefault: true }),
];

const read = (text: string): ReturnType<typeof readConfiguration> => readConfiguration('memory:/regimen.yaml', text, rules);

test.each<[name: string, text: string, levels: Readonly<Record<string, string>>]>([
    ['nothing', '', { 'short-wait': 'warning', 'no-meaning': 'error', 'asked-for': 'error', 'said-to-be': 'off' }],
    ['remarks alone', '# nothing yet\n', { 'short-wait': 'warning' }],
    ['no rule', 'rules:\n', { 'short-wait': 'warning' }],
    ['a level', 'rules:\n  short-wait: off\n', { 'short-wait': 'off' }],
    ['a higher level', 'rules:\n  short-wait: error\n', { 'short-wait': 'error' }],
    ['a level in a block', 'rules:\n  short-wait:\n    level: note\n', { 'short-wait': 'note' }],
    ['a rule that is asked for by others', 'rules: { asked-for: info }', { 'asked-for': 'info' }],
    ['a rule that is off by itself', 'rules: { said-to-be: warning }', { 'said-to-be': 'warning' }],
    ['what stays as it is', 'rules: { no-meaning: error }', { 'no-meaning': 'error' }],
    ['options alone', 'rules: { short-wait: { least-days: 5 }, said-to-be: {} }', { 'short-wait': 'warning', 'said-to-be': 'off' }],
])('%s', (_, text, levels) => {
    const { settings, findings } = read(text);
    expect(findings).toEqual([]);
    expect(Object.fromEntries(rules.filter(({ code }) => code in levels).map(rule => [rule.code, levelOf(rule, settings)]))).toEqual(levels);
});

test('the values of options, a decimal as it is written', () => {
    const { settings } = read('rules:\n  short-wait:\n    least-days: 5\n    share: 0.10\n    strict: true\n');
    expect(settings.get('short-wait')).toEqual({ options: { 'least-days': 5, 'share': '0.10', 'strict': true } });
});

test.each<[name: string, text: string, message: string, instead?: string]>([
    ['an unknown key', '<|rulez|>:\n  short-wait: off\n', '`rulez` is not known here. Did you mean `rules`?', 'rules'],
    ['a key that is like none', '<|plugins|>: []\n', '`plugins` is not known here. The file has `rules` and `closed`.'],
    ['an unknown rule', 'rules:\n  <|short-wiat|>: off\n', 'There is no rule `short-wiat`. Did you mean `short-wait`?', 'short-wait'],
    ['a rule that is like none', 'rules:\n  <|politeness|>: off\n', 'There is no rule `politeness`. `regimen explain` lists them all.'],
    ['an unknown level', 'rules:\n  short-wait: <|wraning|>\n', '`wraning` is no level. Did you mean `warning`?', 'warning'],
    ['a level that is like none', 'rules:\n  short-wait: <|true|>\n', '`true` is no level. The levels are `off`, `note`, `info`, `warning` and `error`.'],
    ['a list for a level', 'rules:\n  short-wait: <|[off]|>\n', '`short-wait` needs a level.'],
    ['an error of structure that is lowered', 'rules:\n  no-meaning: <|warning|>\n', 'It is always an error.'],
    ['an error of structure that is switched off', 'rules:\n  no-meaning:\n    level: <|off|>\n', 'It is always an error.'],
    ['an unknown option', 'rules:\n  short-wait:\n    <|least-day|>: 3\n', '`short-wait` has no option `least-day`. Did you mean `least-days`?', 'least-days'],
    ['an option of a rule without any', 'rules:\n  asked-for:\n    <|volume|>: 3\n', 'It has a `level` alone.'],
    ['a fraction for a whole number', 'rules:\n  short-wait:\n    least-days: <|2.5|>\n', '`least-days` is a whole number, such as `3`.'],
    ['a text for a number', 'rules:\n  short-wait:\n    share: <|half|>\n', '`share` is a number, such as `0.5`.'],
    ['a number that is written in hexadecimal', 'rules:\n  short-wait:\n    share: <|0x10|>\n', '`share` is a number, such as `0.5`.'],
    ['a text for yes or no', 'rules:\n  short-wait:\n    strict: <|yes|>\n', '`strict` is `true` or `false`, such as `false`.'],
    ['a list in place of a block', '<|- rules|>\n', 'The file must be a block of `key: value` lines.'],
    ['a list of rules', 'rules:\n<|  - short-wait|>\n', '`rules` must be a block of `key: value` lines.'],
    ['the same rule twice', 'rules:\n  short-wait: off\n  <|s|>hort-wait: info\n', 'YAML cannot be read here: Map keys must be unique.'],
])('%s', (_, source, message, instead) => {
    const { text, ranges: [range] } = marked(source);
    const { findings } = read(text);
    expect(findings.map(({ code, severity }) => ({ code, severity }))).toEqual([{ code: 'configuration', severity: 'error' }]);
    const [{ range: { start, end }, message: said, fixes }] = findings as [typeof findings[number]];
    expect(said).toContain(message);
    expect(text.slice(start, end).trim()).toBe(text.slice(range!.start, range!.end).trim());
    expect(fixes.map(({ edits: [edit] }) => edit?.newText)).toEqual(instead === undefined ? [] : [instead]);
});

test('what is wrong sets nothing, and what is right beside it holds', () => {
    const { settings, findings } = read('rules:\n  short-wait: off\n  no-meaning: off\n  politeness: error\n');
    expect(findings).toHaveLength(2);
    expect(rules.map(rule => levelOf(rule, settings))).toEqual(['off', 'error', 'error', 'off']);
});
