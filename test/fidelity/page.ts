import type { Examples } from './examples.js';
import type { Datum, Reference, Row } from './reference.js';
import { statementOf } from './statement.js';

const bases = { cited: '', unsourced: '*unsourced*', author: '*chosen by the author*', silent: '*the sources are silent*' } as const;

/** The coverage table of the examples that transcribe a published protocol, in Markdown. */
export function fidelityPage(references: readonly Reference[], examples: Examples): string {
    const written = references.filter(reference => examples.protocol(reference));
    const count = written.flatMap(({ rows }) => rows).flatMap(({ data }) => data).length;
    return [
        '<!-- Generated from test/fidelity by npm run generate; do not edit. -->',
        '# Fidelity',
        `${written.length} published protocols are transcribed in [examples](../examples). Each datum that the reference gives is listed here, in its own words, with the line that states it `
        + `and what it stands on: ${count} data in all. Tests compare each with the model that the line becomes, and see to it that no word of the reference is left out. `
        + 'What no source could be found for is `unsourced` in the protocol, too.',
        ...written.flatMap(reference => section(reference, examples)),
    ].join('\n\n') + '\n';
}

function section(reference: Reference, examples: Examples): readonly string[] {
    const rows = reference.rows.flatMap(row => row.data.map(datum => tableRow(reference, row, datum, examples)));
    return [
        `## ${reference.id} ${reference.title}`,
        `[${reference.file}](../examples/${reference.file})`,
        ['| | Datum | Line | It says | Stands on |', '|---|---|---|---|---|', ...rows].join('\n'),
        ...asides(reference.rows),
    ];
}

function tableRow(reference: Reference, row: Row, datum: Datum, examples: Examples): string {
    const protocol = examples.protocol(reference, row)!;
    const places = datum.says.map(([path, gives]) => {
        const statement = statementOf(protocol, path, gives, examples.textAt);
        return { ...examples.lineOf(statement.range), sources: statement.sources };
    });
    const lines = [...new Map(places.map(place => [`${place.file}:${place.line}`, place])).values()];
    const links = lines.map(({ file, line }) => `[${file === reference.file ? line : `${file}:${line}`}](../examples/${file}#L${line})`);
    const sources = [...new Set(places.flatMap(place => place.sources))].filter(source => datum.sources.includes(source));
    const cells = [
        row.row,
        datum.datum.replace(/[;,]$/, ''),
        links.join(', '),
        lines.map(({ text }) => `\`${text}\``).join('<br>'),
        datum.basis === 'cited' ? sources.join(', ') : bases[datum.basis],
    ];
    return `| ${cells.map((cell, index) => (index === 2 ? cell : escaped(cell))).join(' | ')} |`;
}

function asides(rows: readonly Row[]): readonly string[] {
    const lines = rows.flatMap(({ row, aside }) => aside.map(({ text, why }) => `- ${row}: “${text.trim()}”: ${why}.`));
    return lines.length === 0 ? [] : [`No datum of the protocol:\n\n${lines.join('\n')}`];
}

/** A text inside a cell of a table. */
function escaped(text: string): string {
    return text.replaceAll('|', '\\|');
}
