/** An example in a page of the documentation: the text of its fence and what the comments before it say must come out. */
export interface Fence {
    readonly page: string;
    /** The line of the page on which the example begins, from 1. */
    readonly line: number;
    readonly text: string;
    /** The codes the example must be found to have; none where the page says nothing. */
    readonly finds: readonly string[];
    /** Facts of the model that must come out: a path and its value. */
    readonly gives: readonly (readonly [path: string, value: string])[];
    /** The path under which later examples of the page import this one. */
    readonly file?: string;
    /** Whether the other examples of the documentation stand in this one. */
    readonly frame: boolean;
}

const opening = /^```(?:protocol|csv)\s*$/;
const comment = /^<!--\s*(finds|gives|file|frame)(?::\s*(.*?))?\s*-->$/;

/**
 * The examples of a page: fences marked `protocol`, and those marked `csv`, files beside them. Comments directly before a fence say what must come out of it:
 * `<!-- finds: code, code -->`, `<!-- gives: path = value -->` (one fact a comment), `<!-- file: path -->`, `<!-- frame -->`.
 */
export function fencesOf(page: string, markdown: string): Fence[] {
    const lines = markdown.replaceAll('\r\n', '\n').split('\n');
    return lines.flatMap((line, index) => {
        if (!opening.test(line)) {
            return [];
        }
        const end = lines.indexOf('```', index);
        const said = commentsBefore(lines, index);
        const all = (key: string): string[] => said.filter(([kind]) => kind === key).map(([, value]) => value);
        return [{
            page,
            line: index + 1,
            text: `${lines.slice(index + 1, end).join('\n')}\n`,
            finds: all('finds').flatMap(codes => codes.split(',').map(code => code.trim())).sort(),
            gives: all('gives').map(fact => fact.split(/ = (.*)/s).slice(0, 2) as [string, string]),
            ...(all('file')[0] !== undefined && { file: all('file')[0] }),
            frame: all('frame').length > 0,
        }];
    });
}

function commentsBefore(lines: readonly string[], index: number): [kind: string, value: string][] {
    const match = comment.exec(lines[index - 1] ?? '');
    return match ? [...commentsBefore(lines, index - 1), [match[1]!, match[2] ?? '']] : [];
}
