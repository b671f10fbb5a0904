import type { Observable, Scale } from '../../model/definitions.js';
import type { Ref } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import { once } from '../../analysis/once.js';
import { codes, origin } from './context.js';
import { aliasCode, extension, item, note, type Item } from './items.js';
import { publicTerm } from './terminology.js';

/** What an activity measures, by the lists of USDM that it stands in. */
export interface Concepts {
    readonly coded: readonly string[];
    readonly categories: readonly string[];
    readonly surrogates: readonly string[];
}

/** What can be measured, sorted into the lists of a study version. */
interface ConceptLists {
    readonly biomedicalConcepts: readonly Item[];
    readonly bcCategories: readonly Item[];
    readonly bcSurrogates: readonly Item[];
}

type Place = 'coded' | 'categories' | 'surrogates';

const placesOf = once((protocol: Protocol): ReadonlyMap<string, Place> => new Map(observables(protocol).map(one => [one.id, placeOf(one)])));

const observables = ({ own, used }: Protocol): readonly Observable[] => [...own.observables, ...used.observables];

function placeOf({ parts, codes: given }: Pick<Observable, 'codes'> & { readonly parts?: Observable['parts'] }): Place {
    return parts !== undefined && parts.length > 0 ? 'categories' : given.length > 0 ? 'coded' : 'surrogates';
}

/** Where the things that an activity measures stand. */
export function conceptsOf(protocol: Protocol, measured: readonly Ref[]): Concepts {
    const ids = [...new Set(measured.flatMap(({ target }) => target ?? []))];
    const at = (place: Place): readonly string[] => ids.filter(id => placesOf(protocol).get(id) === place);
    const categories = at('categories');
    const inside = new Set(observables(protocol).filter(({ id }) => categories.includes(id)).flatMap(({ parts }) => parts.map(({ target }) => target)));
    return { coded: at('coded').filter(id => !inside.has(id)), categories, surrogates: at('surrogates').filter(id => !inside.has(id)) };
}

/**
 * What can be measured: with a public code a biomedical concept, without one a surrogate, and what consists of several a category.
 * Scales of an instrument stand beside it.
 */
export function conceptLists(protocol: Protocol): ConceptLists {
    const all: readonly (Observable | Scale)[] = observables(protocol).flatMap(one => [one, ...one.scales]);
    const at = (place: Place): readonly (Observable | Scale)[] => all.filter(one => placeOf(one) === place);
    const coded = new Set(at('coded').map(({ id }) => id));
    return {
        biomedicalConcepts: at('coded').map(concept),
        bcCategories: at('categories').flatMap(one => ('parts' in one ? [category(one, coded)] : [])),
        bcSurrogates: at('surrogates').map(one => item('BiomedicalConceptSurrogate', one.id, { ...head(one), description: factsOf(one), reference: null, notes: [] })),
    };
}

const head = (one: Observable | Scale): Item => ({ extensionAttributes: [...origin(one.id, one), ...kept(one)], name: one.id, label: one.label });

/** The unit and the figures that a value can have, which a concept without properties has no place for. */
function kept(one: Observable | Scale): readonly Item[] {
    const { id, bounds, choices } = one;
    return [
        ...('unit' in one && one.unit !== '1' ? [extension(id, 'unit', { valueString: one.unit })] : []),
        ...(bounds ? [extension(id, 'low', { valueString: bounds.low.value }), extension(id, 'high', { valueString: bounds.high.value })] : []),
        ...choices.map((choice, index) => extension(id, `choice${index + 1}`, { valueString: choice })),
    ];
}

function concept(one: Observable | Scale): Item {
    const [first, ...others] = one.codes;
    return item('BiomedicalConcept', one.id, {
        ...head(one),
        synonyms: [],
        reference: `urn:regimen:observable:${one.name}`,
        properties: [],
        code: aliasCode(`${one.id}~code`, publicTerm(first ?? { system: 'loinc', code: one.name }, one.label || one.name)),
        notes: others.length > 0 ? [note(`${one.id}~codes`, 'Other codes', codes(`${one.id}~codes`, others, one.label || one.name))] : [],
    });
}

function category(one: Observable, coded: ReadonlySet<string>): Item {
    const [first] = one.codes;
    return item('BiomedicalConceptCategory', one.id, {
        ...head(one),
        description: factsOf(one),
        childIds: [],
        memberIds: one.parts.flatMap(({ target = '' }) => (coded.has(target) ? [target] : [])),
        code: first ? aliasCode(`${one.id}~code`, publicTerm(first, one.label)) : null,
        notes: [],
    });
}

function factsOf(one: Observable | Scale): string | null {
    const facts = 'category' in one ? [one.category, one.rights && `rights: ${one.rights}`] : ['scale'];
    return facts.filter(Boolean).join('; ') || null;
}
