/** Lines of a protocol; a block is a line with further lines inside of it. */
export type Line = string | Block;

/** A line that opens a block. */
export interface Block {
    readonly head: string;
    readonly lines: readonly Line[];
}

/** A block; without lines inside it is `head { }`, or the head alone where the braces may be left out. */
export function block(head: string, lines: readonly Line[], braces: 'always' | 'where needed' = 'always'): Line {
    return lines.length === 0 && braces === 'where needed' ? head : { head, lines };
}

/** Blocks under one word, such as `team`; nothing where there are none. */
export function group(word: string, lines: readonly Line[]): readonly Line[] {
    return lines.length === 0 ? [] : [{ head: word, lines }];
}

/** Words on one line; what is not said is left out. */
export function words(...parts: readonly (string | null | undefined | false)[]): string {
    return parts.filter(part => typeof part === 'string' && part !== '').join(' ');
}

/** Parts of a file with an empty line between them. */
export function apart(...parts: readonly (readonly Line[])[]): readonly Line[] {
    return parts.filter(part => part.length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

/** Text of lines, four spaces for each block that they stand in. */
export function textOf(lines: readonly Line[], indentation = ''): string {
    return lines.map(line => {
        if (typeof line === 'string') {
            return line === '' ? '\n' : `${line.split('\n').map(part => (part === '' ? '' : indentation + part)).join('\n')}\n`;
        }
        return line.lines.length === 0
            ? `${indentation}${line.head} { }\n`
            : `${indentation}${line.head} {\n${textOf(line.lines, `${indentation}    `)}${indentation}}\n`;
    }).join('');
}
