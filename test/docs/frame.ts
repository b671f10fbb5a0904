/** Lines of which a block has one: another one takes its place. */
const single = new Set(['version', 'status', 'approved', 'effective', 'review', 'owner', 'day', 'team', 'screening', 'outcomes', 'safety', 'timing', 'lasts', 'staff', 'in',
    'contact', 'needs', 'dose', 'route', 'obtain', 'discharge', 'by']);

/** Lines that may stand several times: they are added. All others are told apart by their name. */
const several = new Set(['follows', 'indication', 'narrative', 'give', 'monitor', 'collect', 'approach', 'measure', 'response', 'remission', 'raise', 'lower', 'never',
    'renew', 'action', 'hand', 'cites', 'use', 'import']);

interface Part {
    readonly key: string;
    readonly lines: readonly string[];
}

/**
 * Puts a few lines of a protocol into a whole one: a block with the same keyword and name takes in the lines, a line of which there
 * is one is replaced, anything else is added.
 * @param frame a file with one protocol
 * @param fragment elements of a protocol, not indented
 */
export function placed(frame: string, fragment: string): string {
    const { head, body, foot } = blockOf(frame.trimEnd().split('\n'));
    return [...head, ...merged(body, fragment.trimEnd().split('\n').map(line => line === '' ? line : `    ${line}`)), ...foot, ''].join('\n');
}

function merged(into: readonly string[], lines: readonly string[]): string[] {
    const parts = partsOf(into);
    for (const part of partsOf(lines)) {
        const place = several.has(part.key) ? -1 : parts.findIndex(({ key }) => key === part.key);
        if (place < 0) {
            parts.push(part);
        } else {
            parts[place] = { key: part.key, lines: joined(parts[place]!.lines, part.lines) };
        }
    }
    return parts.flatMap(part => part.lines);
}

/** The new element, with what only the old one has. */
function joined(old: readonly string[], fresh: readonly string[]): readonly string[] {
    const isBlock = (lines: readonly string[]): boolean => lines.length > 1 && lines.at(-1)!.trim() === '}';
    if (!isBlock(old) || !isBlock(fresh)) {
        return fresh;
    }
    return [fresh[0]!, ...merged(old.slice(1, -1), fresh.slice(1, -1)), fresh.at(-1)!];
}

/** The elements of a block: each begins with a line that is indented no further than the first. */
function partsOf(lines: readonly string[]): Part[] {
    const indent = (line: string): number => line.length - line.trimStart().length;
    const base = Math.min(...lines.filter(line => line.trim() !== '').map(indent));
    const parts: { key: string; lines: string[] }[] = [];
    for (const line of lines) {
        const begins = line.trim() !== '' && indent(line) === base && !line.trim().startsWith('}') && !line.trim().startsWith('//');
        if (begins || parts.length === 0) {
            parts.push({ key: keyOf(line), lines: [line] });
        } else {
            parts.at(-1)!.lines.push(line);
        }
    }
    return parts.map(({ key, lines: own }) => ({ key, lines: own.slice(0, own.findLastIndex(line => line.trim() !== '') + 1) }));
}

function keyOf(line: string): string {
    const [keyword = '', second = '', third = '', fourth = ''] = line.trim().split(/\s+/);
    if (single.has(keyword) || several.has(keyword)) {
        return keyword;
    }
    return keyword === 'stop' || keyword === 'pause' ? `reaction ${third === 'for' ? fourth : third}` : `${keyword} ${second}`;
}

function blockOf(lines: readonly string[]): { head: readonly string[]; body: readonly string[]; foot: readonly string[] } {
    const start = lines.findIndex(line => line.startsWith('protocol '));
    const end = lines.lastIndexOf('}');
    return { head: lines.slice(0, start + 1), body: lines.slice(start + 1, end), foot: lines.slice(end) };
}
