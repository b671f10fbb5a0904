import type { Condition } from '../model/condition.js';
import type { Element } from '../model/element.js';
import type { ConsentItem } from '../model/screening.js';
import { defineRule, replacement, structural, type Fix } from './kit.js';
import { course } from './support/examples.js';

const consent = (kind: string, item: string): string => `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    ${kind} escort "An adult you know takes you home."
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
    }
    include escorted "Comes with an escort" when agrees to ${item}
}`;

/** An agreement that the form does not ask for. */
export const agreementNotAsked = defineRule({
    code: 'agreement-not-asked',
    severity: 'error',
    summary: 'A condition asks whether the patient agrees to an item of the consent form that asks for no agreement.',
    why: 'The form only informs about it, so there is no answer to go by, and the criterion can never be judged.',
    messages: { informs: '`{item}` only informs: its line begins with `{section}`. Let it begin with `agree`, so that the patient is asked, or name another item.' },
    basis: structural,
    bad: course({ consent: consent('statement', '<|escort|>') }),
    good: course({ consent: consent('agree    ', 'escort') }),
    checkProtocol({ conditions, element }, report) {
        for (const { item } of conditions.flatMap(({ condition }) => agreements(condition))) {
            const named = element(item);
            const section = named?.kind === 'consent-item' ? (named as ConsentItem).section : 'agree';
            if (section !== 'agree') {
                report('informs', { item: item.written, section }, item.range, { fixes: asking(named) });
            }
        }
    },
});

function agreements(condition: Condition): readonly Extract<Condition, { readonly kind: 'agreement' }>[] {
    switch (condition.kind) {
        case 'agreement': return [condition];
        case 'not': return agreements(condition.of);
        case 'all': case 'any': case 'at-least': return condition.of.flatMap(agreements);
        default: return [];
    }
}

/** The line of the item with `agree` at its beginning. */
function asking(named: Element | undefined): readonly Fix[] {
    const { range } = named ?? {};
    const section = named?.kind === 'consent-item' ? (named as ConsentItem).section : '';
    return range && range.inheritedBy === undefined && section !== ''
        ? [replacement('Begin its line with `agree`', { ...range, end: range.start + section.length }, 'agree', false)] : [];
}
