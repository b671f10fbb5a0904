import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';

const proseQuotes = '"""';

/**
 * The text between quotes, with `\"` and `\\` read as `"` and `\`.
 * @param written a text as it stands in the file; its closing quote may be missing
 * @returns the text a reader sees
 */
function unquote(written: string): string {
    const closed = written.length > 1 && /["”]$/.test(written) && !endsEscaped(written);
    return written.slice(1, closed ? -1 : undefined).replace(/\\(.)/g, '$1');
}

/** Whether the last quote is written as `\"` and so belongs to the text. */
function endsEscaped(written: string): boolean {
    const backslashes = /\\*(?=.$)/.exec(written)?.[0].length ?? 0;
    return backslashes % 2 === 1;
}

/**
 * The text between triple quotes, exactly as written.
 * @param written prose as it stands in the file; its closing quotes may be missing
 * @returns the prose with its line breaks and indentation
 */
function unquoteProse(written: string): string {
    const body = written.slice(proseQuotes.length);
    return body.endsWith(proseQuotes) ? body.slice(0, -proseQuotes.length) : body;
}

/** Reads texts without their quotes; numbers stay as written, because they are exact. */
export class ProtocolValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        switch (rule.name) {
            case 'STRING': return unquote(input);
            case 'PROSE': return unquoteProse(input);
            case 'ID': return input;
            default: return super.runConverter(rule, input, cstNode);
        }
    }
}
