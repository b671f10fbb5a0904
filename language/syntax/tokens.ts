import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import type { TokenPattern, TokenType } from 'chevrotain';

const openProse = '"""';

/** A line that can only be structure: a lone closing brace, or a keyword with a name or a text that opens a block. */
const structuralLine = /^[ \t]*(?:\}|[a-z]+[ \t]+[^"\r\n]*(?:"[^"\r\n]*")?[^"\r\n]*\{)[ \t]*$/m;

/** A text in quotes. One that is not closed ends with its line, but leaves a brace and a comment at the end of it alone. */
const text = /"(?:\\.|[^"\\\r\n])*"|“[^”"\r\n]*[”"]|["“][^"”\r\n]*?(?=[ \t]*(?:\{[ \t]*)?(?:\/\/[^\r\n]*)?(?:\r|\n|(?![^])))/;

/**
 * Finds the end of prose that starts at `offset`.
 * Forgotten closing quotes would otherwise swallow every block up to the next narrative, so text that contains
 * a line of structure ends before that line instead.
 * @param text the whole file
 * @param offset where `"""` may stand
 * @returns the prose with its quotes (the closing ones may be missing), or nothing where no prose starts
 */
export function proseAt(text: string, offset: number): string | undefined {
    if (!text.startsWith(openProse, offset)) {
        return undefined;
    }
    const bodyStart = offset + openProse.length;
    const close = text.indexOf(openProse, bodyStart);
    const body = close < 0 ? text.slice(bodyStart) : text.slice(bodyStart, close);
    const structure = structuralLine.exec(body);
    if (structure) {
        return openProse + body.slice(0, structure.index).trimEnd();
    }
    return close < 0 ? openProse + body.trimEnd() : text.slice(offset, close + openProse.length);
}

function matchProse(text: string, offset: number): [string] | null {
    const prose = proseAt(text, offset);
    return prose === undefined ? null : [prose];
}

/**
 * Tokens of the language: phrases such as `at least` are one token whatever white space stands between their words,
 * and prose survives forgotten closing quotes.
 */
export class ProtocolTokenBuilder extends DefaultTokenBuilder {
    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        const token = super.buildTerminalToken(terminal);
        if (terminal.name === 'PROSE') {
            token.PATTERN = matchProse;
            token.LINE_BREAKS = true;
            token.START_CHARS_HINT = ['"'];
        } else if (terminal.name === 'STRING') {
            token.PATTERN = text;
            token.START_CHARS_HINT = ['"', '“'];
        }
        return token;
    }

    protected override buildKeywordPattern(keyword: GrammarAST.Keyword, caseInsensitive: boolean): TokenPattern {
        if (/[a-z] [a-z]/.test(keyword.value)) {
            return new RegExp(keyword.value.split(' ').join('[ \\t]+') + '(?![A-Za-z0-9_-])');
        }
        return super.buildKeywordPattern(keyword, caseInsensitive);
    }
}
