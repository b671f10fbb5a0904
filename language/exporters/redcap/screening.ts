import { actionWords } from '../../analysis/words/actions.js';
import type { Consent, ConsentItem } from '../../model/screening.js';
import { prose } from '../json/text.js';
import { conditionLine, lastOf, noteOf, title, type Context } from './context.js';
import { yes, type Field, type Form } from './field.js';

const effects = { include: 'Must hold', exclude: 'Must not hold', caution: 'To be weighed' } as const;

/** The criteria, each to be answered with yes or no. */
export function eligibilityForm(context: Context): Form {
    const { criteria } = context.protocol;
    const ordered = (['include', 'exclude', 'caution'] as const).flatMap(effect => criteria.filter(criterion => criterion.effect === effect));
    return {
        key: 'eligibility', wanted: 'eligibility', fields: ordered.map((criterion): Field => ({
            key: criterion.id, wanted: `${criterion.effect}_${lastOf(criterion.id)}`, sources: [criterion.id], section: effects[criterion.effect], type: 'yesno',
            label: title(criterion), required: true,
            ...noteOf(conditionLine(context, criterion.when.condition), criterion.actions.length > 0 && `then ${actionWords(criterion.actions, context.names)}`),
        })),
    };
}

const sections = { statement: 'Statements', benefit: 'Benefits', risk: 'Risks', alternative: 'Alternatives', right: 'Your rights', agree: 'What you agree to' } as const;

/** A consent: its texts as the patient reads them, initials and answers where they are asked for, the agreement, the signature and its date. */
export function consentForm(context: Context, consent: Consent): Form {
    const wanted = `consent_${lastOf(consent.id)}`;
    const agreed = `${consent.id} agreed`;
    const signature = { section: 'Signature', sources: [consent.id] } as const;
    return {
        key: consent.id, wanted, fields: [
            ...Object.keys(sections).flatMap(section => consent.items.filter(item => item.section === section))
                .map(item => itemField(context, item, lastOf(consent.id))),
            { key: agreed, wanted: `${wanted}_agreed`, ...signature, type: 'yesno', label: 'I have read this form and agree to the treatment.', required: true },
            {
                key: `${consent.id} signature`, wanted: `${wanted}_signature`, ...signature, type: 'file', validation: 'signature', label: 'Signature of the patient',
                identifier: true, required: true, shownIf: { key: agreed, code: yes },
            },
            {
                key: `${consent.id} date`, wanted: `${wanted}_date`, ...signature, type: 'text', validation: 'date_ymd', label: 'Date of the signature', required: true,
                shownIf: { key: agreed, code: yes },
            },
        ],
    };
}

function itemField(context: Context, item: ConsentItem, consent: string): Field {
    const field = {
        key: item.id, wanted: `${consent}_${lastOf(item.id)}`, sources: [item.id], section: sections[item.section], label: prose(item.text, context.figures).plain,
    };
    switch (item.answer) {
        case 'initials': return { ...field, type: 'text', note: 'Initials', identifier: true, required: true };
        case 'optional': return { ...field, type: 'yesno' };
        case 'none': return item.section === 'agree' ? { ...field, type: 'yesno', required: true } : { ...field, type: 'descriptive' };
    }
}
