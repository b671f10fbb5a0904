// `npm run rules` prints the table of rules; the pages of the rules are a part of `npm run generate`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled } from './bundled.mjs';
import { root } from './node24.mjs';

const entry = `
    export { EmptyFileSystem } from 'langium';
    export { profiles } from './language/profiles/resolve.js';
    export { isWaivable, rules } from './language/rules/index.js';
    export { profilesPage, rulePage, rulesPage } from './language/rules/page.js';
    export { createWorkspace } from './language/workspace.js';
`;

/** Writes docs/rules/, and takes away the pages of rules that are gone. */
export async function writeRulePages() {
    const { EmptyFileSystem, createWorkspace, profiles, profilesPage, rulePage, rules, rulesPage } = await language();
    const workspace = createWorkspace({ ...EmptyFileSystem, today: () => '2026-11-01' });
    const findingOf = rule => {
        const uri = `memory:/${rule.code}/document.protocol`;
        const on = rule.offByDefault ? [{ uri: `memory:/${rule.code}/regimen.yaml`, text: `rules: { ${rule.code}: ${rule.severity} }` }] : [];
        workspace.load([...on, { uri, text: rule.bad.text.replaceAll('<|', '').replaceAll('|>', '') }]);
        const finding = workspace.document(uri).findings.find(({ code }) => code === rule.code);
        if (!finding) {
            throw new Error(`The bad example of ${rule.code} breaks no rule.`);
        }
        return finding;
    };
    const lists = [['README.md', rulesPage(rules, readFileSync(join(root, 'docs/mutants.md'), 'utf8'))], ['profiles.md', profilesPage(profiles())]];
    const pages = new Map([...lists, ...rules.map(rule => [`${rule.code}.md`, rulePage(rule, findingOf(rule))])]);
    const folder = join(root, 'docs/rules');
    mkdirSync(folder, { recursive: true });
    readdirSync(folder).filter(file => !pages.has(file)).forEach(file => rmSync(join(folder, file)));
    pages.forEach((text, file) => writeFileSync(join(folder, file), text));
}

/** The language, bundled for this process. */
const language = () => bundled('rules', entry);

/** Two lines for each rule: code, level, whether it can be waived, what it finds; what it stands on. The last line counts. */
async function table() {
    const { isWaivable, rules } = await language();
    const basisOf = ({ basis }) => (basis.kind === 'structural' ? 'structural' : basis.sources.map(({ title, edition }) => `${title} (${edition})`).join('; '));
    const width = Math.max(...rules.map(({ code }) => code.length));
    const row = (code, level, waiver, text) => `${code.padEnd(width)}  ${level.padEnd(13)}  ${waiver.padEnd(8)}  ${text}\n`;
    const rows = rules.map(rule => row(rule.code, rule.offByDefault ? `off (${rule.severity})` : rule.severity, isWaivable(rule) ? 'waivable' : '', rule.summary) + row('', '', '', basisOf(rule)));
    const counted = test => rules.filter(test).length;
    const sum = `${rules.length} rules: ${counted(({ severity }) => severity === 'error')} errors, ${counted(({ basis }) => basis.kind === 'sourced')} with sources, `
        + `${counted(isWaivable)} waivable, ${counted(({ offByDefault }) => offByDefault)} off by default\n`;
    return [row('rule', 'level', 'waiver', 'what it finds, and what it stands on'), ...rows, sum].join('');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    process.stdout.write(await table());
}
