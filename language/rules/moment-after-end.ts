import type { SourceRange } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Moment } from '../model/quantities.js';
import { compareDurations } from '../syntax/duration.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** Something planned for a time when the session is over. */
export const momentAfterEnd = defineRule({
    code: 'moment-after-end',
    severity: 'warning',
    summary: 'Something is planned for a moment after the end of its session.',
    why: 'The room and the staff are planned for as long as the session lasts. What comes later is skipped.',
    messages: {
        moment: '`{session}` lasts {length}, so `{moment}` lies after its end. Correct one of the two.',
        discharge: '`{session}` lasts {length}, and nobody may leave before {moment}. Let the session last as long as that at least.',
    },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing  once
    lasts   60 min
    staff   therapist
    collect PHQ9 at <|90 min|>
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing  once
    lasts   60 min
    staff   therapist
    collect PHQ9 at 50 min
}`),
    checkProtocol({ protocol }, report) {
        for (const session of protocol.sessions) {
            const end = session.lasts?.bound === 'at-least' ? undefined : session.lasts?.upper;
            const notBefore = session.discharge?.notBefore;
            const values = { session: session.name, length: session.lasts?.written ?? '' };
            for (const { text, range } of end ? moments(session).filter(({ offset }) => compareDurations(offset, end) === 1) : []) {
                report('moment', { ...values, moment: text }, range);
            }
            if (end && notBefore && compareDurations(notBefore.lower, end) === 1) {
                report('discharge', { ...values, moment: notBefore.written }, notBefore.range);
            }
        }
    },
});

interface PlannedMoment {
    readonly offset: Extract<Moment, { readonly kind: 'offset' }>['offset'];
    readonly text: string;
    readonly range: SourceRange;
}

/** The moments of a session at which its staff has something to do. */
function moments({ checks, administrations, collections }: Encounter): readonly PlannedMoment[] {
    return [...checks, ...administrations, ...collections].flatMap(({ at }) =>
        (at?.kind === 'offset' ? [{ offset: at.offset, text: `${at.offset.value} ${at.offset.unit}`, range: at.range }] : []));
}
