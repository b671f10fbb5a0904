import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import type { Observable } from '../../model/definitions.js';
import type { RecordForm } from '../../model/duties.js';
import type { ElementKind, Ref } from '../../model/element.js';
import type { Consent, ConsentItem } from '../../model/screening.js';
import { spanText } from '../../analysis/words/moments.js';
import { formatQuantity } from '../../syntax/quantity.js';
import { reference } from '../json/element.js';
import { prose } from '../json/text.js';
import { signedItem } from './conditions.js';
import { codings, line, observableOf, ownCoding, provenance, sentence, type Context } from './context.js';
import { extensions, fhirId } from './ids.js';
import { metadata } from './metadata.js';
import { some } from './step.js';

type Questionnaire = R4.Questionnaire & R5.Questionnaire;
/** What the code system of the bundle holds. */
const termKinds: ReadonlySet<ElementKind> = new Set([
    'abbreviation', 'role', 'setting', 'medication', 'observable', 'scale', 'definition', 'diagnosis', 'drug-class',
    'route', 'training', 'licence', 'equipment', 'approach', 'procedure', 'topic',
]);

type Item = R4.QuestionnaireItem & R5.QuestionnaireItem;

const sections = {
    statement: 'Statements', benefit: 'Benefits', risk: 'Risks', alternative: 'Alternatives', right: 'Your rights', agree: 'What you agree to',
} as const;

/** A consent form: a group for each part, its items with the text that the patient reads, at the end the agreement, the signature and the date. */
export function consentForm(context: Context, consent: Consent): Questionnaire {
    const id = fhirId(consent.id);
    const groups = Object.entries(sections).flatMap(([section, text]): Item[] => {
        const items = consent.items.filter(item => item.section === section);
        return items.length === 0 ? [] : [{ linkId: `${id}.${section}`, text, type: 'group', item: items.map(item => consentItem(context, item)) }];
    });
    return {
        resourceType: 'Questionnaire', ...metadata(context, 'Questionnaire', consent), ...provenance(consent), subjectType: ['Patient'],
        item: [...groups, {
            linkId: fhirId(`${consent.id}/signature`), text: 'Signature', type: 'group', item: [
                { linkId: signedItem(consent.id), text: 'I have read this form and agree to the treatment.', type: 'boolean', required: true },
                { linkId: fhirId(`${consent.id}/name`), text: 'Signature of the patient', type: 'attachment', required: true },
                { linkId: fhirId(`${consent.id}/date`), text: 'Date', type: 'date', required: true },
            ],
        }],
    };
}

function consentItem(context: Context, item: ConsentItem): Item {
    const { id, section, answer, covers } = item;
    const text = prose(item.text, context.figures).plain;
    const isTerm = (ref: Ref): boolean => termKinds.has(context.declared.get(reference(ref))?.kind ?? 'criterion');
    const extension = [
        ...provenance(item).extension ?? [],
        ...covers.filter(ref => !isTerm(ref)).map(ref => ({ url: extensions.covers, valueString: fhirId(reference(ref)) })),
    ];
    const shared = { linkId: fhirId(id), ...some('extension', extension), ...some('code', covers.filter(isTerm).map(ref => ownCoding(context, reference(ref)))) };
    if (section !== 'agree' && answer === 'none') {
        return { ...shared, text, type: 'display' };
    }
    const initials: Item[] = answer === 'initials' ? [{ linkId: fhirId(`${id}/initials`), text: 'Initials', type: 'string', required: true }] : [];
    return { ...shared, text, type: 'boolean', required: answer !== 'optional', ...some('item', initials) };
}

/** A form to be filled in: a question for each field. */
export function recordForm(context: Context, record: RecordForm): Questionnaire {
    return {
        resourceType: 'Questionnaire', ...metadata(context, 'Questionnaire', record), ...provenance(record),
        ...some('item', record.fields.map((field): Item => ({
            linkId: fhirId(field.id), ...provenance(field), text: line(field.label),
            ...fieldKind(field.of.length === 1 ? observableOf(context, field.of[0]!) : undefined),
            ...some('code', field.of.map(ref => ownCoding(context, reference(ref)))),
        }))),
    };
}

function fieldKind(observable: Observable | undefined): Pick<Item, 'type'> {
    return { type: observable !== undefined && observable.choices.length === 0 && observable.category !== 'panel' ? 'quantity' : 'string' };
}

/** An instrument: what it is, never what it asks. Its items belong to whoever holds the rights. */
export function instrument(context: Context, observable: Observable): Questionnaire {
    const { bounds, scales, ratedBy, recall, items, bands, rights, higherIs, codes } = observable;
    const groups = items?.groups.map(({ count, each }) => `${count} items of ${each.low.value} to ${formatQuantity(each.high)}`);
    const described = sentence(
        bounds && `total ${bounds.low.value} to ${formatQuantity(bounds.high)}`, !observable.hasTotal && 'no total score', groups?.join(', '),
        ratedBy && `rated by the ${ratedBy}`,
        recall && `about ${typeof recall === 'string' ? recall : spanText(recall)}`, higherIs && `higher is ${higherIs}`,
        bands.length > 0 && `bands: ${bands.map(band => `${band.label} ${band.bounds.low.value} to ${band.bounds.high.value}`).join(', ')}`,
        'the texts of its items are not part of this export',
    );
    return {
        resourceType: 'Questionnaire', ...metadata(context, 'Questionnaire', observable), ...provenance(observable), description: described,
        ...rights && { copyright: line(rights) },
        ...some('code', codings(codes)), subjectType: ['Patient'],
        item: [
            ...observable.hasTotal ? [score(fhirId(`${observable.id}/total`), 'Total score')] : [],
            ...scales.map((scale): Item => ({
                ...score(fhirId(scale.id), scale.label, scale.choices.length === 0), ...some('code', codings(scale.codes)), ...provenance(scale),
            })),
        ],
    };
}

function score(linkId: string, text: string, number = true): Item {
    return { linkId, text: line(text), type: number ? 'decimal' : 'string' };
}
