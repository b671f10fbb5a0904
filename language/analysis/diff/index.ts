import type { Element, ElementKind } from '../../model/element.js';
import type { Header, Protocol, ProtocolDocument } from '../../model/protocol.js';
import { factsOf, type ProtocolFacts } from '../facts.js';
import { canonical, isElement, placeOf, type Renames } from './canonical.js';
import type { Change, Told } from './change.js';
import { told, type Context, type KindComparer } from './comparer.js';
import { administrationComparer, medicationComparer, supplementComparer } from './doses.js';
import { bothPatients } from './eligible.js';
import { matchProtocols, matchShared, type Pair } from './match.js';
import { activityComparer, encounterComparer, roleComparer, settingComparer } from './people.js';
import { fresh, gone } from './presence.js';
import { sentence, subject } from './subject.js';
import {
    concomitantComparer, consentComparer, consentItemComparer, criterionComparer, decisionComparer, emergencyComparer, instructionComparer, narrativeComparer,
    sourceComparer,
} from './texts.js';
import { checkComparer, dischargeComparer, monitorComparer, reactionComparer } from './watching.js';

export type { Change, Risk } from './change.js';

const comparers: Partial<Readonly<Record<ElementKind, KindComparer>>> = {
    'medication': medicationComparer, 'administration': administrationComparer, 'supplement': supplementComparer, 'session': encounterComparer, 'step': encounterComparer,
    'visit': encounterComparer, 'monitor': monitorComparer, 'check': checkComparer, 'discharge': dischargeComparer, 'reaction': reactionComparer, 'role': roleComparer,
    'setting': settingComparer, 'activity': activityComparer, 'consent': consentComparer, 'consent-item': consentItemComparer, 'instruction': instructionComparer,
    'narrative': narrativeComparer, 'source': sourceComparer, 'emergency': emergencyComparer, 'concomitant': concomitantComparer, 'decision': decisionComparer,
    'criterion': criterionComparer,
};

/**
 * Compares what two versions of a file mean. Order, white space, remarks and the unit in which the same amount is written change nothing.
 * @returns the differences, protocol by protocol in the order of the new text, what is gone last
 */
export function diffDocuments(before: ProtocolDocument, after: ProtocolDocument): readonly Change[] {
    const [old, now] = [factsOf(before), factsOf(after)];
    const left = new Set(old);
    const pairs = now.map((facts): readonly [ProtocolFacts | undefined, ProtocolFacts] => {
        const same = old.find(({ protocol }) => protocol.name === facts.protocol.name);
        if (same) {
            left.delete(same);
        }
        return [same, facts];
    });
    const changes = pairs.flatMap(([same, facts]) => {
        // The only protocol of a file that is called otherwise now is the same protocol.
        const [only, ...others] = left;
        const partner = same ?? (now.length === 1 && others.length === 0 ? only : undefined);
        if (partner) {
            left.delete(partner);
        }
        return partner ? diffProtocols(partner, facts) : [whole(facts.protocol, 'protocol-added', 'Is new')];
    });
    const told = new Set(changes.map(keyOf));
    const shared = matchShared(before.shared, after.shared);
    return [
        ...changes,
        ...[...left].map(({ protocol }) => whole(protocol, 'protocol-removed', 'Is gone')),
        ...changesOf(shared.pairs, sharedContext(shared.renames)).filter(change => !told.has(keyOf(change))),
    ];
}

function keyOf({ element, text, code }: Change): string {
    return `${element} ${code} ${text}`;
}

function whole(protocol: Protocol, code: string, text: string): Change {
    const place = code === 'protocol-added' ? { after: protocol.nameRange } : { before: protocol.nameRange };
    return about(protocol, { code, risk: 'judge', text, ...place });
}

/** Compares what two versions of one protocol mean, with what they use of other files. */
export function diffProtocols(before: ProtocolFacts, after: ProtocolFacts): readonly Change[] {
    const { pairs, renames } = matchProtocols(before.protocol, after.protocol);
    const patients = bothPatients(before, after);
    const items = [...after.protocol.own.consents, ...after.protocol.used.consents].flatMap(form => form.items);
    const told = new Set(items.flatMap(({ covers }) => covers.map(({ target }) => target)));
    const context: Context = { renames: renamesOf(renames), difference: patients.difference, consentTells: id => told.has(id) };
    const changes = changesOf(pairs, context);
    const isAsked = changes.some(({ kind }) => kind === 'criterion' || kind === 'definition' || kind === 'observable');
    return [...headerChanges(before.protocol, after.protocol, context), ...isAsked ? eligibleChanges(after.protocol, patients.eligible()) : [], ...changes];
}

function sharedContext(renames: ReadonlyMap<string, string>): Context {
    return { renames: renamesOf(renames), difference: () => undefined, consentTells: () => true };
}

/** Ids of parts change with the ids of what they are parts of. */
function renamesOf(renames: ReadonlyMap<string, string>): Renames {
    return id => renames.get(id) ?? id;
}

function changesOf(pairs: readonly Pair[], context: Context): readonly Change[] {
    return pairs.flatMap(({ before, after, renamed }) => {
        if (!before || !after) {
            const list = after ? fresh(after, context) : [gone(before!)];
            return list.map(one => about(after ?? before!, one));
        }
        const naming = renamed ? [told('renamed', 'neutral', `Is called \`${after.name}\` now, and was \`${before.name}\``)] : [];
        return [...naming, ...elementChanges(before, after, context)].map(one => about(after, { before: before.nameRange, after: after.nameRange, ...one }));
    });
}

