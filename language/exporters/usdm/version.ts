import type { Element } from '../../model/element.js';
import type { Source } from '../../model/text.js';
import { codes, contextOf, origin, plainText, type Context } from './context.js';
import type { Protocol } from '../../model/protocol.js';
import { conceptLists } from './concepts.js';
import { design, designId } from './design.js';
import { contentItems, documentVersionId, effectiveDate, studyDocument } from './document.js';
import { code, extension, item, note, type Item } from './items.js';
import { interventions, products } from './medications.js';
import { conditions } from './outcomes.js';
import { people } from './people.js';
import { criterionItems } from './population.js';
import { term } from './terminology.js';

/** The version of USDM that is written. */
const usdmVersion = '4.0.0';

/** A protocol as a USDM file: what a study definitions repository takes in. */
export function wrapper(protocol: Protocol): Item {
    const context = contextOf(protocol);
    return {
        study: {
            id: null, extensionAttributes: [], name: protocol.name, description: protocol.label, label: protocol.label,
            versions: [version(context)], documentedBy: [studyDocument(context)], instanceType: 'Study',
        },
        usdmVersion,
        systemName: 'Regimen',
        systemVersion: null,
    };
}

function version(context: Context): Item {
    const { protocol } = context;
    const { id, header } = protocol;
    const { roles, organizations, studyIdentifiers } = people(context, designId(protocol));
    const rationale = protocol.narratives.find(({ label }) => /^rationale$/i.test(label));
    return item('StudyVersion', id, {
        extensionAttributes: [...origin(id, protocol), ...keptHeader(context)],
        versionIdentifier: header.version?.value ?? 'not stated',
        rationale: rationale ? plainText(rationale.text, context) : 'Not stated',
        documentVersionIds: [documentVersionId(context)],
        dateValues: effectiveDate(context, id),
        amendments: [],
        businessTherapeuticAreas: [],
        studyIdentifiers,
        referenceIdentifiers: [],
        studyDesigns: [design(context)],
        titles: [item('StudyTitle', `${id}~title`, { text: protocol.label, type: code(`${id}~title~type`, term('official')) })],
        eligibilityCriterionItems: criterionItems(context),
        narrativeContentItems: contentItems(context),
        abbreviations: [...protocol.own.abbreviations, ...protocol.used.abbreviations].map(one => item('Abbreviation', one.id, {
            extensionAttributes: origin(one.id, one), abbreviatedText: one.name, expandedText: one.label, notes: [],
        })),
        roles,
        organizations,
        studyInterventions: interventions(context),
        administrableProducts: products(context),
        medicalDevices: [],
        productOrganizationRoles: [],
        ...conceptLists(protocol),
        dictionaries: [],
        conditions: conditions(context),
        notes: vocabulary(context),
    });
}

/** What the header says and USDM has no property for. */
function keptHeader({ protocol }: Context): readonly Item[] {
    const { id, header } = protocol;
    return [
        ...(header.review ? [extension(id, 'review', { valueString: header.review.value.written })] : []),
        ...(header.approval ? [
            extension(id, 'approved-on', { valueString: header.approval.date.value }), extension(id, 'approved-by', { valueString: header.approval.person }),
            extension(id, 'approved-as', { valueString: header.approval.hash.value }),
        ] : []),
        ...header.follows.map(({ value }, index) => extension(id, `follows${index + 1}`, { valueString: value })),
    ];
}

/** Sources, diagnoses, classes of medications and the words of the vocabulary: remarks with their codes, which others name by their ids. */
function vocabulary({ protocol }: Context): readonly Item[] {
    const { own, used } = protocol;
    return [
        ...[...own.sources, ...used.sources].map(one => note(one.id, sourceText(one))),
        ...[own, used].flatMap(({ diagnoses, drugClasses, terms }) => [
            ...diagnoses.map(one => remark(one, one.label || one.name, codes(one.id, one.codes, one.label || one.name))),
            ...drugClasses.map(one => remark(one, `${one.label || one.name}: ${one.substances.join(', ')}`, codes(one.id, one.codes, one.label || one.name))),
            ...terms.map(one => remark(one, one.label || one.name, codes(one.id, one.codes, one.label || one.name))),
        ]),
    ];
}

function remark(element: Element, text: string, given: readonly Item[]): Item {
    return item('CommentAnnotation', element.id, { extensionAttributes: origin(element.id, element), text: text || element.id, codes: given });
}

function sourceText({ label, url, edition, reviewed }: Source): string {
    return [`Source: ${label}`, url, edition && `edition ${edition}`, reviewed && `read on ${reviewed}`].filter(Boolean).join(', ');
}
