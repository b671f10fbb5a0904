import { parse } from 'yaml';
import type { ExportedProtocol } from '../generated/contract.js';
import { protocolSchemaText } from '../generated/schema.js';
import { completed } from './completed.js';
import { misfits, type Misfit } from './misfits.js';

/** A document by the JSON contract, or why a text is none. */
export type ReadResult =
    | {
        readonly ok: true;
        readonly document: ExportedProtocol;
        /** What a newer minor version says and this one cannot: paths. */
        readonly ignored: readonly string[];
    }
    | { readonly ok: false; readonly problems: readonly Misfit[] };

/** The version of the contract that this code knows. */
const formatVersion: ExportedProtocol['formatVersion'] = '1.4.0';

let schema: unknown;

function contractSchema(): unknown {
    return schema ??= JSON.parse(protocolSchemaText) as unknown;
}

/**
 * Reads a protocol that was exported as JSON or YAML, and tells in words where it is not what the contract describes.
 * @param text the whole file
 */
export function readProtocolText(text: string): ReadResult {
    const data = dataOf(text);
    return data.ok ? readProtocolData(data.value) : { ok: false, problems: [{ path: '', message: data.message }] };
}

/**
 * The same for data that was read already.
 * @param data what the file holds
 */
export function readProtocolData(data: unknown): ReadResult {
    if (!looksLikeProtocol(data)) {
        return { ok: false, problems: [{ path: '', message: 'The document is no exported protocol: it does not say `"kind": "protocol"` and a `formatVersion`.' }] };
    }
    const version = String(data['formatVersion']);
    const [major] = formatVersion.split('.');
    if (!version.startsWith(`${major}.`)) {
        const message = `The document follows version ${version} of the contract, and this reader knows version ${formatVersion}. Read it with a Regimen of that version.`;
        return { ok: false, problems: [{ path: 'formatVersion', message }] };
    }
    const ignored: string[] = [];
    const document = version === formatVersion ? data : {
        ...completed(data, contractSchema(), path => ignored.push(path)) as object, $schema: `urn:regimen:schema:protocol:${formatVersion}`, formatVersion,
    };
    const problems = misfits(document, contractSchema());
    return problems.length > 0 ? { ok: false, problems } : { ok: true, document: document as unknown as ExportedProtocol, ignored };
}

/** Whether data says that it is a protocol by the contract, in any version. */
export function looksLikeProtocol(data: unknown): data is Readonly<Record<string, unknown>> {
    return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'protocol' && 'formatVersion' in data && typeof data.formatVersion === 'string';
}

/** Text as JSON where it is, otherwise as YAML. */
function dataOf(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
    const content = text.replace(/^\uFEFF/, '');
    try {
        return { ok: true, value: /^\s*[{[]/.test(content) ? JSON.parse(content) as unknown : parse(content, { version: '1.2' }) as unknown };
    } catch (error) {
        const reason = error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error);
        return { ok: false, message: `The text is neither JSON nor YAML that can be read: ${reason.replace(/[.:]$/, '')}.` };
    }
}
