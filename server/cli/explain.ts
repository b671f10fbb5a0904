import { nearNames } from '../../language/analysis/near-names.js';
import type { Rule } from '../../language/rules/index.js';
import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { InputProblem } from './input/problem.js';

/** `regimen explain`: tells about a rule. */
export const explainCommand: Command = {
    name: 'explain',
    summary: 'Explain a finding by its code; without one, list the codes.',
    operands: { text: 'CODE', least: 0, most: 1 },
    options: [],
    notes: 'The code stands in brackets at the end of each finding.',
    run: explain,
};

async function explain({ operands: [code] }: Request, { out }: Environment): Promise<number> {
    const { configurationCode, isErrorOfStructure, isWaivable, ruleDocUrl, rules } = await import('../../language/rules/index.js');
    if (code === undefined) {
        out.write(listOf(rules));
        return exitCodes.fine;
    }
    if (code === configurationCode) {
        out.write(`configuration (error)\n\nSomething in \`regimen.yaml\` cannot be meant. It sets nothing until it is put right.\n\n${ruleDocUrl(code)}\n`);
        return exitCodes.fine;
    }
    const rule = rules.find(known => known.code === code);
    if (rule === undefined) {
        const [near] = nearNames(code, rules.map(known => known.code));
        throw new InputProblem(`There is no finding \`${code}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}\n\`regimen explain\` lists them all.`);
    }
    const level = isErrorOfStructure(rule) ? 'It is always an error.' : `\`regimen.yaml\` sets its level${optionNames(rule)}${rule.offByDefault === true ? '; without that, it is off' : ''}.`;
    const waiver = isWaivable(rule) ? `\`allow ${code} on …\` accepts what it finds.` : 'Nobody can accept what it finds.';
    out.write(pageOf(rule, [level, waiver], ruleDocUrl(code)));
    return exitCodes.fine;
}

function listOf(rules: readonly Rule[]): string {
    const width = Math.max(...rules.map(({ code }) => code.length));
    return rules.map(({ code, severity, summary }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`).join('');
}

function optionNames({ options = {} }: Rule): string {
    const names = Object.keys(options).map(name => `\`${name}\``);
    return names.length === 0 ? '' : ` and ${names.join(', ')}`;
}

function pageOf(rule: Rule, settings: readonly string[], address: string): string {
    const { code, severity, summary, why, bad, good, basis } = rule;
    const sources = basis.kind !== 'sourced' ? [] : ['', 'Sources', ...basis.sources.map(source => `    ${sourceLine(source)}`)];
    return [
        `${code} (${severity})`,
        '',
        summary,
        why,
        '',
        'Not so',
        indented(bad.excerpt.replaceAll('<|', '').replaceAll('|>', '')),
        '',
        'But so',
        indented(good.excerpt),
        ...sources,
        '',
        ...settings,
        '',
        address,
        '',
    ].join('\n');
}

type Authority = Extract<Rule['basis'], { readonly kind: 'sourced' }>['sources'][number];

function sourceLine({ title, locator, edition, jurisdiction, url }: Authority): string {
    return `${title}, ${edition} (${jurisdiction})${locator === undefined ? '' : `: ${locator}`}. ${url}`;
}

function indented(text: string): string {
    return text.trimEnd().split('\n').map(line => (line === '' ? '' : `    ${line}`)).join('\n');
}
