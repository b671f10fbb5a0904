import { compare } from '../../syntax/decimal.js';
import { makeDuration, toMinutes, type Duration } from '../../syntax/duration.js';
import type { Span } from '../../model/quantities.js';
import type { Contradiction, FindClaims } from './claim.js';
import { isBound, isOwn } from './hedges.js';
import { number, valueOf } from './numbers.js';
import { subjects } from './subjects.js';

const unit = '(minutes?|mins?|min|hours?|hrs?|h)';
const notAlone = /^ *(?:to|or|and|[-–—/])/i;
const treated = /\b(?:dose|dosing|dosed|medication|medicine|infusion|injection|spray|session|treatment)s?\b/i;
const lasting = new RegExp(` +(?:(?:takes?|lasts?|runs?) +(?:for +)?|of +)(${number}) +${unit}(?!\\w)`, 'gi');
const inBrackets = new RegExp(` +\\((${number}) +${unit}\\)`, 'gi');
const longSession = new RegExp(`(${number})[- ]${unit}(?:[- ]long)? +`, 'gi');
const watched = new RegExp(`\\b(?:observed|monitored|watched|stay|stays|remain|remains)(?: +[a-z]+){0,4}? +for +(?:at +least +)?(${number}) +${unit}(?!\\w)`, 'gi');

/** How long a session lasts, and how long patients are watched: "each dosing session takes three hours". */
export const durationClaims: FindClaims = (sentence, facts) => {
    if (!isOwn(sentence)) {
        return [];
    }
    return [...lastingClaims(sentence, facts), ...watchedClaims(sentence, facts)];
};

const lastingClaims: FindClaims = (sentence, facts) => {
    const { text } = sentence;
    const named = subjects(facts);
    const found = [
        ...[...lengths(text, lasting), ...lengths(text, inBrackets)].map(claim => ({ ...claim, subject: named.atEnd(text.slice(0, claim.from)) })),
        ...lengths(text, longSession).map(claim => ({ ...claim, subject: named.atStart(text.slice(claim.to)) })),
    ];
    return found.flatMap(({ start, length, duration, subject }): Contradiction[] => {
        const { name = '', lasts, administrations = [] } = subject?.encounter ?? {};
        // "The infusion lasts 40 min" may mean the infusion itself.
        const giving = administrations.flatMap(given => [given.duration, ...(facts.medication(given.medication)?.doses ?? []).map(({ duration }) => duration)]);
        return lasts === undefined || [lasts, ...giving].some(span => span && within(duration, span)) ? [] : [{
            sentence, start, length, stated: `\`${name}\` lasts ${lasts.written}`, instead: lasts.written, path: `${name}.duration`,
        }];
    });
};

/** Where every discharge of the protocol asks for the same time, a sentence that says how long patients are watched means that. */
const watchedClaims: FindClaims = (sentence, { encounters }) => {
    const discharging = encounters.filter(({ discharge }) => discharge?.notBefore);
    const times = new Set(discharging.map(({ discharge }) => discharge!.notBefore!.written));
    const [first] = discharging;
    if (!first || times.size !== 1 || !treated.test(sentence.text)) {
        return [];
    }
    const earliest = first.discharge!.notBefore!;
    return lengths(sentence.text, watched).filter(({ duration }) => !within(duration, earliest)).map(({ start, length }) => ({
        sentence, start, length, stated: `nobody is discharged from \`${first.name}\` before ${earliest.written}`, instead: earliest.written, path: `${first.name}.observation`,
    }));
};

/** A length of time in a sentence, and where the words around it that were looked for begin and end. */
interface Length {
    readonly start: number;
    readonly length: number;
    readonly from: number;
    readonly to: number;
    readonly duration: Duration;
}

/** The lengths of time that a pattern finds; its first two groups are a number and a unit. */
function lengths(text: string, pattern: RegExp): Length[] {
    return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: written = '', 2: unitWritten = '', index }) => {
        const start = index + whole.search(new RegExp(`(?<!\\w)${written}[- ]+${unitWritten}`, 'i'));
        const length = /^[- ]+/.exec(text.slice(start + written.length))![0].length + written.length + unitWritten.length;
        const read = makeDuration(`${valueOf(written)}`, unitWritten.startsWith('h') ? 'h' : 'min');
        const isAlone = !notAlone.test(text.slice(start + length)) && (whole.includes('at least') || !isBound(text.slice(0, start)));
        return read.ok && isAlone ? [{ start, length, from: index, to: index + whole.length, duration: read.duration }] : [];
    });
}

function within(duration: Duration, { lower, upper }: Span): boolean {
    const [minutes, low, high] = [duration, lower, upper].map(toMinutes);
    return minutes === undefined || low === undefined || high === undefined || (compare(low, minutes) <= 0 && compare(minutes, high) <= 0);
}
