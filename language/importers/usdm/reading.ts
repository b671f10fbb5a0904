import { unitNamed } from '../../exporters/usdm/terminology.js';

/** An object of a USDM file. */
export type Thing = Readonly<Record<string, unknown>>;

/** The objects in a list, or the one object; nothing else. */
export function things(value: unknown): readonly Thing[] {
    return [value].flat().filter((one): one is Thing => typeof one === 'object' && one !== null && !Array.isArray(one));
}

/** A text without space around it, empty where there is none. */
export function text(value: unknown): string {
    return typeof value === 'string' ? value.trim() : '';
}

/** The texts in a list. */
export function texts(value: unknown): readonly string[] {
    return [value].flat().map(text).filter(one => one !== '');
}

/** The code of a `Code` or an `AliasCode`. */
export function codeOf(value: unknown): string {
    const [thing] = things(value);
    return thing ? text((things(thing['standardCode'])[0] ?? thing)['code']) : '';
}

/** The words of a `Code` or an `AliasCode`. */
export function decodeOf(value: unknown): string {
    const [thing] = things(value);
    return thing ? text((things(thing['standardCode'])[0] ?? thing)['decode']) : '';
}

/** What a reader is shown of an object: its label, otherwise its description, otherwise its name. */
export function labelOf(thing: Thing): string {
    return plain(text(thing['label']) || text(thing['description']) || text(thing['name']));
}

/** HTML as plain text on one line. What a template fills in stands in brackets, by its name. */
export function plain(html: string): string {
    const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': ' ', '&quot;': '"', '&#39;': '\'' };
    const tagged = html.replace(/<usdm:(?:tag|ref)[^>]*?\b(?:name|attribute)="([^"]*)"[^>]*>/g, ' [$1] ');
    const bare = tagged.replace(/(\d)<sup\b[^>]*>/g, '$1^').replace(/<\/?(?:sup|sub|b|i|u|em|strong|span|a)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
    const read = bare.replace(/&(?:lt|gt|amp|nbsp|quot|#39);/g, found => entities[found] ?? found).replace(/&#(\d{1,5});/g, (_, number: string) => String.fromCharCode(Number(number)));
    return read.replace(/[\s\p{Cc}]+/gu, ' ').replace(/ ([,.;:)])(?!\d)/g, '$1').trim();
}

/**
 * A name that the language takes, made of the words of an object.
 * @param suffix what is put behind it, so that it is no word of the language
 * @param used names that are taken; the new one is added
 */
export function nameFor(words: string, suffix: string, used: Set<string>): string {
    const parts = words.normalize('NFD').replace(/[\p{M}'’]/gu, '').split(/[^A-Za-z0-9]+/).filter(part => part !== '');
    const cased = parts.map((part, index) => (/^[a-z]+[A-Z]/.test(part) && index === 0 ? part : index === 0 ? part.toLowerCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()));
    const fitting = cased.filter((_, index) => index === 0 || cased.slice(0, index + 1).join('').length <= 32);
    const joined = fitting.join('').slice(0, 40);
    const base = `${/^[a-z]/.test(joined) ? joined : `at${joined}`}${suffix}`;
    for (let count = 1; ; count += 1) {
        const name = count === 1 ? base : `${base}${count}`;
        if (!used.has(name)) {
            used.add(name);
            return name;
        }
    }
}

/** Text that stands in quotes, or in a passage: without signs that mean something there. */
export function safe(words: string): string {
    return words.replace(/[\\{}]/g, sign => ({ '\\': '/', '{': '(', '}': ')' })[sign] ?? sign).replaceAll('"""', '"').replaceAll('[@', '[');
}

/** An amount in words: `54 mg`, `24 weeks`; empty where there is none. */
export function amountWords(value: unknown): string {
    const [quantity] = things(value);
    return typeof quantity?.['value'] === 'number' ? [String(quantity['value']), unitWords(quantity)].filter(Boolean).join(' ') : '';
}

/** A range of amounts in words: `18 to 64 years`; empty where there is none. */
export function rangeWords(value: unknown): string {
    const [range] = things(value);
    const [low, high] = [range?.['minValue'], range?.['maxValue']].map(end => things(end)[0]);
    const isSame = low && high && unitWords(low) === unitWords(high);
    return [isSame ? String(low['value']) : amountWords(low), amountWords(high)].filter(Boolean).join(' to ');
}

function unitWords({ unit, value }: Thing): string {
    const words = decodeOf(unit);
    const isTime = /^(?:minute|hour|day|week|month|year)$/i.test(words);
    return isTime ? `${words.toLowerCase()}${value === 1 ? '' : 's'}` : unitNamed(codeOf(unit)) ?? words;
}

/** The objects that ids stand for; an id that leads nowhere is passed by. */
export function pointed(ids: unknown, byId: ReadonlyMap<string, Thing>): readonly Thing[] {
    return texts(ids).map(id => byId.get(id)).filter(one => one !== undefined);
}

/** A label that is a name in capitals and low lines, `P1_DAY_MINUS1`, as words. */
export function tidy(label: string): string {
    const isCode = /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(label) || /^[A-Z]{6,}$/.test(label);
    const words = label.split('_').map((word, index) => (/\d/.test(word) ? word : index === 0 ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase()));
    return isCode ? words.join(' ') : label;
}
