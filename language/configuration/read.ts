import { isMap, isScalar } from 'yaml';
import { alwaysOpen, type ClosedDays } from '../analysis/dates.js';
import { readClosed } from './closed.js';
import { entriesOf, isEmpty, readSettingsFile, tellUnknown as unknown, type Entry, type SettingsNode as Node, type Tell } from './settings-file.js';
import { configurationCode, isErrorOfStructure, noSettings, type Finding, type Level, type Rule, type RuleOption, type RuleSettings, type Settings } from '../rules/index.js';

/** A file with what a clinic sets. */
export interface Configuration {
    readonly uri: string;
    readonly text: string;
    readonly settings: Settings;
    /** The days on which the clinic sees nobody. */
    readonly closed: ClosedDays;
    /** What is wrong in the file. What is wrong sets nothing. */
    readonly findings: readonly Finding[];
}

/** What the findings of a rule may count as, the gravest last but for `off`. */
export const levels = ['off', 'note', 'info', 'warning', 'error'] as const satisfies readonly Level[];

/**
 * Reads what a clinic sets.
 * @param uri the address of the file
 * @param text its text
 * @param rules the rules that there are
 */
export function readConfiguration(uri: string, text: string, rules: readonly Rule[]): Configuration {
    const findings: Finding[] = [];
    const add = (start: number, end: number, message: string, instead: readonly string[] = []): void => void findings.push({
        code: configurationCode, severity: 'error', message, range: { uri, start, end }, related: [],
        fixes: instead.map(newText => ({ title: `Write \`${newText}\``, edits: [{ range: { uri, start, end }, newText }], preferred: instead.length === 1 })),
    });
    const read = readSettingsFile(text, add, (contents, tell) => readFile(contents, rules, tell));
    return { uri, text, settings: read?.settings ?? noSettings, closed: read?.closed ?? alwaysOpen, findings };
}

function readFile(contents: Node, rules: readonly Rule[], tell: Tell): Pick<Configuration, 'settings' | 'closed'> {
    const settings = new Map<string, RuleSettings>();
    let closed = alwaysOpen;
    for (const [key, value, node] of entriesOf(contents, 'The file', tell)) {
        if (key === 'closed') {
            closed = isEmpty(value) ? closed : readClosed(value, tell);
        } else if (key !== 'rules') {
            unknown(tell, node, `\`${key}\` is not known here.`, key, ['rules', 'closed'], 'The file has `rules` and `closed`.');
        } else if (!isEmpty(value)) {
            entriesOf(value, '`rules`', tell).forEach(entry => readRule(entry, rules, settings, tell));
        }
    }
    return { settings, closed };
}

function readRule([code, value, node]: Entry, rules: readonly Rule[], settings: Map<string, RuleSettings>, tell: Tell): void {
    const rule = rules.find(known => known.code === code);
    if (!rule) {
        unknown(tell, node, `There is no rule \`${code}\`.`, code, rules.map(known => known.code), '`regimen explain` lists them all.');
        return;
    }
    if (!isMap(value)) {
        settings.set(code, { ...levelIn(value, rule, tell), options: {} });
        return;
    }
    const entries = entriesOf(value, `\`${code}\``, tell);
    const level = entries.flatMap(([key, written]) => (key === 'level' ? [levelIn(written, rule, tell)] : []))[0];
    const options = entries.filter(([key]) => key !== 'level').flatMap(entry => readOption(entry, rule, tell));
    settings.set(code, { ...level, options: Object.fromEntries(options) });
}

function levelIn(node: Node, rule: Rule, tell: Tell): Pick<RuleSettings, 'level'> {
    const written = isScalar(node) ? String(node.source ?? '') : '';
    const level = levels.find(known => known === written);
    if (level === undefined) {
        unknown(tell, node, written === '' ? `\`${rule.code}\` needs a level.` : `\`${written}\` is no level.`, written, levels, 'The levels are `off`, `note`, `info`, `warning` and `error`.');
        return {};
    }
    if (isErrorOfStructure(rule) && level !== 'error') {
        tell(node, `\`${rule.code}\` says that the text itself is wrong. It is always an error.`);
        return {};
    }
    return { level };
}

function readOption([name, value, node]: Entry, { code, options = {} }: Rule, tell: Tell): [string, RuleOption['default']][] {
    const names = Object.keys(options);
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) {
        const all = names.length === 0 ? 'It has a `level` alone.' : `It has \`level\` and ${names.map(known => `\`${known}\``).join(', ')}.`;
        unknown(tell, node, `\`${code}\` has no option \`${name}\`.`, name, ['level', ...names], all);
        return [];
    }
    const read = optionValue(value, option);
    if (read === undefined) {
        tell(isEmpty(value) ? node : value, `\`${name}\` is ${kinds[option.type]}, such as \`${String(option.default)}\`.`);
        return [];
    }
    return [[name, read]];
}

const kinds: Readonly<Record<RuleOption['type'], string>> = { integer: 'a whole number', decimal: 'a number', boolean: '`true` or `false`' };

/** A decimal is kept as it is written. */
function optionValue(node: Node, { type }: RuleOption): RuleOption['default'] | undefined {
    const { value, source } = isScalar(node) ? node : { value: undefined, source: undefined };
    switch (type) {
        case 'integer': return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
        case 'decimal': return typeof value === 'number' && /^-?[0-9]+(\.[0-9]+)?$/.test(source ?? '') ? source : undefined;
        case 'boolean': return typeof value === 'boolean' ? value : undefined;
    }
}
