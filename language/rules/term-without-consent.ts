import type { ProtocolFacts } from '../analysis/facts.js';
import { consentItems, saidOfPatients, spaced, type Said } from '../analysis/said.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { mappAgreements, touchConsent } from './sources.js';

/** Recording, touch, an escort or a ban on driving that the patient has never read about. */
export const termWithoutConsent = defineRule({
    code: 'term-without-consent',
    severity: 'warning',
    summary: 'Sessions or duties speak of recording, touch, an escort or driving, and no consent form does.',
    why: 'A patient who hears of a recording, of touch or of a ban on driving only on the day itself cannot weigh it, and may be in no state to refuse.',
    messages: {
        missing: '`{topic}` comes up here, and no consent form tells the patient of it beforehand. Add an item to the form, for example `{example}`.',
    },
    basis: sourced(mappAgreements, touchConsent),
    asksFor: 'consent',
    bad: course({
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    right withdraw "You may stop at any time without losing other care."
}`,
        more: `
session preparation "Preparation" {
    timing once, 7 days before dosing 1
    staff  prescriber
    do     <|holding|> "Agree on supportive touch" 20 min
}` }),
    good: course({
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    agree touch "I agree to supportive touch, as discussed beforehand." covers touch optional
}`,
        more: `
session preparation "Preparation" {
    timing once, 7 days before dosing 1
    staff  prescriber
    do     holding "Agree on supportive touch" 20 min
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        // That there is no form at all, or none that says anything yet, is a finding of its own.
        const items = consentItems(facts);
        if (items.length === 0 || [...facts.protocol.own.consents].some(form => facts.misspelt(form, 'topic'))) {
            return;
        }
        const said = saidOfPatients(facts);
        for (const term of terms) {
            const informed = items.some(({ name, label, covers }) =>
                covers.some(({ written }) => term.topics.includes(written)) || term.words.test(`${spaced(name)} ${label}`));
            const first = informed ? undefined : firstOf(term, said, facts);
            if (first) {
                report('missing', { topic: term.name, example: term.example }, first.range);
            }
        }
    },
});

interface Term {
    readonly name: string;
    /** Topics of the library that a consent item may cover instead of naming the term. */
    readonly topics: readonly string[];
    readonly words: RegExp;
    readonly example: string;
}

const terms: readonly Term[] = [
    {
        name: 'recording', topics: ['recording'], words: /\b(?:(?:audio|video)[ -]?(?:tap|record)|record(?:ed|ing) (?:of |on |by )?(?:the |all |each |every )?(?:session|visit|video|audio|camera)|(?:session|visit)s? (?:is|are|being|be|was|were) recorded|filmed|on camera)/i,
        example: 'agree recording "I agree to sessions being recorded." covers recording optional',
    },
    {
        name: 'touch', topics: ['touch'], words: /(?<!\bin )\b(?:touch(?:ed|ing|es)?|hand[- ]holding|hold(?:ing)? (?:the |a |your )?(?:patient’s |patient's )?hands?|bodywork|massage)\b(?! base| up| on )/i,
        example: 'agree touch "I agree to supportive touch; I may say no at any time." covers touch optional',
    },
    {
        name: 'escort', topics: ['escort', 'contactPerson'], words: /\b(?:escort(?:ed)?|driven home|be driven|tak(?:es?|en) (?:you|me|the patient|home)|(?:arrange[ds]?|plan|get) (?:how (?:you|i) get |a (?:ride|lift) |transport|the way )?home|accompan(?:y|ied) home|a ride home|responsible adult)\b/i,
        example: 'agree escort "An adult will take me home." covers escort initials',
    },
    {
        name: 'driving', topics: ['driving'], words: /\b(?:drive|driving|behind the wheel|operat(?:e|ing) (?:any |a )?(?:vehicle|machine))/i,
        example: 'agree noDriving "I will not drive until the next day." covers driving initials',
    },
];

function firstOf({ words, name }: Term, said: readonly Said[], { protocol, encounters }: ProtocolFacts): Said | undefined {
    const told = said.find(({ text }) => words.test(text));
    // A check that somebody is there to take the patient home asks for an escort without an instruction.
    const asked = name === 'escort' && protocol.own.consents.length > 0
        ? encounters.flatMap(({ collections }) => collections.flatMap(({ items }) => items)).find(({ of }) => of.written === 'escortArranged')
        : undefined;
    return told ?? (asked && { text: asked.of.written, range: asked.range });
}
