import type { Administration, Encounter } from '../model/encounter.js';
import type { Consent } from '../model/screening.js';
import { defineRule, insertion, structural, type Fix } from './kit.js';
import { course } from './support/examples.js';
import { listed } from './support/words.js';

/** A dose that can be given before the patient has agreed to it. */
export const dosingBeforeConsent = defineRule({
    code: 'dosing-before-consent',
    severity: 'error',
    summary: 'A medication can be given before the patient has consented.',
    why: 'Consent that is asked for after the dose, or that no session waits for, is no consent to that dose.',
    messages: {
        none: '`{session}` gives {medication}, and the protocol has no consent. Add a `consent` block, and `needs consent …` to the session.',
        notNeeded: '`{session}` gives {medication} without waiting for a consent. Add `needs consent {consent}`.',
        after: 'The consent `{consent}` may be obtained after {anchor}, and `{session}` gives {medication} before that. Obtain it before the first dose.',
    },
    basis: structural,
    asksFor: 'consent',
    bad: course({
        dosing: `
session <|dosing|> "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
}`,
    }),
    good: course({
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
}`,
    }),
    waitsForReadableText: true,
    checkProtocol({ protocol, dosing, element, intact }, report) {
        const known = [...protocol.own.consents, ...protocol.used.consents];
        for (const session of dosing.filter(intact)) {
            const values = { session: session.name, medication: listed(medicationNames(session), 'and') };
            const needed = session.needs.filter(({ kinds }) => kinds.includes('consent'));
            const consents = needed.flatMap(ref => element(ref) ?? []) as Consent[];
            const [given] = session.administrations;
            if (needed.length === 0 && known.length === 0) {
                report('none', values, session.nameRange);
            } else if (needed.length === 0) {
                const fixes = given && known.length === 1 ? known.map(({ name }) => waitFor(name, given)) : [];
                report('notNeeded', { ...values, consent: known[0]?.name ?? '…' }, session.nameRange, { fixes });
            }
            for (const consent of consents.filter(candidate => mayFollow(candidate, session))) {
                const limit = consent.obtain?.limit?.anchor;
                report('after', { ...values, consent: consent.name, anchor: `\`${limit?.written ?? ''}\`` }, limit?.range ?? consent.nameRange);
            }
        }
    },
});

function medicationNames({ administrations }: Encounter): readonly string[] {
    return [...new Set(administrations.map(({ medication }) => medication.written))];
}

function waitFor(consent: string, given: Administration): Fix {
    return insertion(`Add \`needs consent ${consent}\``, given.range, `needs consent ${consent}\n        `);
}

/** Whether a consent can be obtained when the session has already been held once. */
function mayFollow({ obtain }: Consent, session: Encounter): boolean {
    const limit = obtain?.limit;
    if (limit?.anchor.target.target !== session.id) {
        return false;
    }
    const { choice, index } = limit.anchor;
    const repeats = session.schedule?.repeat.maximum !== 1;
    return limit.direction === 'after' || (choice === 'numbered' && (index ?? 1) > 1) || (choice === 'last' && repeats);
}
