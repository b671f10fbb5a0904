import type { ProtocolFacts } from '../analysis/facts.js';
import type { Element, SourceRange } from '../model/element.js';
import type { Reaction } from '../model/outcomes.js';
import type { Consent, ConsentItem } from '../model/screening.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { buNewsletter, wrightErrors } from './sources.js';
import { mayBeTheSame } from './support/codes.js';
import { givenMedications } from './support/given.js';

/** A risk that the protocol guards against and the patient never reads about. */
export const riskWithoutConsent = defineRule({
    code: 'risk-without-consent',
    severity: 'warning',
    summary: 'A medication is given, or a safety rule guards against something, and no risk in the consent forms is about it.',
    why: 'What the team watches for is what the patient should have read about. Review boards often find risks in the protocol that are missing in the form.',
    messages: {
        medication: '`{name}` is given, and no `risk` in the consent forms covers it: the patient agrees without its risks. Add `covers {name}` to the `risk` that tells of it.',
        reaction: 'The treatment is interrupted for `{name}`, and no `risk` in the consent forms covers that. Add `covers {name}` to the `risk` that tells of it, or add one.',
        elsewhere: 'The `risk` about `{name}` stands in the consent `{consent}`, and `{session}` does not wait for it. Add `needs consent {consent}`.',
    },
    basis: sourced(buNewsletter, wrightErrors),
    asksFor: 'consent',
    bad: course({
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    risk dissociation "You may feel detached from your body." covers ketamine
}`,
        safety: `
safety {
    stop dose for <|highPressure|> "Blood pressure too high" when systolic >= 180 mmHg then call prescriber
}` }),
    good: course({
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    risk dissociation "You may feel detached from your body." covers ketamine
    risk pressure     "Your blood pressure may rise."         covers highPressure
}`,
        safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then call prescriber
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        const { protocol, intact, misspelt } = facts;
        const forms = [...protocol.own.consents, ...protocol.used.consents];
        const told = forms.flatMap(({ items }) => items).filter(({ section }) => section === 'risk' || section === 'statement');
        // Forms that say nothing of risks yet are being written; that they lack them is for the profiles to say.
        if (!told.some(({ section }) => section === 'risk') || !forms.every(form => intact(form) && !misspelt(form, 'medication'))) {
            return;
        }
        const covered = new Set(told.flatMap(({ covers }) => covers.flatMap(({ target }) => target ?? [])));
        for (const medication of protocol.own.medications.filter(({ id }) => givenMedications(facts).has(id))) {
            if (!covered.has(medication.id) && !isInert(medication)) {
                report('medication', { name: medication.name }, medication.nameRange);
            }
        }
        const risks = told.filter(({ section }) => section === 'risk');
        for (const reaction of protocol.reactions.filter(({ id }) => !covered.has(id))) {
            if (!risks.some(risk => speaksOf(risk, reaction, facts))) {
                report('reaction', { name: reaction.name }, reaction.nameRange);
            }
        }
        for (const { name, consent, session, range } of notAwaited(facts, forms)) {
            report('elsewhere', { name, consent, session }, range);
        }
    },
});

/** Whether a risk is told in the words of a safety rule, or of the values that it looks at, without naming it. */
function speaksOf(risk: ConsentItem, { name, label, when }: Reaction, { needed, observable }: ProtocolFacts): boolean {
    return [{ name, label }, ...needed(when.condition).flatMap(({ of }) => observable(of) ?? [])].some(about => mayBeTheSame(about, risk));
}

/** A dummy carries no risk of its own. */
function isInert({ name, label }: Element): boolean {
    return /\b(?:placebo|saline|dummy|sham)/i.test(`${name} ${label}`);
}

/** Medications whose risks stand in a form that the session which gives them does not wait for, although it waits for another. */
function notAwaited({ dosing, element }: ProtocolFacts, forms: readonly Consent[]):
readonly { readonly name: string; readonly consent: string; readonly session: string; readonly range: SourceRange }[] {
    return dosing.flatMap(session => {
        const needed = new Set(session.needs.filter(({ kinds }) => kinds.includes('consent')).map(({ target }) => target));
        if (needed.size === 0 || needed.has(undefined)) {
            return [];
        }
        const given = new Set(session.administrations.flatMap(({ medication: { target } }) => target ?? []));
        return [...given].flatMap(id => {
            const telling = forms.filter(({ items }) => items.some(({ section, covers }) => section === 'risk' && covers.some(({ target }) => target === id)));
            const [first] = telling;
            const medication = session.administrations.find(({ medication: { target } }) => target === id)!.medication;
            return first && !telling.some(form => needed.has(form.id)) && element(medication)
                ? [{ name: medication.written, consent: first.name, session: session.name, range: medication.range }]
                : [];
        });
    });
}
