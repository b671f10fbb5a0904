import type { Catalogue } from './catalogue.js';
import { createMatcher, fillIn, type GapValues } from './template.js';

/** Words English texts in another language. What no catalogue knows, such as a name or a figure, stays as it is. */
export interface Wording {
    /** A text, whole: "Write `x`", "4 days", "session or screening step". */
    say(english: string): string;
    /** A message of a rule; nothing where the catalogue does not have it. */
    message(code: string, key: string, values: GapValues): string | undefined;
}

/** More texts than these are not remembered. */
const mostRemembered = 4000;

/**
 * Makes the wording of a catalogue.
 * @param english the messages of the rules in English, by code and key, to know one that comes without its key
 */
export function createWording(catalogue: Catalogue, english: Catalogue['rules']): Wording {
    const remembered = new Map<string, string>();
    const exact = new Map(Object.entries(catalogue.phrases));
    let known: readonly Known[] | undefined;

    function worded(text: string): string | undefined {
        const whole = exact.get(text);
        if (whole !== undefined || !/[a-z]/i.test(text)) {
            return whole;
        }
        for (const { match, target } of known ??= knownTexts(catalogue, english)) {
            const values = match(text);
            if (values) {
                return fillIn(target, values, say);
            }
        }
        return undefined;
    }

    function say(text: string): string {
        const before = remembered.get(text);
        if (before !== undefined) {
            return before;
        }
        const said = worded(text) ?? sentences(text, say) ?? list(text, say, catalogue);
        if (remembered.size >= mostRemembered) {
            remembered.clear();
        }
        remembered.set(text, said);
        return said;
    }

    return {
        say,
        message(code, key, values) {
            const template = catalogue.rules[code]?.[key];
            return template === undefined ? undefined : fillIn(template, values, say);
        },
    };
}

interface Known {
    readonly match: (text: string) => GapValues | undefined;
    readonly target: string;
}

/** Everything with gaps; what has more words of its own comes first, so that the closer fit wins. */
function knownTexts({ phrases, rules }: Catalogue, english: Catalogue['rules']): readonly Known[] {
    const messages = Object.entries(english).flatMap(([code, texts]) => Object.entries(texts).flatMap(([key, source]) => {
        const target = rules[code]?.[key];
        return target === undefined ? [] : [[source, target] as const];
    }));
    return [...Object.entries(phrases), ...messages]
        .map(([source, target]) => ({ source, target, own: source.replace(/\{\w+\}/g, '').length }))
        .filter(({ own }) => own > 1)
        .sort((a, b) => b.own - a.own || (a.source < b.source ? -1 : 1))
        .map(({ source, target }) => ({ match: createMatcher(source), target }));
}

const outsideQuotes = '(?=(?:[^`]*`[^`]*`)*[^`]*$)';
const sentenceEnd = new RegExp(`(?<=[.?!]) (?=[A-Z\`"])${outsideQuotes}`);
const joint = new RegExp(`(, and |, or |, | and | or )${outsideQuotes}`);

/** Several sentences, each worded by itself; nothing where there is only one. */
function sentences(text: string, say: (part: string) => string): string | undefined {
    const parts = text.split(sentenceEnd);
    return parts.length < 2 ? undefined : parts.map(say).join(' ');
}

/** What may stand in a list as it is: what is quoted, a figure, a name, or a name with its value. */
const asWritten = /`|^[^a-z]*$|^[\w.-]+(?: [\d.]+(?: \S+)?)?$/;

/** The parts of a list, each worded by itself: "`a`, `b` or a session". What is no such list, as the title of a source, stays as it is. */
function list(text: string, say: (part: string) => string, { and, or }: Catalogue): string {
    const parts = /[.?!]$/.test(text) ? [] : text.split(joint);
    if (parts.length < 2) {
        return text;
    }
    const joints: Readonly<Record<string, string>> = { ' and ': ` ${and} `, ', and ': ` ${and} `, ' or ': ` ${or} `, ', or ': ` ${or} ` };
    const said = parts.map((part, index) => (index % 2 === 1 ? joints[part] ?? part : say(part)));
    return said.every((part, index) => index % 2 === 1 || part !== parts[index] || asWritten.test(part)) ? said.join('') : text;
}
