import { elements } from '../../analysis/elements.js';
import type { Element } from '../../model/element.js';
import type { Protocol, ProtocolDocument } from '../../model/protocol.js';
import { insertion, type Finding, type Fix } from '../kit.js';
import { kindWord } from './waivers.js';

/**
 * The way to accept a finding: a line at the end of its protocol, in which the reason and the person are left to be written.
 * @param document the file, with its text
 * @param today the date by ISO 8601; a finding is accepted for a year
 */
export function acceptance(document: ProtocolDocument, text: string, { code, range }: Finding, today: string): Fix | undefined {
    const protocol = document.protocols.find(({ range: whole }) => whole.start <= range.start && range.end <= whole.end);
    const end = protocol && protocol.range.end - 1;
    if (!protocol || end === undefined || text[end] !== '}') {
        return undefined;
    }
    const lineStart = text.lastIndexOf('\n', end) + 1;
    const ownLine = lineStart > 0 && text.slice(lineStart, end).trim() === '';
    const line = `    allow ${code} on ${placeOf(protocol, range)} because "" by "" until ${inAYear(today)}\n`;
    const at = ownLine ? lineStart : end;
    return insertion('Accept this, with a reason', { ...protocol.range, start: at, end: at }, ownLine ? line : `\n${line}`, false);
}

/** The name of the smallest element around a place that one can name, with the word for its kind where several have that name. */
function placeOf(protocol: Protocol, { start, end }: Finding['range']): string {
    const all = elements(protocol).filter(({ kind, name, range }) => name !== '' && kind !== 'scale' && range.inheritedBy === undefined);
    const [nearest] = all.filter(({ range }) => range.start <= start && end <= range.end).toSorted((a, b) => length(a) - length(b));
    if (!nearest) {
        return 'protocol';
    }
    const namesakes = all.filter(({ name }) => name === nearest.name);
    const word = namesakes.length > 1 ? kindWord(nearest) : undefined;
    return word === undefined ? nearest.name : `${word} ${nearest.name}`;
}

function length({ range }: Element): number {
    return range.end - range.start;
}

/** The same day of the next year; of a leap day, the day before. */
function inAYear(today: string): string {
    return `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('02-29', '02-28')}`;
}
