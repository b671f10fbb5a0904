import { isMap, isScalar, parseDocument } from 'yaml';
import type { Level } from '../rules/index.js';

/** A piece of text to put in place of another, by offsets. */
export interface TextChange {
    readonly start: number;
    readonly end: number;
    readonly newText: string;
}

/**
 * The change of a `regimen.yaml` after which the findings of a rule count as something else. Everything else stays, comments too.
 * @param text the file; it may be empty
 * @param code the rule
 * @returns nothing where the file cannot be read, or holds something else where the rules stand
 */
export function levelChange(text: string, code: string, level: Level): TextChange | undefined {
    const document = parseDocument(text);
    const { contents } = document;
    if (document.errors.length > 0 || (contents !== null && !isMap(contents))) {
        return undefined;
    }
    const block = contents?.items.find(({ key }) => isScalar(key) && key.value === 'rules');
    const lines = block?.value;
    if (!block || lines === undefined || lines === null || (isScalar(lines) && lines.value === null)) {
        return block
            ? { ...lineAfter(text, block.key.range[1]), newText: withBreak(text, block.key.range[1], `  ${code}: ${level}\n`) }
            : { start: text.length, end: text.length, newText: `${text === '' || text.endsWith('\n') ? '' : '\n'}rules:\n  ${code}: ${level}\n` };
    }
    if (!isMap(lines) || lines.flow === true) {
        return undefined;
    }
    const own = lines.items.find(({ key }) => isScalar(key) && key.value === code);
    return own ? valueChange(text, own, level) : firstLine(text, lines, code, level);
}

type Pair = { readonly key: unknown; readonly value: unknown };

/** The change of a rule that has a line: of its value, or of the `level` in its block. */
function valueChange(text: string, { key, value }: Pair, level: Level): TextChange | undefined {
    if (isMap(value)) {
        const inner = value.items.find(item => isScalar(item.key) && item.key.value === 'level');
        const first = value.items[0]?.key;
        const at = isScalar(first) ? first.range?.[0] : undefined;
        return inner ? valueChange(text, inner, level) : at === undefined || value.flow === true
            ? undefined
            : { start: at, end: at, newText: `level: ${level}\n${' '.repeat(columnOf(text, at))}` };
    }
    const range = isScalar(value) ? value.range : undefined;
    const end = isScalar(key) ? key.range?.[1] : undefined;
    if (range && range[1] > range[0]) {
        return { start: range[0], end: range[1], newText: level };
    }
    return end === undefined ? undefined : { start: end + 1, end: end + 1, newText: ` ${level}` };
}

function firstLine(text: string, lines: { readonly items: readonly Pair[] }, code: string, level: Level): TextChange | undefined {
    const first = lines.items[0]?.key;
    const at = isScalar(first) ? first.range?.[0] : undefined;
    return at === undefined ? undefined : { start: at, end: at, newText: `${code}: ${level}\n${' '.repeat(columnOf(text, at))}` };
}

function columnOf(text: string, at: number): number {
    return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function lineAfter(text: string, at: number): { readonly start: number; readonly end: number } {
    const end = text.indexOf('\n', at);
    const place = end < 0 ? text.length : end + 1;
    return { start: place, end: place };
}

function withBreak(text: string, at: number, line: string): string {
    return text.indexOf('\n', at) < 0 ? `\n${line}` : line;
}
