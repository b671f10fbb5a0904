import type { Mistake } from './mend/mistake.js';

/** A piece of text to put in place of another, and what that does in a few words. */
export interface Repair {
    readonly title: string;
    readonly start: number;
    readonly end: number;
    readonly newText: string;
}

/**
 * The edit that puts a mistake right, where only one can.
 * @param mistake a mistake, with its offsets in the text
 * @param text the file
 */
export function repairOf(mistake: Mistake, text: string): Repair | undefined {
    const { kind, start, end, wanted } = mistake;
    switch (kind) {
        case 'misspelt':
        case 'name-in-words':
            return replacement(start, end, wanted!);
        case 'other-notation':
            return wanted === ',' ? { ...replacement(endBefore(start, text), end, ','), title: 'Write a comma' } : replacement(start, end, wanted!, text);
        case 'left-out':
            return addition(mistake, text);
        case 'unquoted': {
            const words = text.slice(start, end).replaceAll('"', '').replace(/\s+/g, ' ').trim();
            return { title: 'Put this text in quotes', start, end, newText: `"${words}"` };
        }
        case 'bullet':
            return { title: `Take out \`${mistake.found}\``, start, end: end + /^[ \t]*/.exec(text.slice(end, end + 20))![0].length, newText: '' };
        case 'foreign':
            return /^[;:]$/.test(mistake.found) ? { title: `Take out \`${mistake.found}\``, start, end, newText: '' } : undefined;
        default:
            return undefined;
    }
}

/** A word in place of what is written, parted from the word before it. */
function replacement(start: number, end: number, wanted: string, text = ''): Repair {
    const parted = /\w/.test(text[start - 1] ?? '') && /^\w/.test(wanted);
    return { title: `Write \`${wanted}\``, start, end, newText: parted ? ` ${wanted}` : wanted };
}

function addition({ start, end, wanted, choices }: Mistake, text: string): Repair | undefined {
    if (wanted === ',') {
        const at = endBefore(start, text);
        return { title: 'Add a comma', start: at, end: at, newText: ',' };
    }
    if (wanted === '{') {
        return { title: 'Add `{`', start: end, end, newText: ' {' };
    }
    return wanted !== undefined && /^[a-z]/.test(wanted) && (choices ?? [wanted]).length === 1
        ? { title: `Add \`${wanted}\``, start, end: start, newText: `${wanted} ` }
        : undefined;
}

/** Where the word before an offset ends. */
function endBefore(start: number, text: string): number {
    let at = start;
    while (at > 0 && /\s/.test(text[at - 1]!)) {
        at--;
    }
    return at;
}
