import { looksLikeProtocol, readProtocolData } from '../../contract/read.js';
import { withShortIds } from '../../exporters/json/short-ids.js';
import type { ExportedProtocol } from '../../generated/contract.js';
import type { Imported, Importer } from '../importer.js';
import { printProtocol } from '../print/protocol.js';
import { readBack, type ReadBack } from '../read-back.js';
import { differences, told, type Difference } from './differences.js';

/** Our own JSON or YAML: what `regimen export --to json` writes comes back as text that says the same. */
export const jsonImporter: Importer = {
    format: 'json',
    title: 'JSON or YAML of Regimen',
    recognises: looksLikeProtocol,
    import: importDocument,
};

const most = 12;

/**
 * The text of a document by the contract. It is read again and compared, so that what comes out says what went in; a document that the language cannot
 * say, or that contradicts itself, is refused.
 */
function importDocument(data: unknown): Imported {
    const read = readProtocolData(data);
    if (!read.ok) {
        return { ok: false, problems: shortened(read.problems.map(({ path, message }) => (path === '' || message.includes(path) ? message : `${path}: ${message}`))) };
    }
    const document = withShortIds(read.document);
    const remarks = remarksOf(read.document, read.ignored);
    const ownWords = wordsThatHold(document);
    const back = readBack(printProtocol(document, { ownWords }));
    const found = back.document ? differences(document, { ...back.document, extends: document.extends }) : [];
    const [derived, stated] = [found.filter(isDerived), found.filter(difference => !isDerived(difference))];
    if (!back.document || stated.length > 0) {
        return { ok: false, problems: shortened(whyNot(back, stated)) };
    }
    const notes = [...remarks, ...unread(back), ...shortened(derived.map(difference => `Follows from the rest, which says otherwise. ${told(difference)}`))];
    return { ok: true, name: document.name, text: printProtocol(document, { ownWords, remarks: notes }), notes };
}

/** Whether a place holds what is worked out from other places. */
function isDerived({ path }: Difference): boolean {
    const last = path.at(-1);
    return path[0] === 'occurrences' || last === 'plain' || (last === 'label' && path.at(-3) === 'items') || (last === 'value' && path.at(-3) === 'parts');
}

/** Tells for which elements the author's own words mean what the document says; for others the condition is put into words. */
function wordsThatHold(document: ExportedProtocol): (id: string) => boolean {
    const back = readBack(printProtocol(document, { ownWords: () => true }));
    if (!back.document) {
        return () => false;
    }
    const wrong = new Set(differences(document, { ...back.document, extends: document.extends }).flatMap(({ element }) => element ?? []));
    return id => !wrong.has(id);
}

function whyNot(back: ReadBack, found: readonly Difference[]): readonly string[] {
    return back.problems.length > 0 ? unread(back) : found.map(told);
}

function unread({ problems }: ReadBack): readonly string[] {
    return problems.map(({ message, line }) => `The language has no words for this, or not for all of it${line === '' ? '' : `: \`${line.replace(/\s+/g, ' ')}\``}. ${message}`);
}

function remarksOf({ extends: base }: ExportedProtocol, ignored: readonly string[]): readonly string[] {
    return [
        ...base === null ? [] : [`Exported from a protocol that extends ${base.base}${base.version === null ? '' : ` ${base.version}`}; what it takes over is written out here.`],
        ...ignored.map(path => `Left out, because it belongs to a newer version of the contract: ${path}.`),
    ];
}

function shortened(problems: readonly string[]): readonly string[] {
    return problems.length <= most ? problems : [...problems.slice(0, most), `And ${problems.length - most} more.`];
}
