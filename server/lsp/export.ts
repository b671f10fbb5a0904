import { UriUtils, URI } from 'langium';
import { RequestType } from 'vscode-languageserver';
import { exporters, exportFileName, lossKinds, type Exporter } from '../../language/exporters/index.js';
import type { Protocol } from '../../language/model/protocol.js';
import { isDate } from '../../language/syntax/date.js';
import type { Checked } from '../../language/workspace.js';
import {
    allExportsRequest, exportFormatsRequest, exportRequest, type AllExportsResult, type ExportFormatsResult, type ExportParams, type ExportRefusal,
    type ExportResult, type ExportedFile
} from '../messages/export.js';
import { Refusal, wanted, type Feature, type Sliced } from './feature.js';
import { protocolNamed } from './protocol-choice.js';
import { addressOf, type Session } from './session.js';

/** A protocol in an exchange format, as long as no error stands in it. */
export const exporting: Feature = {
    capabilities: {},
    requests: [
        wanted(new RequestType<ExportParams, Promise<ExportResult>, void>(exportRequest), exportOf),
        { ...wanted(new RequestType<ExportParams, AllExportsResult, void>(allExportsRequest), allExportsOf), onChange: 'goes on' },
        wanted(new RequestType<object, ExportFormatsResult, void>(exportFormatsRequest), formatsOffered)
    ]
};

/** The export of a file, or why there is none. Of several protocols in the file one is exported, and the author is told which. */
export async function exportOf(session: Session, params: ExportParams): Promise<ExportResult> {
    const { exporter, checked } = exportable(session, params);
    const refused = refusalFor(session, checked);
    if (refused) {
        return refused;
    }
    const { protocol: name } = params;
    const protocol = protocolNamed(checked.model, name);
    if (!protocol) {
        throw new Refusal(name === undefined ? 'This file holds no protocol, so there is nothing to export.' : `This file holds no protocol \`${name}\`.`);
    }
    if (name === undefined && checked.model.protocols.length > 1) {
        session.tell(`This file holds ${checked.model.protocols.length} protocols. \`${protocol.name}\`, the first of them, is exported; `
            + '`regimen export` exports all.');
    }
    return exported(exporter, checked, protocol, params);
}

/** The exports of all protocols of a file, or why there are none. */
/** All protocols of a file, one after the other: another request may come between two, and the author may give up. */
function* allExportsOf(session: Session, params: ExportParams): Sliced<AllExportsResult> {
    const { exporter, checked } = exportable(session, params);
    const refused = refusalFor(session, checked);
    if (refused) {
        return refused;
    }
    const exports: ExportedFile[] = [];
    for (const protocol of checked.model.protocols) {
        yield exported(exporter, checked, protocol, params).then(file => void exports.push(file));
    }
    return { exports };
}

function exportable(session: Session, { uri, format, start }: ExportParams): { readonly exporter: Exporter; readonly checked: Checked } {
    const exporter = exporters.find(candidate => candidate.format === format);
    const checked = session.view(uri)?.checked;
    if (!exporter || !checked) {
        throw new Refusal(exporter ? 'There is no file to export: it is neither open nor on the disk.' : `There is no format \`${format}\`.`);
    }
    refuseStart(exporter, start);
    return { exporter, checked };
}

async function exported(exporter: Exporter, { uri, model }: Checked, protocol: Protocol, options: ExportParams): Promise<ExportedFile> {
    const { content, losses } = await exporter.export(protocol, options);
    const fileName = exportFileName(sourceName(uri), model, protocol.name, exporter.extension);
    return { content: transported(content), losses: lossKinds(losses), fileName };
}

function formatsOffered(): ExportFormatsResult {
    return {
        formats: exporters.map(({ format, title, summary, extension, needsStart }) => ({ format, title, summary, extension, needsStart: needsStart === true }))
    };
}

function refuseStart({ format, needsStart }: Exporter, start: string | undefined): void {
    if (start === undefined ? needsStart === true : !isDate(start)) {
        throw new Refusal(`The format \`${format}\` needs the day on which the course begins, as in 2027-01-04.`);
    }
}

function transported(content: string | Uint8Array): ExportedFile['content'] {
    return typeof content === 'string' ? { text: content } : { base64: base64Of(content) };
}

function base64Of(bytes: Uint8Array): string {
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}

/** Errors in the file or in one that it imports, directly or through others, forbid an export. */
function refusalFor({ workspace }: Session, checked: Checked): ExportRefusal | undefined {
    const files = new Set([checked]);
    for (const { model } of files) {
        model.imports.forEach(({ uri }) => {
            const imported = uri === undefined ? undefined : workspace.document(uri);
            if (imported) {
                files.add(imported);
            }
        });
    }
    const broken = [...files].find(file => countErrors(file) > 0);
    return broken && { errors: countErrors(broken), message: refusal(broken, broken === checked) };
}

function countErrors({ findings }: Checked): number {
    return findings.filter(({ severity }) => severity === 'error').length;
}

function refusal(broken: Checked, isFile: boolean): string {
    const errors = countErrors(broken);
    const [count, them] = errors === 1 ? ['one error', 'it'] : [`${errors} errors`, 'them'];
    const what = isFile
        ? `The protocol has ${count} and cannot be exported`
        : `\`${UriUtils.basename(URI.parse(broken.uri))}\`, which this file imports, has ${count}, so the protocol cannot be exported`;
    return `${what}. Correct ${them} first; no file was written.`;
}

/** The name of a file without its folders and its ending. */
function sourceName(uri: string): string {
    return UriUtils.basename(URI.parse(addressOf(uri))).replace(/\.protocol$/, '');
}
