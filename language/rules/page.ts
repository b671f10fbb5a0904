import { isAsked, substanceOf } from '../profiles/profile.js';
import type { ResolvedProfile, ResolvedRequirement } from '../profiles/resolve.js';
import { texts } from '../profiles/texts.js';
import { isErrorOfStructure, isWaivable, levelOf, type Basis, type Finding, type Rule } from './kit.js';
import type { Authority } from './sources.js';
import { noSettings } from './support/settings.js';
import { withArticle } from './support/words.js';

const generated = '<!-- Generated from the rule by npm run generate; do not edit. -->';

/**
 * The documentation page of a rule, in Markdown.
 * @param rule the rule
 * @param finding what Regimen says about its bad example
 */
export function rulePage(rule: Rule, finding: Finding): string {
    const { code, severity, summary, why, bad, good, basis } = rule;
    const fixes = finding.fixes.map(({ title }) => `- ${title}`);
    return [
        generated,
        `# ${code}`,
        `**${severity}** · ${basis.kind}${rule.offByDefault === true ? ' · off until a clinic asks for it' : ''}`,
        `${summary} ${why}`,
        '## Not so',
        block(bad.excerpt.replaceAll('<|', '').replaceAll('|>', '')),
        `Regimen says:\n\n> ${finding.message}`,
        ...(fixes.length > 0 ? [`and offers:\n\n${fixes.join('\n')}`] : []),
        '## But so',
        block(good.excerpt),
        '## How to set it',
        configurationText(rule),
        '## How to accept it',
        waiverText(rule),
        '## What it stands on',
        basisText(basis),
    ].join('\n\n') + '\n';
}

function configurationText(rule: Rule): string {
    if (isErrorOfStructure(rule)) {
        return 'It is always an error: the text itself is wrong.';
    }
    const { code, options = {} } = rule;
    const level = levelOf(rule, noSettings);
    const other = level === 'off' ? rule.severity : level === 'info' ? 'warning' : 'info';
    const named = Object.entries(options);
    const lines = named.length === 0 ? [`  ${code}: ${other}`] : [`  ${code}:`, `    level: ${other}`, ...named.map(([name, option]) => `    ${name}: ${String(option.default)}`)];
    const rows = named.map(([name, option]) => `| \`${name}\` | ${option.documentation} | \`${String(option.default)}\` |`);
    return [
        `In [\`regimen.yaml\`](../configuration.md), as \`off\`, \`note\`, \`info\`, \`warning\` or \`error\`; otherwise it is ${level === 'off' ? 'off' : withArticle(level)}.`,
        ['```yaml', 'rules:', ...lines, '```'].join('\n'),
        ...(rows.length === 0 ? [] : [['| Option | | Otherwise |', '|---|---|---|', ...rows].join('\n')]),
    ].join('\n\n');
}

function waiverText(rule: Rule): string {
    if (!isWaivable(rule)) {
        return rule.isAboutWaivers === true ? 'Nobody can: it is about waivers itself.' : 'Nobody can: what has no meaning cannot be answered for.';
    }
    return [
        'With a line in the protocol that names the element, the reason, the person and the last day:',
        block(`allow ${rule.code} on protocol because "…" by "…" until 2027-12-31`),
    ].join('\n\n');
}

/**
 * The list of all rules, in Markdown.
 * @param mutants the page of the mutation tests, whose total stands in the list
 */
export function rulesPage(rules: readonly Rule[], mutants: string): string {
    const rows = rules.map(({ code, severity, summary, basis, offByDefault }) => `| [${code}](${code}.md) | ${offByDefault === true ? `off (${severity})` : severity} | ${summary} | ${basisNames(basis)} |`);
    const errors = rules.filter(({ severity }) => severity === 'error').length;
    return [
        generated,
        '# Rules',
        `${rules.length} rules, ${errors} of them errors, which block an export. A rule is *structural* where it follows from what the text says; otherwise it names its sources, `
        + 'and its page says where they hold, in which edition, and when somebody last compared them. '
        + 'How to switch them off, or change what they count as, stands in [configuration](../configuration.md). '
        + 'What a protocol asks for by `follows` is listed in [profiles](profiles.md).',
        `**[Mutation tests](../mutants.md).** ${/^\d+ faults of .*$/m.exec(mutants)?.[0] ?? ''}`,
        ['| Rule | | What it finds | Stands on |', '|---|---|---|---|', ...rows].join('\n'),
    ].join('\n\n') + '\n';
}

