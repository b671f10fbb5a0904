import { AstUtils } from 'langium';
import type * as ast from '../generated/ast.js';
import type { ProtocolLinker } from './linker.js';
import type { ProtocolParser } from './parser.js';
import { rootOf, type AstNode, type Torn } from './tree.js';

/** Rows of a table that were written down in the language, to be read as if they stood in the table. */
export interface TableRows {
    readonly columns: readonly Torn<ast.Measurement>[];
    /** The row of a line; nothing where it cannot be read. */
    row(line: number): Torn<ast.Row> | undefined;
    /** The first place of a line that cannot be read. */
    mistake(line: number): number | undefined;
    /** To be called before names are followed again: they look for their targets anew. */
    follow(): void;
    /** To be called when all names have been followed: the table's file does not keep them. */
    done(): void;
}

/** The text of a table: what its rows look like in the language. Offsets count from here. */
export interface TableText {
    readonly text: string;
    /** Where each line begins. */
    readonly lines: readonly number[];
}

/** What reads rows, and follows their names. */
export interface TableReader {
    readonly parser: ProtocolParser;
    readonly linker: Pick<ProtocolLinker, 'forget'>;
}

const before = 'protocol rows "Rows" {\nscenario table rows "Rows" {\n';
const after = '}\n}\n';

/** Puts lines into a table of their own. */
export function tableText(lines: readonly string[]): TableText {
    let at = before.length;
    const starts = lines.map(line => {
        const start = at;
        at += line.length + 1;
        return start;
    });
    return { text: `${before}${lines.map(line => `${line}\n`).join('')}${after}`, lines: starts };
}

/**
 * Reads the lines of a table that stands elsewhere: names in them mean what they mean in the table.
 * @param table the table that the rows belong to
 */
export function readTableRows({ parser, linker }: TableReader, { text, lines }: TableText, table: AstNode): TableRows {
    const parsed = parser.parse(text);
    const [protocol] = parsed.value.members;
    const inner = protocol?.$type === 'Protocol' ? protocol.members.find(member => member.$type === 'ScenarioTable') : undefined;
    const members = (inner)?.members ?? [];
    members.forEach(member => Object.assign(member, { $container: table }));
    const nodes = members.flatMap(member => [...AstUtils.streamAst(member)]);
    const own = new Set(nodes.flatMap(node => [...AstUtils.streamReferences(node)].map(({ reference }) => reference)));
    const lineAt = (offset: number): number => lines.findLastIndex(start => start <= offset);
    const mistakes = new Map(parsed.mistakes.map(({ start }) => [lineAt(start), start]).reverse() as [number, number][]);
    const rows = new Map(members.flatMap(member => (member.$type === 'Row' ? [[lineAt(member.$cstNode?.offset ?? 0), member] as const] : [])));
    return {
        columns: members.flatMap(member => (member.$type === 'Columns' ? member.values : [])),
        row: line => (mistakes.has(line) ? undefined : rows.get(line)),
        mistake: line => mistakes.get(line) ?? (rows.has(line) ? undefined : lines[line]),
        follow: () => linker.forget([...own]),
        done() {
            const document = rootOf(table).$document;
            if (document) {
                document.references = document.references.filter(reference => !own.has(reference));
            }
        },
    };
}
