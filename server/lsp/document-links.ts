import { DocumentLinkRequest, type DocumentLink, type DocumentLinkParams } from 'vscode-languageserver';
import type { SourceRange } from '../../language/model/element.js';
import { isPath } from '../../language/profiles/resolve.js';
import { ruleDocUrl, rules } from '../../language/rules/index.js';
import { resolvePath } from '../../language/syntax/import-graph.js';
import { unasked, type Feature } from './feature.js';
import { codePage, codesOf, pagesIn, registryPage } from './links/public-pages.js';
import type { Session, Stretch, View } from './session.js';

/** Where one can go on reading: sources, codes, registered studies, other files, the page of an accepted finding. */
export const documentLinks: Feature = {
    capabilities: { documentLinkProvider: { resolveProvider: false } },
    requests: [unasked(DocumentLinkRequest.type, null, linksOf)]
};

/** A link before lines and columns are known. */
interface Target {
    readonly at: Stretch;
    readonly address: string;
    readonly says: string;
}

const ruleCodes = new Set(rules.map(({ code }) => code));

function linksOf(session: Session, { textDocument }: DocumentLinkParams): DocumentLink[] | null {
    const view = session.view(textDocument.uri);
    if (!view) {
        return null;
    }
    const taken: Target[] = [];
    for (const target of [...filesNamed(session, view), ...codes(view), ...studies(view), ...acceptedFindings(view), ...pagesInText(view)]) {
        if (!taken.some(({ at }) => at.start < target.at.end && target.at.start < at.end)) {
            taken.push(target);
        }
    }
    return taken.sort((a, b) => a.at.start - b.at.start).map(({ at, address, says }) => ({ range: view.rangeOf(at), target: address, tooltip: says }));
}

/** Imported files, profiles of the clinic's own, and files with patients. A path that leads nowhere is no link. */
function filesNamed(session: Session, view: View): Target[] {
    const { model } = view.checked;
    const imports = model.imports.flatMap(({ uri, path, range }) => (uri === undefined ? [] : [{ at: quoted(view, range, path), address: uri, says: `Open ${path}` }]));
    const followed = model.protocols.flatMap(({ header }) => header.follows)
        .filter(({ value, range }) => isPath(value) && isHere(view, range) && session.workspace.profile(range.uri, value).kind !== 'unknown');
    const tables = model.protocols.flatMap(({ scenarioTables }) => scenarioTables).flatMap(({ files }) => files).filter(({ range }) => isHere(view, range));
    return [
        ...imports,
        ...followed.map(({ value, range }) => ({ at: quoted(view, range, value), address: resolvePath(range.uri, value), says: `Open the profile ${value}` })),
        ...tables.map(({ path, range }) => ({ at: quoted(view, range, path), address: resolvePath(range.uri, path), says: `Open the patients in ${path}` }))
    ];
}

/** A path, code or number itself, without the keyword and the quotes around it. */
function quoted({ checked: { text } }: View, { start, end }: Stretch, value: string): Stretch {
    const at = text.slice(start, end).lastIndexOf(value);
    return at < 0 ? { start, end } : { start: start + at, end: start + at + value.length };
}

function codes(view: View): Target[] {
    const indications = view.checked.model.protocols.flatMap(({ header }) => header.indications.flatMap(indication => indication.codes));
    return [...view.names.elements.flatMap(codesOf), ...indications].filter(({ range }) => isHere(view, range))
        .map(code => ({ at: quoted(view, code.range, code.code), ...codePage(code) }));
}

function studies(view: View): Target[] {
    return view.checked.model.protocols.flatMap(protocol => protocol.studies).flatMap(({ registrations }) => registrations)
        .filter(({ range }) => isHere(view, range))
        .flatMap(({ number, range }) => {
            const page = registryPage(number);
            return page ? [{ at: quoted(view, range, number), ...page }] : [];
        });
}

function acceptedFindings(view: View): Target[] {
    return view.checked.model.protocols.flatMap(({ waivers }) => waivers).map(({ code }) => code)
        .filter(({ value, range }) => ruleCodes.has(value) && isHere(view, range))
        .map(({ value, range }) => ({ at: range, address: ruleDocUrl(value), says: `What ${value} means` }));
}

/** Addresses, DOIs and numbers of articles and studies, wherever they are written: in texts, in comments, in half of a line. */
function pagesInText({ checked: { text } }: View): Target[] {
    return pagesIn(text).map(({ from, to, ...page }) => ({ at: { start: from, end: to }, ...page }));
}

function isHere({ checked: { uri } }: View, range: SourceRange): boolean {
    return range.uri === uri && range.inheritedBy === undefined;
}