const unnamed = new Set(['id', 'name', 'range', 'nameRange', 'labelRange', 'inheritedFrom', 'kind']);

function elementChanges(before: Element, after: Element, context: Context): readonly Told[] {
    const valueOf = (element: Element, key: string): unknown => (element as unknown as Readonly<Record<string, unknown>>)[key];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(key => !unnamed.has(key));
    const found = keys.flatMap((key): readonly Told[] => {
        const [old, now] = [valueOf(before, key), valueOf(after, key)];
        if (isElement(old) || isElement(now) || canonical(old, context.renames, key) === canonical(now, context.renames, key)) {
            return [];
        }
        // A label that nobody wrote follows from the rest, and that of a consent item is its text.
        if (key === 'label' && ((!before.labelRange && !after.labelRange) || after.kind === 'consent-item')) {
            return [];
        }
        const known = comparers[after.kind]?.(key, before, after, context) ?? [];
        return known.length > 0 ? known : general(key, before, after, old, now);
    });
    return found;
}

const properties: Readonly<Record<string, string>> = { label: 'the title', citations: 'the sources', provenance: 'whether a source says so' };

/** What no comparer knows is told all the same. */
function general(key: string, before: Element, after: Element, old: unknown, now: unknown): readonly Told[] {
    if (key === 'label') {
        return [told('title-changed', 'neutral', `Is titled “${after.label}”, and was “${before.label}”`)];
    }
    const isSource = key === 'citations' || key === 'provenance';
    const what = properties[key] ?? key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
    return [told(isSource ? 'sources-changed' : 'changed', isSource ? 'neutral' : 'judge', `Has changed in ${what}`, placeOf(old) ? old : before, placeOf(now) ? now : after)];
}

function eligibleChanges(protocol: Protocol, difference: ReturnType<ReturnType<typeof bothPatients>['eligible']>): readonly Change[] {
    const one = (code: string, risk: Change['risk'], text: string, patient?: Change['patient']): Change =>
        about(protocol, { code, risk, text, ...patient && { patient }, after: protocol.nameRange });
    if (!difference) {
        return [one('eligibility-unknown', 'judge', 'Who is eligible now cannot be worked out: the conditions multiply too far')];
    }
    const { gained, lost } = difference;
    return [
        ...gained ? [one('eligibility-wider', 'more', 'Some patients are eligible who were not', gained)] : [],
        ...lost ? [one('eligibility-narrower', 'less', 'Some patients are no longer eligible', lost)] : [],
    ];
}

function headerChanges(before: Protocol, after: Protocol, { renames }: Context): readonly Change[] {
    const keys = [...new Set([...Object.keys(before.header), ...Object.keys(after.header)])] as (keyof Header)[];
    const lines = [...keys.map(key => ['header', key, before.header[key], after.header[key]] as const), ...(['silences', 'waivers'] as const).map(key => ['protocol', key, before[key], after[key]] as const)];
    const found = lines.filter(([, key, old, now]) => canonical(old, renames, key) !== canonical(now, renames, key)).map(([, key, old, now]) =>
        told(`${key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}-changed`, isNeutral(key, now) ? 'neutral' : 'judge', headerText(key, old, now), old, now));
    const naming = before.name === after.name ? [] : [told('renamed', 'neutral', `Is called \`${after.name}\` now, and was \`${before.name}\``)];
    const label = before.label === after.label ? [] : [told('title-changed', 'neutral', `Is titled “${after.label}”, and was “${before.label}”`)];
    return [...naming, ...label, ...found].map(one => about(after, { before: before.nameRange, after: after.nameRange, ...one }));
}

/** A header line that says what is cited or how far the text has come. That nobody has approved it any more is for the reviewer to judge. */
function isNeutral(key: string, now: unknown): boolean {
    return /^(?:version|status|effective|owner|review)$/.test(key) || (key === 'approval' && now !== undefined);
}

const headerWords: Readonly<Record<string, string>> = {
    follows: 'The profiles that it follows', indications: 'The indications', dayConvention: 'The counting of days', silences: 'What the sources leave open', waivers: 'The accepted findings', review: 'The time of the next review',
};

function headerText(key: string, before: unknown, after: unknown): string {
    if (key === 'approval') {
        return approvalText(before as Header['approval'], after as Header['approval']);
    }
    const word = headerWords[key];
    const valueOf = (line: unknown): string => (typeof line === 'object' && line !== null && 'value' in line && typeof line.value === 'string' ? line.value : 'not stated');
    return word ? `${word} changed` : `The ${key} is ${valueOf(after)}, and was ${valueOf(before)}`;
}

function approvalText(before: Header['approval'], after: Header['approval']): string {
    const by = ({ date, person }: NonNullable<Header['approval']>): string => `by ${person} on ${date.value}`;
    return !after ? `The approval ${before ? by(before) : ''} is gone` : `Was approved ${by(after)}${before ? `, and before ${by(before)}` : ''}`;
}

/** Texts that begin with a subject of their own stand behind a colon; the others go on about the element. */
const ownSubject = /^(?:The|There|What|Who|Each|Some|Something|Patient|More patients|Fewer patients|A dose|\d+)\b/;

function about(element: Element, { text, ...rest }: Told): Change {
    const clause = `${ownSubject.test(text) ? ': ' : ' '}${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    return { element: element.id, kind: element.kind, label: element.label, ...rest, text: sentence(`${subject(element)}${clause}`) };
}
