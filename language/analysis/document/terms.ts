import type { Code } from '../../model/medication.js';
import type { Observable } from '../../model/definitions.js';
import type { Consent } from '../../model/screening.js';
import type { Protocol } from '../../model/protocol.js';
import type { RecordForm } from '../../model/duties.js';
import { scheduleOfActivities } from '../schedule-of-activities.js';
import { conditionText } from '../words/conditions.js';
import { namesOf } from '../words/names.js';
import { facts, line, runs, titled, type Block } from './blocks.js';
import type { Cited } from './chapters.js';
import { pointText, proseText } from './words.js';

function codes(all: readonly Code[]): string {
    return all.map(({ system, code }) => `${system.toUpperCase()} ${code}`).join(', ');
}

/** What is measured or known about a patient, and every term with its codes. */
export function terms(protocol: Protocol, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    const { own, used } = protocol;
    const both = [own, used];
    const coded = both.flatMap(list => [...list.diagnoses, ...list.drugClasses, ...list.terms]);
    return [
        ...titled('Instruments, tests and facts', both.flatMap(list => list.observables).flatMap(one => [
            line(one.id, { look: 'strong', text: one.label }, said(observableText(one, names.list(one.parts))), cited(one.citations)),
            ...one.scales.map(scale => line(scale.id, `${one.label}, ${scale.label}`, said([
                scale.bounds && `${scale.bounds.low.value} to ${scale.bounds.high.value}`, scale.choices.join(', '), codes(scale.codes)]), cited(scale.citations))),
        ])),
        ...titled('Definitions', both.flatMap(({ definitions }) => definitions).map(({ id, label, condition, citations }) =>
            line(id, { look: 'strong', text: label }, `: ${conditionText(condition, names)}`, cited(citations)))),
        ...titled('Other terms', coded.map(one => line(one.id, one.label, said([
            one.kind === 'drug-class' && one.substances.join(', '), codes(one.codes)]), cited(one.citations)))),
    ];
}

function said(parts: readonly (string | undefined | false)[]): string | undefined {
    const text = parts.filter(Boolean).join('; ');
    return text === '' ? undefined : `: ${text}`;
}

function observableText(one: Observable, parts: string): readonly (string | undefined | false)[] {
    return [
        one.category, one.unit !== '1' && one.unit, one.bounds && `${one.bounds.low.value} to ${one.bounds.high.value}`, one.whole && 'whole numbers', one.choices.join(', '),
        one.items && one.items.groups.map(({ count, each }) => `${count} items, each ${each.low.value} to ${each.high.value}`).join(', '), !one.hasTotal && 'no total',
        one.higherIs && `higher is ${one.higherIs}`, one.recall && `recall: ${typeof one.recall === 'string' ? one.recall : one.recall.written}`,
        one.ratedBy && `rated by the ${one.ratedBy}`, ...one.bands.map(({ label, bounds }) => `${label}: ${bounds.low.value} to ${bounds.high.value}`),
        codes(one.codes), parts !== '' && `made of ${parts}`, one.rights,
    ];
}

const sections = { statement: 'Statement', benefit: 'Benefit', risk: 'Risk', alternative: 'Alternative', right: 'Right', agree: 'Agreement' } as const;

/** What the document says about a consent. */
export function consentBody(protocol: Protocol, { obtain, renewals, items }: Consent, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    const limit = obtain?.limit;
    return [
        ...facts([
            ['Obtained', obtain && [
                obtain.by.length > 0 && `by ${names.list(obtain.by, 'or')}`,
                limit && `${limit.bound.replace('-', ' ')} ${limit.span.written} ${limit.direction} ${limit.anchor.written}`].filter(Boolean).join(', ')],
            ['Renewed', renewals.map(renewal => (renewal.kind === 'every' ? `every ${renewal.span.written}` : pointText(renewal.point))).join('; ')],
        ]),
        ...titled('', items.map(({ id, section, text, answer, citations }) => line(id, { look: 'strong', text: `${sections[section]}: ` }, proseText(protocol, text),
            answer === 'initials' && [' ', { look: 'note', text: '(initials)' }], answer === 'optional' && [' ', { look: 'note', text: '(optional)' }], cited(citations)))),
    ];
}

/** What the document says about a form that has to be filled in. */
export function recordBody(protocol: Protocol, { edition, by, due, submitTo, fields, exceptions }: RecordForm, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    return [
        ...facts([
            ['Edition', edition], ['Filled in', by.length > 0 ? `by ${names.list(by, 'or')}` : ''], ['Due', due.map(({ point }) => pointText(point)).join('; ')], ['Sent to', submitTo],
            ['Not needed', exceptions.map(({ text }) => text).join('; ')],
        ]),
        ...titled('', fields.map(({ id, label, of, citations }) => line(id, label, of.length > 0 && `: ${names.list(of)}`, cited(citations)))),
    ];
}

/** The schedule of activities: what is done at which visit. */
export function schedule(protocol: Protocol): readonly Block[] {
    const { columns, groups, footnotes } = scheduleOfActivities(protocol);
    if (columns.length === 0) {
        return [];
    }
    const titles = columns.map(({ label, index }) => `${label}${index === undefined ? '' : ` ${index}`}`);
    return [
        { kind: 'table', label: 'Visits', head: ['Visit', 'Days'], rows: columns.map(({ id, day, optional }, place) => ({
            sources: [id], cells: [runs(titles[place]), runs([day, optional && 'if continued'].filter(Boolean).join(', '))],
        })) },
        { kind: 'table', label: 'What is done at each visit', head: ['Activity', ...titles], wide: true, rows: groups.flatMap(({ title, rows }) => [
            { sources: [], cells: [[{ look: 'strong' as const, text: title }], ...columns.map(() => [])] },
            ...rows.map(({ sources, label, cells, notes }) => ({
                sources, cells: [runs(label, notes.length > 0 && ` (${notes.join(', ')})`), ...columns.map(({ id }) => (cells.has(id) ? ['●'] : []))],
            })),
        ]) },
        ...titled('', footnotes.map(text => ({ text: [text], sources: [] })), true),
    ];
}
