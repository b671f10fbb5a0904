import { declared } from '../../analysis/elements.js';
import { nearNames } from '../../analysis/near-names.js';
import { once } from '../../analysis/once.js';
import type { Element, SourceRange } from '../../model/element.js';
import type { ConsentItem } from '../../model/screening.js';
import type { Protocol, Waiver } from '../../model/protocol.js';
import type { Finding } from '../kit.js';
import type { Context } from './context.js';

/** A waiver, and where the findings stand that it is about. */
export interface PlacedWaiver {
    readonly waiver: Waiver;
    readonly protocol: Protocol;
    /** The code that is meant: a slip in it is one mistake, and the finding is not told beside it. */
    readonly code: string;
    /** What it names; absent where nothing has that name. */
    readonly element: Element | undefined;
}

/** The waivers of a file, each with what it is about. */
export const waiversOf = once((context: Context): readonly PlacedWaiver[] =>
    context.protocols.flatMap(({ protocol, elements }) => {
        const all = protocol.waivers.length === 0 ? [] : [protocol, ...elements, ...declared(context.document.shared)];
        return protocol.waivers.map(waiver => ({
            waiver, protocol, code: meantCode(context, waiver.code.value), element: all.find(({ id }) => id === waiver.on.target),
        }));
    }));

/** The codes that somebody may have meant by a code that no finding has. */
export function nearCodes({ codes }: Context, written: string): readonly string[] {
    return nearNames(written, [...codes].flatMap(([code, { waivable }]) => (waivable ? [code] : [])));
}

function meantCode(context: Context, written: string): string {
    const near = context.codes.has(written) ? [] : nearCodes(context, written);
    return near.length === 1 ? near[0]! : written;
}

/** Whether a waiver is about a finding that may be accepted. */
export function mayAccept({ codes }: Context, { code }: PlacedWaiver): boolean {
    return codes.get(code)?.waivable === true;
}

/** Whether the last day of a waiver is over; without a date for today, it never is. Dates of ISO 8601 are in the order of their letters. */
export function isOver({ surroundings }: Context, { waiver }: PlacedWaiver): boolean {
    const today = surroundings.today();
    return today !== undefined && waiver.until.value < today;
}

/** Whether a finding is one that a waiver is about. */
export function isAbout({ code: accepted, element }: PlacedWaiver, { code, range }: Finding): boolean {
    return accepted === code && element !== undefined && liesIn(range, element);
}

/** What a protocol takes over stands in another text than what it changes there, so an element that is made of both is told by its name there. */
function liesIn(inner: SourceRange, { range, nameRange }: Element): boolean {
    return [range, nameRange].some(outer =>
        inner.uri === outer.uri && inner.inheritedBy === outer.inheritedBy && outer.start <= inner.start && inner.end <= outer.end);
}

/** The findings, with the waiver that hides it at each that is accepted. */
export function withWaivers(context: Context, findings: readonly Finding[]): readonly Finding[] {
    const valid = waiversOf(context).filter(waiver => mayAccept(context, waiver) && !isOver(context, waiver));
    return valid.length === 0 ? findings : findings.map(finding => {
        const accepted = valid.find(waiver => isAbout(waiver, finding));
        return accepted ? { ...finding, waiver: accepted.waiver } : finding;
    });
}

/** The word before a name that tells which element is meant, where one does. */
export function kindWord(element: Element): string | undefined {
    const words: Readonly<Partial<Record<Element['kind'], string>>> = {
        'consent-item': (element as ConsentItem).section, 'definition': 'define', 'diagnosis': 'condition', 'drug-class': 'class', 'observable': 'fact',
        'activity': undefined, 'instruction': undefined, 'topic': undefined,
    };
    return element.kind in words ? words[element.kind] : element.kind;
}
