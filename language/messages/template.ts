/** What fills the gaps of a template, by their names. */
export type GapValues = Readonly<Record<string, string | number>>;

const gap = /\{([a-zA-Z]\w*)\}/g;

/** The names of the gaps of a template, in their order. */
export function gapsOf(template: string): string[] {
    return [...template.matchAll(gap)].map(([, name]) => name!);
}

/** The names of the gaps that stand in quotes or backticks: what fills them is the author's own and stays as written. */
export function quotedGaps(template: string): string[] {
    return [...template.matchAll(gap)].filter(({ index }) => isQuoted(template, index)).map(([, name]) => name!);
}

function isQuoted(template: string, at: number): boolean {
    const before = template.slice(0, at);
    return (before.match(/`/g)?.length ?? 0) % 2 === 1 || /["“„]$/.test(before);
}

/**
 * Fills the gaps of a template.
 * @param say words what fills a gap that does not stand in quotes
 */
export function fillIn(template: string, values: GapValues, say: (text: string) => string): string {
    return template.replace(gap, (whole, name: string, at: number) => {
        const value = values[name];
        return value === undefined ? whole : isQuoted(template, at) ? String(value) : say(String(value));
    });
}

/** Finds what fills the gaps of a template in a text that was made from it; nothing where the text was not. */
export function createMatcher(template: string): (text: string) => GapValues | undefined {
    const names = gapsOf(template);
    const literals = template.split(/\{[a-zA-Z]\w*\}/);
    const first = literals[0] ?? '';
    const last = literals.at(-1) ?? '';
    const patterns = [...template.matchAll(gap)].map(({ index, 1: name = '' }) => patternOf(name, isQuoted(template, index)));
    const shape = new RegExp(`^${literals.map((literal, index) => escaped(literal) + (patterns[index] ?? '')).join('')}$`);
    return text => {
        if (!text.startsWith(first) || !text.endsWith(last)) {
            return undefined;
        }
        const found = shape.exec(text);
        return found ? Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])) : undefined;
    };
}

/** A gap `message` may hold several sentences, any other is a part of one. */
function patternOf(name: string, quoted: boolean): string {
    if (/^[nmk]$/.test(name)) {
        return String.raw`([-+−]?\d[\d.,]*)`;
    }
    return quoted ? '([^`]*?)' : name === 'message' ? String.raw`([^\n]+)` : '((?:(?![.?!] [A-Z`])[^\\n])+?)';
}

function escaped(text: string): string {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
