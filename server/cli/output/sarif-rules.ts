import { configurationCode, isErrorOfStructure, isWaivable, ruleDocUrl, rules, type Rule } from '../../../language/rules/index.js';

/** A rule as SARIF describes it. */
export interface SarifRule {
    readonly id: string;
    readonly [property: string]: unknown;
}

/** What SARIF calls the severities that a rule may have. */
const levels = { error: 'error', warning: 'warning', info: 'note', note: 'none' } as const;

/** The rules of findings, each once, by their codes. */
export function sarifRules(codes: readonly string[]): readonly SarifRule[] {
    return [...new Set(codes)].sort().map(code => {
        const rule = rules.find(known => known.code === code);
        return rule ? ruleOf(rule) : configurationRule;
    });
}

function ruleOf(rule: Rule): SarifRule {
    const { code, severity, summary, why, basis, bad, good, offByDefault = false } = rule;
    const sources = basis.kind === 'sourced' ? basis.sources : [];
    return {
        id: code,
        name: code.split('-').map(word => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join(''),
        shortDescription: { text: plain(summary) },
        fullDescription: { text: plain(`${summary} ${why}`), markdown: `${summary} ${why}` },
        help: {
            text: [plain(summary), plain(why), `For example:\n\n${unmarked(bad.excerpt)}`, `Better:\n\n${unmarked(good.excerpt)}`].join('\n\n'),
            markdown: [summary, why, `For example:\n\n${fenced(bad.excerpt)}`, `Better:\n\n${fenced(good.excerpt)}`,
                ...sources.map(({ title, locator, url }) => `- [${title}${locator === undefined ? '' : `, ${locator}`}](${url})`)].join('\n\n'),
        },
        helpUri: ruleDocUrl(code),
        defaultConfiguration: { enabled: !offByDefault, level: levels[severity] },
        properties: {
            'tags': ['clinical-protocol', basis.kind],
            'problem.severity': severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'recommendation',
            'precision': 'high',
            'canBeAccepted': isWaivable(rule),
            'levelCanBeSet': !isErrorOfStructure(rule),
        },
    };
}

/** What is wrong in a file `regimen.yaml` is found by no rule of its own. */
const configurationRule: SarifRule = {
    id: configurationCode,
    name: 'Configuration',
    shortDescription: { text: 'Something in regimen.yaml cannot be meant.' },
    fullDescription: { text: 'Something in regimen.yaml cannot be meant. It sets nothing until it is put right.' },
    help: { text: 'Something in regimen.yaml cannot be meant. It sets nothing until it is put right.', markdown: 'Something in `regimen.yaml` cannot be meant. It sets nothing until it is put right.' },
    helpUri: ruleDocUrl(configurationCode),
    defaultConfiguration: { enabled: true, level: 'error' },
    properties: { 'tags': ['clinical-protocol', 'configuration'], 'problem.severity': 'error', 'precision': 'high', 'canBeAccepted': false, 'levelCanBeSet': false },
};

function plain(markdown: string): string {
    return markdown.replaceAll('`', '');
}

function unmarked(excerpt: string): string {
    return excerpt.replaceAll('<|', '').replaceAll('|>', '').trimEnd();
}

function fenced(excerpt: string): string {
    return `\`\`\`\n${unmarked(excerpt)}\n\`\`\``;
}
