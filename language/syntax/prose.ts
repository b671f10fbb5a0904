const openProse = '"""';

/** A figure `{dosing.count}` or a citation `[@label]`. */
const inset = /\{\s*([^{}\s]+)\s*\}|\[@([^[\]\s]+)\]/g;

const closedText = /^(?:"""[^]*"""|"(?:\\.|[^"\\])*"|“[^”]*”)$/;

/**
 * One part of a text. `start` and `end` are offsets in the file, end exclusive: of the words of a text,
 * of the path of a figure without its braces, of a whole citation with its brackets.
 */
export type ProsePiece =
    | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
    | { readonly kind: 'figure'; readonly path: string; readonly start: number; readonly end: number }
    | { readonly kind: 'citation'; readonly source: string; readonly start: number; readonly end: number };

/** Whether a text ends with the quotes it begins with. */
export function isClosedText(written: string): boolean {
    return written === openProse ? false : closedText.test(written);
}

/** The quotes that close a text which begins like this one. */
export function closingQuotes(written: string): string {
    return written.startsWith(openProse) ? openProse : written.startsWith('“') ? '”' : '"';
}

/**
 * Cuts a text into plain words, figures and citations. The indentation that all its lines share is taken away,
 * and so is white space at its beginning and end.
 * @param written a text as it stands in the file, in one pair of quotes or three; the closing quotes may be missing
 * @param offset where it begins in the file
 */
export function proseParts(written: string, offset: number): ProsePiece[] {
    const quotes = written.startsWith(openProse) ? openProse.length : 1;
    const end = written.length - (isClosedText(written) ? quotes : 0);
    const body = written.slice(quotes, end);
    const read = quotes === 1 ? unescaped : dedented(indentationOf(body));
    const first = body.length - body.trimStart().length;
    const last = body.trimEnd().length;
    return [...cut(body, first, last)].map((piece) => ({
        ...(piece.kind === 'text' ? { ...piece, text: read(piece.text) } : piece),
        start: piece.start + offset + quotes,
        end: piece.end + offset + quotes,
    }));
}

function* cut(body: string, first: number, last: number): Iterable<ProsePiece> {
    let at = first;
    for (const match of body.matchAll(inset)) {
        const [whole, path, source] = match;
        if (match.index > at) {
            yield { kind: 'text', text: body.slice(at, match.index), start: at, end: match.index };
        }
        at = match.index + whole.length;
        if (path !== undefined) {
            const start = match.index + whole.indexOf(path);
            yield { kind: 'figure', path, start, end: start + path.length };
        } else if (source !== undefined) {
            yield { kind: 'citation', source, start: match.index, end: at };
        }
    }
    if (last > at) {
        yield { kind: 'text', text: body.slice(at, last), start: at, end: last };
    }
}

/** The fewest spaces that a line after the first begins with; lines without words do not count. */
function indentationOf(body: string): number {
    const lines = body.split('\n').slice(1).filter((line) => line.trim() !== '');
    return lines.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), lines.length > 0 ? Infinity : 0);
}

function dedented(indentation: number): (text: string) => string {
    const lineStart = new RegExp(`\\r?\\n[^\\S\\n]{0,${indentation}}`, 'g');
    return (text) => text.replace(lineStart, '\n');
}

function unescaped(text: string): string {
    return text.replace(/\\(.)/g, '$1');
}
