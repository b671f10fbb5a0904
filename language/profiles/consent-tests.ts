import type { ProtocolFacts } from '../analysis/facts.js';
import type { SourceRange } from '../model/element.js';
import type { Consent, ConsentItem } from '../model/screening.js';
import type { ProtocolTest } from './profile.js';
import { isNamed } from './words.js';

/** The tests that look at consent forms. */
export type ConsentTest = Extract<ProtocolTest, { readonly kind: 'consent' | 'consent-text' | 'consent-renewal' }>;

/** Whether the consent forms of a protocol show what a test asks for. */
export function showsConsent(test: ConsentTest, facts: ProtocolFacts): boolean {
    const forms = formsOf(facts);
    switch (test.kind) {
        case 'consent':
            return forms.some(form => informs(form, test) || (test.topics !== undefined && facts.misspelt(form, 'topic')));
        case 'consent-text':
            return forms.some(({ items }) => items.some(({ label }) => spaced(label).includes(spaced(test.text))));
        case 'consent-renewal':
            return forms.some(({ renewals }) => renewals.some(renewal => renewal.kind === 'point'));
    }
}

/** Where something that a consent form lacks is shown: at the form, if there is just one. */
export function consentHolder(facts: ProtocolFacts): SourceRange | undefined {
    const [only, ...others] = facts.protocol.own.consents;
    return others.length === 0 ? only?.nameRange : undefined;
}

function formsOf({ protocol }: ProtocolFacts): readonly Consent[] {
    return [...protocol.own.consents, ...protocol.used.consents];
}

function informs({ items }: Consent, { sections = [], topics = [], first }: Extract<ConsentTest, { kind: 'consent' }>): boolean {
    const about = (item: ConsentItem): boolean => sections.includes(item.section) || isNamed(item.covers, topics);
    return (first === true ? items.slice(0, 1) : items).some(about);
}

/** A text with its white space made alike, so that a line break in the form counts as a space. */
function spaced(text: string): string {
    return text.replaceAll(/\s+/g, ' ').trim();
}
