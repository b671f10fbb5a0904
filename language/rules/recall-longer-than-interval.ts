import { takings, type Taking } from '../analysis/data-flow/takings.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { solvedCourse } from '../analysis/time/course.js';
import { wholeDays } from '../analysis/time/seconds.js';
import { occurrenceName } from '../analysis/occurrence-name.js';
import type { Observable } from '../model/definitions.js';
import type { Occurrence } from '../model/occurrence.js';
import { defineRule, structural } from './kit.js';
import { daysText } from './support/course-words.js';
import { lines } from './support/examples.js';

/** A questionnaire that looks back further than to the one before. */
export const recallLongerThanInterval = defineRule({
    code: 'recall-longer-than-interval',
    severity: 'info',
    summary: 'An instrument is taken again before half of the time it asks about has passed.',
    why: 'Both answers are then mostly about the same days, and what has changed in between is hidden or counted twice.',
    messages: { soon: '`{value}` asks about {recall}, and `{later}` comes at most {days} after `{earlier}`, where it is taken too. Take it less often, or name a version that asks about less.' },
    basis: structural,
    asksFor: 'windows',
    bad: lines(`
team {
    role therapist "Therapist"
}
session start "First session" {
    timing  once
    staff   therapist
    collect PHQ9
}
session second "Second session" {
    timing  once, 2 to 4 days after start
    staff   therapist
    collect <|PHQ9|>
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session start "First session" {
    timing  once
    staff   therapist
    collect PHQ9
}
session second "Second session" {
    timing  once, 14 to 16 days after start
    staff   therapist
    collect PHQ9
}`),
    checkProtocol(facts, report) {
        const all = takings(facts).filter(({ collected }) => collected);
        for (const value of new Set(all.map(taking => taking.value))) {
            const observable = facts.value(value);
            const soon = observable && tooSoon(facts, observable, all.filter(taking => taking.value === value));
            if (observable && soon) {
                const { earlier, later, days, taking, recall } = soon;
                const names = { earlier: occurrenceName(facts.protocol, earlier), later: occurrenceName(facts.protocol, later) };
                report('soon', { ...names, value: observable.name, recall, days: daysText(days) }, taking.range);
            }
        }
    },
});

interface Soon {
    readonly earlier: Occurrence;
    readonly later: Occurrence;
    readonly days: number;
    readonly taking: Taking;
    readonly recall: string;
}

/** The first two readings of an instrument of which more than half is always about the same days; a weekly PHQ-9 is common and shares no more than half. */
function tooSoon({ protocol }: ProtocolFacts, { recall, category }: Observable, all: readonly Taking[]): Soon | undefined {
    if (category !== 'instrument' || recall === undefined || typeof recall === 'string') {
        return undefined;
    }
    const { daysBetween } = solvedCourse(protocol);
    const looksBack = wholeDays(recall.lower).fewest;
    const held = protocol.occurrences.flatMap(occurrence => {
        const taking = all.find(({ encounter }) => encounter.id === occurrence.template);
        return taking && !occurrence.optional ? [{ occurrence, taking }] : [];
    });
    for (const [place, { occurrence: later, taking }] of held.entries()) {
        const earlier = held[place - 1]?.occurrence;
        const { fewest = -1, most = Infinity } = (earlier && daysBetween(earlier.id, later.id)) ?? {};
        if (earlier && fewest >= 0 && 2 * most < looksBack) {
            return { earlier, later, days: most, taking, recall: recall.written };
        }
    }
    return undefined;
}