/** The requirements of the profiles, in Markdown. */
export function profilesPage(profiles: readonly ResolvedProfile[]): string {
    return [
        '<!-- Generated from language/profiles by npm run generate; do not edit. -->',
        '# Profiles',
        'A protocol with a line such as `follows us-ketamine-label` promises what a law, a label or a programme asks for. The rule '
        + '[profile-requirement](profile-requirement.md) finds what it does not show. Regimen checks what a protocol can show, no more; '
        + 'the texts themselves hold. [How to write a profile of your own](../profiles.md).',
        ['| Profile | | Holds in | Edition |', '|---|---|---|---|',
            ...profiles.map(({ name, title, jurisdiction, edition }) => `| [${name}](#${name}) | ${title} | ${jurisdiction} | ${edition} |`)].join('\n'),
        ...profiles.flatMap(profileSection),
    ].join('\n\n') + '\n';
}

function profileSection(profile: ResolvedProfile): readonly string[] {
    const { name, title, jurisdiction, edition, requirements } = profile;
    const substance = substanceOf(profile);
    const asked = requirements.filter(isAsked).map(requirement => `| \`${requirement.id}\` | ${cells(requirement)} | ${whereAsked(requirement)} |`);
    const off = requirements.filter(requirement => !isAsked(requirement))
        .map(requirement => `| \`${requirement.id}\` | ${cells(requirement)} | ${requirement.unsourced === true ? 'Unsourced. ' : ''}${requirement.reason ?? ''} |`);
    const sources = requirements.flatMap(({ text }) => text ?? []);
    const lines = sources.filter((text, index) => sources.indexOf(text) === index).map(text => sourceLine({ ...text, jurisdiction }));
    return [
        `## ${name}`,
        `${title}. Holds in: ${jurisdiction}. Edition: ${edition}.${substance === undefined ? '' : ` About ${substance}: nothing is asked of a session that gives another medication.`}`,
        ['| Requirement | What is asked | What to write | Where it is asked |', '|---|---|---|---|', ...asked].join('\n'),
        ...(off.length > 0
            ? ['Switched off, until a clinic switches it on in a profile of its own:', ['| Requirement | What would be asked | What to write | Why it is off |', '|---|---|---|---|', ...off].join('\n')]
            : []),
        lines.join('\n'),
    ];
}

function cells(requirement: ResolvedRequirement): string {
    const { requires, advice } = texts(requirement);
    return `${requires} | ${advice.replaceAll('{session}', 'dosing')}`;
}

function whereAsked({ text, locator }: ResolvedRequirement): string {
    return [text?.title ?? '', ...(locator === undefined ? [] : [locator])].join(', ');
}

function basisText(basis: Basis): string {
    return basis.kind === 'structural' ? 'The rule is structural: it follows from what the text says, without any clinical judgement.' : basis.sources.map(sourceLine).join('\n');
}

function sourceLine({ title, locator, url, jurisdiction, edition, reviewed }: Omit<Authority, 'url'> & { readonly url?: string }): string {
    return `- ${url === undefined ? title : `[${title}](${url})`}${locator === undefined ? '' : `, ${locator}`}. Edition: ${edition}. Holds in: ${jurisdiction}. Compared on ${reviewed}.`;
}

function basisNames(basis: Basis): string {
    return basis.kind === 'structural' ? 'structural' : basis.sources.map(({ title, url }) => `[${shortTitle(title)}](${url})`).join(', ');
}

/** A title up to its first comma or colon, for a table. */
function shortTitle(title: string): string {
    return title.split(/[,:]/)[0] ?? title;
}

function block(text: string): string {
    return `\`\`\`protocol\n${text.trimEnd()}\n\`\`\``;
}
