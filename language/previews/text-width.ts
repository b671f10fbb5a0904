/** Widths of characters in thousandths of the size of the type: those of the widest of the common system fonts, so that no line is longer than reckoned. */
const widths: readonly (readonly [characters: string, width: number])[] = [
    ['ijl.,:;\'|!', 330], ['()[]{}/\\ftrI"-·`', 430], [' ', 330], ['mw%@MW—', 960], ['ABCDEFGHKLNOPQRSTUVXYZ&', 720],
];

const byCharacter = new Map(widths.flatMap(([characters, width]) => [...characters].map((character): [string, number] => [character, width])));

/** A character that is not in the table: wide for scripts and pictures that are, none for marks that stand above or below others. */
function other(character: string): number {
    if (/\p{M}|\p{Cf}/u.test(character)) {
        return 0;
    }
    return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u.test(character) ? 1300 : 640;
}

/** How wide a line is in pixels at a size of type. The same on every machine, as no font is asked. */
export function textWidth(text: string, size: number): number {
    let sum = 0;
    for (const character of text) {
        sum += byCharacter.get(character) ?? other(character);
    }
    return sum * size / 1000;
}

/** So many lines are shown of one text; the rest stands in the text alternative. */
const mostLines = 8;

/**
 * Breaks a text into lines that are no wider than a width; words that are wider are broken too. What does not fit into eight lines ends with an ellipsis.
 */
export function wrapped(text: string, size: number, width: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/u).filter(Boolean).slice(0, 200).flatMap(word => pieces(word, size, width))) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && textWidth(longer, size) > width) {
            lines.push(line);
            line = word;
        } else {
            line = longer;
        }
        if (lines.length > mostLines) {
            break;
        }
    }
    const all = line === '' ? lines : [...lines, line];
    return all.length <= mostLines ? all : [...all.slice(0, mostLines - 1), `${all[mostLines - 1] ?? ''}…`];
}

function pieces(word: string, size: number, width: number): readonly string[] {
    if (textWidth(word, size) <= width) {
        return [word];
    }
    const parts: string[] = [];
    let part = '';
    for (const character of word) {
        if (textWidth(part + character, size) > width) {
            parts.push(part);
            part = '';
            if (parts.length > mostLines) {
                return parts;
            }
        }
        part += character;
    }
    return [...parts, part];
}
