import { daysTooSoon, isSurelyBefore } from '../analysis/consent-days.js';
import { activities, timelinesOf } from '../analysis/elements.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { SourceRange } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Consent } from '../model/screening.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** A consent that can only be obtained when it has already been relied on. */
export const consentTooLate = defineRule({
    code: 'consent-too-late',
    severity: 'error',
    summary: 'A session relies on a consent that is obtained only after it.',
    why: 'What has been done cannot be agreed to afterwards. A session that waits for such a consent can never be held in its window.',
    messages: {
        obtained: '`{session}` needs `{consent}`, and is held at least {days} before that can be obtained. Obtain it earlier, or hold the session later.',
        activity: '`{activity}` in `{session}` is covered by `{consent}`, and only `{later}`, which comes later, waits for it. Add `needs consent {consent}` to `{session}`.',
    },
    basis: structural,
    asksFor: 'consent',
    bad: course({
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at most 3 days before dosing 1
}`,
        more: `
session preparation "Preparation" {
    timing once, 14 to 7 days before dosing 1
    staff  prescriber
    needs  consent <|treatment|>
}` }),
    good: course({
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at most 21 days before dosing 1
}`,
        more: `
session preparation "Preparation" {
    timing once, 14 to 7 days before dosing 1
    staff  prescriber
    needs  consent treatment
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const { encounter, consent, range } of relied(facts)) {
            const days = daysTooSoon(consent, encounter, facts);
            // That a dose may come before its own consent is what `dosing-before-consent` tells.
            if (days !== undefined && consent.obtain?.limit?.anchor.target.target !== encounter.id) {
                const related = [{ message: 'When it is obtained.', range: consent.obtain?.limit?.anchor.range ?? consent.nameRange }];
                report('obtained', { session: encounter.name, consent: consent.name, days: days === 1 ? '1 day' : `${String(days)} days` }, range, { related });
            }
        }
        for (const { activity, encounter, consent, later, range } of uncovered(facts)) {
            report('activity', { activity, session: encounter.name, consent: consent.name, later: later.name }, range);
        }
    },
});

interface Relied {
    readonly encounter: Encounter;
    readonly consent: Consent;
    readonly range: SourceRange;
}

/** Every step and session that waits for a consent. */
function relied({ encounters, element, intact }: ProtocolFacts): readonly Relied[] {
    return encounters.filter(intact).flatMap(encounter => encounter.needs.flatMap(need => {
        const consent = element(need);
        return consent?.kind === 'consent' ? [{ encounter, consent: consent as Consent, range: need.range }] : [];
    }));
}

/** Activities that an item of a consent is about, in sessions that come before each one that waits for the consent. */
function uncovered(facts: ProtocolFacts): readonly (Relied & { readonly activity: string; readonly later: Encounter })[] {
    const waiting = relied(facts);
    return [...facts.protocol.own.consents, ...facts.protocol.used.consents].flatMap(consent => {
        const covered = new Set(consent.items.flatMap(({ covers }) => covers.flatMap(({ target }) => target ?? [])));
        const users = waiting.filter(each => each.consent.id === consent.id).map(({ encounter }) => encounter);
        const [later] = users;
        return later === undefined ? [] : facts.encounters.flatMap(encounter => [encounter, ...timelinesOf(encounter)].flatMap(activities)
            .filter(({ id }) => covered.has(id) && users.every(user => isSurelyBefore(encounter, user, facts)))
            .map(({ name, nameRange }) => ({ activity: name, encounter, consent, later, range: nameRange })));
    });
}
