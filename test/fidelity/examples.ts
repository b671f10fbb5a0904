import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFileSystem } from 'langium';
import type { SourceRange } from '../../language/model/element.js';
import type { Protocol } from '../../language/model/protocol.js';
import { createWorkspace, type Checked } from '../../language/workspace.js';
import type { Reference, Row } from './reference.js';

/** The examples, read as one folder. */
export interface Examples {
    readonly files: readonly string[];
    /** A file by its name below examples/. */
    file(name: string): Checked | undefined;
    /** The protocol that transcribes a protocol of the reference, or a row of it, where it is written. */
    protocol(reference: Reference, row?: Row): Protocol | undefined;
    textAt(range: SourceRange): string;
    /** The file, the line (from 1) and its text, at which a stretch begins. */
    lineOf(range: SourceRange): { readonly file: string; readonly line: number; readonly text: string };
}

const folder = 'memory:/examples/';

/**
 * Reads the examples.
 * @param root the folder of the project
 */
export function readExamples(root: string): Examples {
    const files = readdirSync(join(root, 'examples')).filter(file => file.endsWith('.protocol')).sort();
    const workspace = createWorkspace(EmptyFileSystem);
    workspace.load(files.map(file => ({ uri: folder + file, text: readFileSync(join(root, 'examples', file), 'utf8').replaceAll('\r\n', '\n') })));
    const file = (name: string): Checked | undefined => workspace.document(folder + name);
    const textOf = ({ uri }: SourceRange): string => workspace.document(uri)!.text;
    return {
        files,
        file,
        protocol: ({ file: name, protocol }, row) => file(name)?.model.protocols.find(candidate => candidate.name === (row?.protocol ?? protocol)),
        textAt: range => textOf(range).slice(range.start, range.end),
        lineOf: range => {
            const line = textOf(range).slice(0, range.start).split('\n').length;
            return { file: range.uri.slice(folder.length), line, text: textOf(range).split('\n')[line - 1]!.trim() };
        },
    };
}
