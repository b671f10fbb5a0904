import { routeNamed, unitNamed } from '../../exporters/usdm/terminology.js';
import type * as Contract from '../../generated/contract.js';
import { makeDuration, toIso8601 } from '../../syntax/duration.js';
import { makeQuantity } from '../../syntax/quantity.js';
import { origin } from './origin.js';
import { amountWords, codeOf, decodeOf, labelOf, nameFor, safe, text, things, type Thing } from './reading.js';

/** What is given. */
export interface Interventions {
    readonly medications: readonly Contract.Medication[];
    /** Routes that the library does not have. */
    readonly routes: readonly Contract.Term[];
    /** Medications by the id of their intervention. */
    readonly byId: ReadonlyMap<string, Contract.Medication>;
    /** What each administration says, in words: how often and for how long has no other place. */
    readonly lines: readonly string[];
}

const drug = 'C1909';
const once = 'C64576';

/** The interventions that are substances as medications, with a dose for each administration that states an amount; all of them in words. */
export function interventionsOf(version: Thing, notes: string[]): Interventions {
    const used = new Set<string>();
    const routes = new Map<string, Contract.Term>();
    const byId = new Map<string, Contract.Medication>();
    const all = things(version['studyInterventions']);
    for (const one of all.filter(isSubstance)) {
        const name = nameFor(labelOf(one) || text(one['name']), 'Drug', used);
        const label = safe(labelOf(one)) || name;
        const administrations = things(one['administrations']);
        const byRoute = [...new Set(administrations.map(({ route }) => decodeOf(route)).filter(words => words !== ''))];
        if (byRoute.length > 1) {
            notes.push(`"${label}" is given by several routes in the file; a medication of the language has one, and keeps the first: ${byRoute.slice(1).join(', ')} stands in words.`);
        }
        const route = administrations.map(({ route: code }) => routeOf(code, routes)).find(found => found !== null) ?? null;
        byId.set(text(one['id']), {
            kind: 'medication', id: `medication/${name}`, name, label, codes: [], route, doses: dosesOf(administrations, label, notes), presentations: [], sessionTotal: null,
            titrations: [], ceilings: [], silences: [], ...origin,
        });
        const coded = things(one['codes']).length;
        if (coded > 0) {
            notes.push(`Left out: ${coded} × codes of "${label}"; they belong to no system that the language knows.`);
        }
    }
    return { medications: [...byId.values()], routes: [...routes.values()], byId, lines: all.map(interventionWords) };
}

function isSubstance(one: Thing): boolean {
    return codeOf(one['type']) === drug || things(one['administrations']).some(({ dose }) => things(dose).length > 0);
}

function routeOf(code: unknown, routes: Map<string, Contract.Term>): string | null {
    const words = safe(decodeOf(code)).replace(/ route of administration$/i, '');
    if (words === '') {
        return null;
    }
    const library = routeNamed(codeOf(code));
    if (library !== undefined) {
        return `standard:route/${library}`;
    }
    const term: Contract.Term = routes.get(words) ?? { kind: 'route', ...naming(words, 'route', new Set([...routes.values()].map(({ name }) => name))), codes: [], ...origin };
    routes.set(words, term);
    return term.id;
}

function naming(words: string, kind: string, used: Set<string>): { readonly id: string; readonly name: string; readonly label: string } {
    const name = nameFor(words, 'Route', used);
    return { id: `${kind}/${name}`, name, label: words };
}

/** Amounts without a duration of their own are choices of one dose; a range is a dose by itself. */
function dosesOf(administrations: readonly Thing[], label: string, notes: string[]): Contract.Dose[] {
    const doses: Contract.Dose[] = [];
    for (const one of administrations) {
        const [range] = things(one['extensionAttributes']).filter(({ url }) => url === 'urn:regimen:usdm:dose-range').flatMap(({ valueRange }) => things(valueRange));
        const [low, high, amount] = [range?.['minValue'], range?.['maxValue'], one['dose']].map(quantityOf);
        const duration = givenOver(one);
        const open = doses.find(({ bounds, duration: over }) => bounds === null && JSON.stringify(over) === JSON.stringify(duration));
        if (low && high) {
            doses.push({ ...emptyDose, choices: [], bounds: { low, high }, duration });
        } else if (amount && open) {
            open.choices.push(...open.choices.some(({ value, unit }) => value === amount.value && unit === amount.unit) ? [] : [amount]);
        } else if (amount) {
            doses.push({ ...emptyDose, choices: [amount], duration });
        } else if (things(one['dose']).length > 0) {
            notes.push(`The dose of "${label}", "${amountWords(one['dose'])}", stands in words: its unit is none of the language.`);
        }
    }
    return doses;
}

const emptyDose = { choices: [], bounds: null, step: null, duration: null, basis: null, at: null, from: null, when: null, ...origin };

/** An amount in a unit that the language knows. */
function quantityOf(value: unknown): Contract.Quantity | undefined {
    const [quantity] = things(value);
    const unit = unitNamed(codeOf(quantity?.['unit'])) ?? codeOf(quantity?.['unit']);
    const made = typeof quantity?.['value'] === 'number' ? makeQuantity(String(quantity['value']), unit || undefined) : undefined;
    return made?.ok === true && !made.quantity.value.startsWith('-') ? { value: made.quantity.value, unit: made.quantity.unit } : undefined;
}

/** How long one administration takes: a length of at most a day, of something that is given once. Longer ones say for how long it goes on. */
function givenOver(administration: Thing): Contract.Span | null {
    const [length] = things(administration['duration']);
    const [, value = '', unit = ''] = /^(\d+(?:\.\d+)?) (s|min|h)$/.exec(text(length?.['text'])) ?? [];
    const made = value !== '' && codeOf(administration['frequency']) === once ? makeDuration(value, unit) : undefined;
    return made?.ok === true ? { lower: toIso8601(made.duration), upper: toIso8601(made.duration), target: null, approximate: false } : null;
}

/** An intervention in words, with everything that its administrations state. */
function interventionWords(one: Thing): string {
    const label = labelOf(one);
    const administrations = things(one['administrations']).map(given => {
        const [length] = things(given['duration']);
        const lasting = amountWords(length?.['quantity']) || text(length?.['text']);
        return [
            labelOf(given), amountWords(given['dose']), decodeOf(given['route']), decodeOf(given['frequency']), lasting && !/^not (set|stated)$/i.test(lasting) && `for ${lasting}`,
            text(length?.['reasonDurationWillVary']) !== '' && length?.['durationWillVary'] === true && `(${text(length['reasonDurationWillVary'])})`,
        ].filter(Boolean).join(', ');
    });
    const least = amountWords(one['minimumResponseDuration']);
    const kind = [decodeOf(one['role']), decodeOf(one['type'])].filter(Boolean).join(', ');
    return safe(`${label}${kind && ` (${kind})`}: ${[...administrations, ...least === '' ? [] : [`shortest time to a response ${least}`]].join('; ')}.`);
}
