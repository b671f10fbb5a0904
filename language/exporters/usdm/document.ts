import { conditionText } from '../../analysis/words/conditions.js';
import { actionWords } from '../../analysis/words/actions.js';
import type { Element, Ref } from '../../model/element.js';
import { origin, plainText, type Context } from './context.js';
import { chained, code, html, item, type Item } from './items.js';
import { pointWords } from './outcomes.js';
import { term } from './terminology.js';

/** A piece of the document: a chapter, or a passage in one. */
interface Section {
    readonly id: string;
    readonly title: string;
    readonly text?: string;
    readonly element?: Element;
    readonly children: readonly Section[];
}

/** The prose of a protocol, and what of it USDM can hold as prose only. */
function sections(context: Context): readonly Section[] {
    const { protocol, names } = context;
    const { own, used } = protocol;
    const by = (roles: readonly Ref[]): string => (roles.length > 0 ? ` By ${names.list(roles, 'or')}.` : '');
    const passage = (element: Element, text: string, children: readonly Section[] = []): Section =>
        ({ id: element.id, title: element.label || element.name, text, element, children });
    const chapters: readonly (readonly [string, string, readonly Section[]])[] = [
        ['passages', 'Passages', protocol.narratives.map(one => passage(one, plainText(one.text, context)))],
        ['consent', 'Consent', [...own.consents, ...used.consents].map(form => passage(form, `${form.label}.${by(form.obtain?.by ?? [])}`,
            form.items.map(one => passage(one, plainText(one.text, context)))))],
        ['caution', 'Caution', protocol.criteria.filter(({ effect }) => effect === 'caution').map(one =>
            passage(one, `${one.label}: ${conditionText(one.when.condition, names)}; ${actionWords(one.actions, names)}`))],
        ['settings', 'Settings', [...own.settings, ...used.settings].map(one => passage(one, [
            names.list(one.equipment), ...one.certifications.map(({ text, by: who }) => `${text}.${by(who)}`)].filter(Boolean).join('; ') || one.label))],
        ['handoffs', 'Handoffs', [...own.handoffs, ...used.handoffs].map(one =>
            passage(one, `From ${names.of(one.from)} to ${names.of(one.to)}${one.when ? ` ${pointWords(one.when)}` : ''}.`))],
        ['duties', 'Duties', protocol.duties.map(one => passage(one, [
            one.label, one.within && `within ${one.within.written}`, one.from && `from ${pointWords(one.from)}`,
            one.until && (one.until.kind === 'point' ? `until ${pointWords(one.until.point)}` : `until the next day after ${names.of(one.until.after.target)}`)]
            .filter(Boolean).join(', ') + by(one.by)))],
        ['concomitant', 'Concomitant treatment', protocol.concomitant.map(one => passage(one, [
            `${one.policy} ${names.of(one.drug)}`, one.lasting?.written, one.when && `when ${conditionText(one.when.condition, names)}`].filter(Boolean).join(' ')))],
        ['records', 'Records', [...own.records, ...used.records].map(one => passage(one, [
            one.edition && `Edition ${one.edition}`, ...one.due.map(({ point }) => `due ${pointWords(point)}`), one.submitTo && `submitted to ${one.submitTo}`,
            ...one.exceptions.map(({ text }) => `except ${text}`)].filter(Boolean).join('; ') + by(one.by), one.fields.map(field => passage(field, names.list(field.of) || field.label))))],
        ['emergencies', 'Emergencies', [...own.emergencies, ...used.emergencies].map(one => passage(one, one.steps.join('\n\n') + by(one.by)))],
    ];
    return chapters.filter(([, , children]) => children.length > 0).map(([name, title, children]) => ({ id: `${protocol.id}~chapter-${name}`, title, children }));
}

const flat = (all: readonly Section[]): readonly Section[] => all.flatMap(one => [one, ...flat(one.children)]);

/** The texts of the document. Each stands under the id of its element. */
export function contentItems(context: Context): readonly Item[] {
    return flat(sections(context)).flatMap(({ id, text, element }) => (text === undefined || !element ? [] : [
        item('NarrativeContentItem', id, { extensionAttributes: origin(id, element), name: id, text: html(text) }),
    ]));
}

const statuses = { 'draft': 'draft', 'in-review': 'pendingReview', 'active': 'final', 'retired': 'obsolete' } as const;

/** The id of the one version of the document. */
export const documentVersionId = ({ protocol }: Context): string => `${protocol.id}~document-version`;

/** The document that the protocol is, with its sections. */
export function studyDocument(context: Context): Item {
    const { protocol } = context;
    const id = `${protocol.id}~document`;
    const version = documentVersionId(context);
    const status = protocol.header.status?.value ?? 'draft';
    return item('StudyDefinitionDocument', id, {
        name: id,
        label: protocol.label,
        description: null,
        language: code(`${id}~language`, { code: 'en', decode: 'English', system: 'urn:ietf:bcp:47', version: '2009-09' }),
        type: code(`${id}~type`, term('studyProtocol')),
        templateName: 'Regimen',
        versions: [item('StudyDefinitionDocumentVersion', version, {
            version: protocol.header.version?.value ?? 'not stated',
            status: code(`${version}~status`, term(statuses[status])),
            dateValues: effectiveDate(context, version),
            contents: chained(numbered(sections(context), '').map(contentOf)),
            notes: [],
        })],
        childIds: [],
        notes: [],
    });
}

/** The date from which a version holds; empty where the protocol states none. */
export function effectiveDate({ protocol }: Context, owner: string): readonly Item[] {
    const { effective } = protocol.header;
    const id = `${owner}~effective`;
    return effective ? [item('GovernanceDate', id, {
        name: id, label: 'Effective', description: null, type: code(`${id}~type`, term('effective')), dateValue: effective.value,
        geographicScopes: [item('GeographicScope', `${id}~scope`, { type: code(`${id}~scope~type`, term('global')), code: null })],
    })] : [];
}

interface Numbered {
    readonly section: Section;
    readonly number: string;
}

function numbered(all: readonly Section[], before: string): readonly Numbered[] {
    return all.flatMap((section, index) => {
        const number = `${before}${index + 1}`;
        return [{ section, number }, ...numbered(section.children, `${number}.`)];
    });
}

const contentId = (section: Section): string => `${section.id}~section`;

function contentOf({ section, number }: Numbered): Item {
    return item('NarrativeContent', contentId(section), {
        name: contentId(section),
        sectionNumber: number,
        sectionTitle: section.title,
        displaySectionNumber: true,
        displaySectionTitle: true,
        childIds: section.children.map(contentId),
        previousId: null,
        nextId: null,
        contentItemId: section.text === undefined ? null : section.id,
    });
}
