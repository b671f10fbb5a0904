import type * as Contract from '../../generated/contract.js';
import { addDurations, compareDurations, fromIso8601, negateDuration, toIso8601, type Duration } from '../../syntax/duration.js';
import { text, things, type Thing } from '../usdm/reading.js';
import { durationOf, titleOf } from './reading.js';

/** The window of the guide "Clinical Study Schedule of Activities" (HL7 Vulcan) around an offset. */
const windowUrl = 'http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/AcceptableOffsetRangeSoa';

/** Which occurrence an action means by the id of another: its name in the language. */
export type Anchors = ReadonlyMap<string, string>;

interface Bounds {
    readonly least: Duration | undefined;
    readonly most: Duration | undefined;
    readonly aim: Duration | undefined;
}

/**
 * When an action is held, by its related actions.
 * @param notes gets what cannot be taken over
 */
export function relationsOf(action: Thing, anchors: Anchors, notes: string[]): readonly Contract.TimingRelation[] {
    return things(action['relatedAction']).flatMap(related => {
        const to = anchors.get(text(related['actionId']));
        const relationship = text(related['relationship']);
        const bounds = boundsOf(related);
        if (to === undefined || typeof bounds === 'string' || !/^(before|after|concurrent)/.test(relationship)) {
            const why = to === undefined ? `\`${text(related['actionId'])}\` is no visit of the plan` : typeof bounds === 'string' ? bounds : 'it does not say whether before or after';
            notes.push(`A time of "${titleOf(action)}" is left out: ${why}.`);
            return [];
        }
        if (relationship === 'after-start' || relationship === 'before-end') {
            notes.push('Times after the beginning of a visit are counted from its end, and times before its end from its beginning: the language has one way.');
        }
        return [relationTo(to, relationship, bounds)];
    });
}

/** The bounds of a related action, or why they cannot be read. */
function boundsOf(related: Thing): Bounds | string {
    const window = things(things(related['extension']).find(one => one['url'] === windowUrl)?.['valueRange'])[0] ?? things(related['offsetRange'])[0];
    const [offset] = things(related['offsetDuration']);
    const stated = [offset, window?.['low'], window?.['high']].filter(one => one !== undefined);
    if (stated.some(one => durationOf(one) === undefined)) {
        return 'it is no length of time that the language knows';
    }
    const aim = durationOf(offset);
    const comparator = text(offset?.['comparator']);
    const least = durationOf(window?.['low']) ?? (window ? undefined : comparator.startsWith('<') ? nothing(aim) : aim);
    const most = durationOf(window?.['high']) ?? (window || comparator.startsWith('>') ? undefined : aim);
    const all = [least, most, aim].filter(one => one !== undefined);
    return all.some(one => compareDurations(one, all[0]!) === 'incommensurable') ? 'days and hours do not go together in one window'
        : { least, most, aim: comparator === '' ? aim : undefined };
}

function nothing(like: Duration | undefined): Duration | undefined {
    return like && { ...like, value: '0' };
}

function relationTo(to: string, relationship: string, { least, most, aim }: Bounds): Contract.TimingRelation {
    const isBefore = relationship.startsWith('before');
    const turned = (time: Duration | undefined): Contract.Duration | null =>
        (time ? toIso8601(isBefore && Number(time.value) !== 0 ? negateDuration(time) : time) : null);
    const base = (direction: 'before' | 'after'): Pick<Contract.TimingRelation, 'from' | 'edge' | 'direction' | 'tolerance' | 'approximate' | 'against' | 'provenance'> => ({
        from: { target: to, choice: 'only', index: null }, edge: direction === 'before' ? 'start' : 'end', direction, tolerance: null, approximate: false,
        against: direction === 'before' ? 'planned' : 'actual', provenance: 'chosen',
    });
    if (relationship.startsWith('concurrent')) {
        return { ...base('before'), direction: 'at', lower: 'P0D', upper: 'P0D', target: null };
    }
    if (!least && !most) {
        return { ...base(isBefore ? 'before' : 'after'), lower: isBefore ? null : 'P0D', upper: isBefore ? 'P0D' : null, target: null };
    }
    const isTurned = [least, most].every(time => time === undefined || time.value.startsWith('-'));
    return {
        ...base(isBefore !== isTurned ? 'before' : 'after'), lower: turned(isBefore ? most : least), upper: turned(isBefore ? least : most), target: turned(aim),
    };
}

/**
 * The times of a visit as one line. A target with unequal sides has a window of its own where the line states nothing else; otherwise its range is kept
 * and its target told.
 */
export function scheduleOf(all: readonly Contract.TimingRelation[], isOptional: boolean, title: string, notes: string[]): Contract.Schedule | null {
    const [only] = all;
    const sides = all.length === 1 && only ? sidesOf(only) : undefined;
    const tolerance = sides && sides.early !== sides.late ? { kind: 'stated' as const, ...sides } : null;
    const relations = all.map(relation => {
        const own = sidesOf(relation);
        if (relation.target === null || tolerance || (own && own.early === own.late)) {
            return relation;
        }
        notes.push(`Of a time of "${title}" the window is kept, and not the planned time ${relation.target} in it: the language has no place for both here.`);
        return { ...relation, target: null };
    });
    return relations.length === 0 && !isOptional ? null : {
        relations, days: [], weeks: null, series: [], tolerance, nominalDays: [],
        repeat: { minimum: isOptional ? 0 : 1, maximum: 1, cadence: null, frequency: null, minimumGap: null, per: null, until: null },
        citations: [], provenance: 'chosen',
    };
}

/** How much earlier and later than its target something may be. */
function sidesOf({ lower, upper, target }: Contract.TimingRelation): { readonly early: string; readonly late: string } | undefined {
    const [low, high, aim] = [lower, upper, target].map(time => (time === null ? undefined : fromIso8601(time)));
    const early = low && aim && addDurations(aim, negateDuration(low));
    const late = high && aim && addDurations(high, negateDuration(aim));
    return early && late && !early.value.startsWith('-') && !late.value.startsWith('-') ? { early: toIso8601(early), late: toIso8601(late) } : undefined;
}
