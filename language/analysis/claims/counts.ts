import type { Encounter } from '../../model/encounter.js';
import { figures } from '../figures/index.js';
import type { ProtocolFacts } from '../facts.js';
import type { Contradiction, FindClaims } from './claim.js';
import { isOwn, isPlain } from './hedges.js';
import { isYear, like, number, occasions, valueOf } from './numbers.js';
import type { Sentence } from './sentences.js';
import { subjects, type Subjects } from './subjects.js';

/** What may stand between a number and what it counts. */
const between = '(?:(?:planned|scheduled|supervised|separate|individual|weekly|monthly) +)*';
const numbersBefore = new RegExp(`(${number}) +${between}`, 'gi');
const held = new RegExp(` +(?:is|are) +(?:held|given|offered|repeated|done) +(${occasions})(?! *-|\\w)`, 'gi');
const anyVisits = new RegExp(`(${number}) +(sessions|visits|appointments)(?! +of\\b)(?![\\w-])`, 'gi');

/** Larger numbers of visits are no part of any course. */
const most = 100;

/** Sentences about the whole of what a patient comes to, as far as one can tell. */
const aboutCourse = /\b(?:course|treatment|programme|program|protocol|schedule|patients?|you|total)\b/i;

/** How often sessions and steps are held: "six dosing sessions", "preparation is held twice", "a course of six sessions". */
export const countClaims: FindClaims = (sentence, facts) =>
    (isOwn(sentence) ? [...namedClaims(sentence, facts), ...generalClaims(sentence, facts)] : []);

function namedClaims(sentence: Sentence, facts: ProtocolFacts): readonly Contradiction[] {
    return claims(sentence.text, subjects(facts)).flatMap(({ encounter, start, written, value }): Contradiction[] => {
        const { name } = encounter;
        const path = `${name}.count`;
        const stated = figures(facts.protocol).get(path);
        const counts = countsOf(encounter, facts);
        if (!counts || stated === undefined || counts.includes(value)) {
            return [];
        }
        const isTimes = / times$|^(?:once|twice|thrice)$/i.test(written);
        return [{
            sentence, start, length: written.length,
            stated: `\`${name}\` is held ${times(stated)}`,
            ...(isTimes ? { instead: times(stated) } : { instead: /^\d+$/.test(stated) ? like(written, Number(stated)) : stated, path }),
        }];
    });
}

/** "Six sessions", without saying which: wrong where no choice of the sessions of this protocol comes to that number. */
function generalClaims(sentence: Sentence, facts: ProtocolFacts): readonly Contradiction[] {
    const claimed = aboutCourse.test(sentence.text) ? [...sentence.text.matchAll(anyVisits)] : [];
    return claimed.flatMap(({ 0: whole, 1: written = '', 2: word = '', index }) => {
        const meant = word.toLowerCase() === 'sessions' ? facts.protocol.sessions : facts.encounters;
        const counts = meant.map(encounter => countsOf(encounter, facts));
        if (counts.length === 0 || counts.includes(undefined)) {
            return [];
        }
        const sums = counts.reduce<ReadonlySet<number>>((all, each = []) => plus(all, each), new Set([0]));
        const held = meant.map(({ name }) => ({ name, path: `${name}.count`, count: figures(facts.protocol).get(`${name}.count`) ?? '' }));
        const [only] = held.length === 1 ? held : [];
        return plain(sentence.text, index, written, index + whole.length).filter(({ value }) => value <= most && !sums.has(value)).map(({ start }) => ({
            sentence, start, length: written.length,
            stated: `the schedule has ${held.map(({ name, count }) => `\`${name}\` ${times(count)}`).join(', ')}`,
            ...(only ? { instead: /^\d+$/.test(only.count) ? like(written, Number(only.count)) : only.count, path: only.path } : {}),
        }));
    });
}

/** The sums of each number, or none, with each of the sums before. */
function plus(sums: ReadonlySet<number>, counts: readonly number[]): ReadonlySet<number> {
    return new Set([...sums].flatMap(sum => [sum, ...counts.map(count => sum + count)]).filter(sum => sum <= most));
}

interface Claim {
    readonly start: number;
    readonly written: string;
    readonly value: number;
}

function claims(text: string, named: Subjects): (Claim & { readonly encounter: Encounter })[] {
    const counted = [...text.matchAll(numbersBefore)].flatMap(({ 0: whole, 1: written = '', index }) => {
        const subject = named.atStart(text.slice(index + whole.length));
        const end = index + whole.length + (subject?.length ?? 0);
        const meant = subject && isWhole(text.slice(end), subject.encounter) ? plain(text, index, written, end) : [];
        return meant.map(claim => ({ ...claim, encounter: subject!.encounter }));
    });
    const repeated = [...text.matchAll(held)].flatMap(({ 0: whole, 1: written = '', index }) => {
        const subject = named.atEnd(text.slice(0, index));
        const end = index + whole.length;
        const start = end - written.length;
        return subject && isPlain(text, start, end) ? [{ start, written, value: valueOf(written), encounter: subject.encounter }] : [];
    });
    return [...counted, ...repeated];
}

/** A number of things, where it is stated as it is. One of something is mostly a way of speaking. */
function plain(text: string, start: number, written: string, end: number): Claim[] {
    const value = valueOf(written);
    return value > 1 && Number.isInteger(value) && !isYear(written) && isPlain(text, start, end) ? [{ start, written, value }] : [];
}

/** Whether all of them are meant: "three sessions before the first dose" are all only if none comes after it. */
function isWhole(rest: string, { schedule }: Encounter): boolean {
    const [direction] = /^ +(?:before|after)\b/i.exec(rest) ?? [];
    return direction === undefined || (schedule?.relations ?? []).some(relation => relation.direction === direction.trim().toLowerCase());
}

/** The numbers that are right: for each session it belongs to, and in the whole course. Nothing for a course with an open end. */
function countsOf({ id, schedule }: Encounter, { protocol }: ProtocolFacts): readonly number[] | undefined {
    const { minimum, maximum } = schedule?.repeat ?? {};
    if (minimum === undefined || maximum === undefined) {
        return undefined;
    }
    const all = protocol.occurrences.filter(({ template }) => template === id);
    return [...from(minimum, maximum), ...from(all.filter(({ optional }) => !optional).length, all.length)];
}

function from(low: number, high: number): number[] {
    return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

function times(count: string): string {
    return count === '1' ? 'once' : count === '2' ? 'twice' : `${count} times`;
}
