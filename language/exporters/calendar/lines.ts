const limit = 75;

/** A line of iCalendar, folded after at most 75 octets of UTF-8, never inside a character (RFC 5545, section 3.1). */
export function contentLine(name: string, value: string): string {
    let folded = '';
    let octets = 0;
    for (const character of `${name}:${value}`) {
        const size = octetsOf(character.codePointAt(0) ?? 0);
        if (octets + size > limit) {
            folded += '\r\n ';
            octets = 1;
        }
        folded += character;
        octets += size;
    }
    return `${folded}\r\n`;
}

function octetsOf(point: number): number {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}

/** A value of the type TEXT: backslash, comma, semicolon and line end are escaped (RFC 5545, section 3.3.11); other control characters may not stand in it. */
export function textValue(text: string): string {
    return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
}
