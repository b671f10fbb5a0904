import type * as Contract from '../../generated/contract.js';
import { origin } from '../usdm/origin.js';
import { judge } from '../usdm/parts.js';
import { nameFor, text, things, type Thing } from '../usdm/reading.js';
import { amountOf, conceptText, conditionsOf, plainLine, titleOf } from './reading.js';
import { everyNode, type Node } from './tree.js';

/** An order of a medication: one dosage of an activity. */
export interface Order {
    readonly product: string;
    readonly route: string;
    readonly dose?: Contract.Quantity;
    readonly bounds?: Contract.QuantityRange;
    readonly words: string;
}

/** What medications a file gives: they are made when they are first asked for. */
export interface Pharmacy {
    readonly medications: Contract.Medication[];
    readonly routes: Contract.Term[];
    readonly of: (order: Order) => Contract.Medication;
}

/** Where drugs are to go, by the library, and the words that mean it. */
const libraryRoutes: readonly (readonly [RegExp, string])[] = [
    [/nasal|nose/i, 'intranasal'], [/sublingual|under the tongue/i, 'sublingual'], [/intramuscular|muscle/i, 'intramuscular'], [/intravenous|vein/i, 'intravenous'],
    [/rectal|rectum/i, 'rectal'], [/\boral|by mouth/i, 'oral'],
];

/** The medications of a file, empty at first. */
export function pharmacy(notes: string[]): Pharmacy {
    const byProduct = new Map<string, Contract.Medication>();
    const routesByWords = new Map<string, Contract.Term>();
    const used = new Set<string>();
    const routeOf = (words: string): string | null => {
        const known = libraryRoutes.find(([meant]) => meant.test(words));
        if (words === '' || known) {
            return known ? `standard:route/${known[1]}` : null;
        }
        const name = routesByWords.get(words)?.name ?? nameFor(words, 'Route', used);
        routesByWords.set(words, { kind: 'route', id: `route/${name}`, name, label: words, codes: [], ...origin });
        return `route/${name}`;
    };
    const of = (order: Order): Contract.Medication => {
        const route = routeOf(order.route);
        const known = byProduct.get(order.product);
        if (known) {
            if (route !== known.route) {
                notes.push(`"${order.product}" is given by several routes in the file; a medication of the language has one, and keeps the first: "${order.route}" is left out.`);
            }
            return known;
        }
        const name = nameFor(order.product, 'Drug', used);
        const made: Contract.Medication = {
            kind: 'medication', id: `medication/${name}`, name, label: order.product, codes: [], route, doses: [], presentations: [], sessionTotal: null,
            titrations: [], ceilings: [], silences: [], ...origin,
        };
        byProduct.set(order.product, made);
        return made;
    };
    return {
        of,
        get medications() { return [...byProduct.values()]; },
        get routes() { return [...routesByWords.values()]; },
    };
}

/** The orders of an activity, one for each dosage. */
function ordersOf(activity: Thing): readonly Order[] {
    const isMedication = activity['kind'] === 'MedicationRequest' || activity['kind'] === 'MedicationAdministration' || things(activity['dosage']).length > 0;
    const product = conceptText(activity['productCodeableConcept']) || plainLine(things(activity['productReference'])[0]?.['display']) || titleOf(activity);
    return isMedication ? things(activity['dosage']).map(dosage => {
        const [given] = things(dosage['doseAndRate']);
        const [range] = things(given?.['doseRange']);
        const [low, high, dose] = [range?.['low'], range?.['high'], given?.['doseQuantity']].map(amountOf);
        return {
            product, route: conceptText(dosage['route']), ...dose && { dose }, ...low && high && { bounds: { low, high } },
            words: [text(dosage['text']), ...things(dosage['additionalInstruction']).map(conceptText)].map(plainLine).filter(one => one !== '').join('; '),
        };
    }) : [];
}

/** The orders that an action leads to, where it leads to nothing else; each with the action that names it. */
export function ordersIn(node: Node): readonly { readonly order: Order; readonly node: Node }[] {
    const last = everyNode([node]).filter(({ parts }) => parts.length === 0);
    const all = last.map(one => ordersOf(one.activity ?? {}).map(order => ({ order, node: one })));
    return isOrdering(node) || all.every(orders => orders.length > 0) ? all.flat() : [];
}

/** Whether an action points to a plan that does nothing but order medications. */
export function isOrderSet(node: Node): boolean {
    return node.plan !== undefined && ordersIn(node).length > 0;
}

/** Whether an action points to a plan that calls itself a set of orders. */
function isOrdering({ plan }: Node): boolean {
    return things(things(plan?.['type'])[0]?.['coding']).some(({ code }) => code === 'order-set');
}

/** What a plan of orders says about the doses of its medication: each under the conditions of its action, in words. */
export function prescribe(nodes: readonly Node[], { of }: Pharmacy, notes: string[]): void {
    const all = nodes.flatMap(ordersIn);
    for (const rule of rulesIn(nodes)) {
        const orders = ordersIn(rule);
        if (orders.length === 0) {
            notes.push(`Left out: "${titleOf(rule.action)}" of a plan of orders: it names no dose.`);
        }
        for (const { order, node } of orders) {
            const medication = of(order);
            const words = conditionsOf(rule.action).map(condition => condition.words).join(' and ') || (all.length > 1 ? plainLine(rule.action['textEquivalent']) || order.words || titleOf(node.action) : '');
            const dose = order.dose || order.bounds ? doseOf(order, words) : undefined;
            if (dose && !medication.doses.some(one => JSON.stringify(one) === JSON.stringify(dose))) {
                medication.doses.push(dose);
            } else if (!dose) {
                notes.push(`Left out: a dose of "${order.product}" that has no amount: "${order.words}".`);
            }
        }
    }
}

/** The actions that state a rule for a dose: those right above the orders, or the orders. */
function rulesIn(nodes: readonly Node[]): readonly Node[] {
    return nodes.flatMap(node => (node.parts.length > 0 && node.parts.every(part => part.parts.length === 0 && conditionsOf(part.action).length === 0) ? [node]
        : node.parts.length > 0 ? rulesIn(node.parts) : [node]));
}

function doseOf({ dose, bounds }: Order, words: string): Contract.Dose {
    return {
        choices: dose ? [dose] : [], bounds: dose ? null : bounds ?? null, step: null, duration: null, basis: null, at: null, from: null,
        when: words === '' ? null : { condition: { kind: 'judgement', role: judge.id, statement: words }, evaluatedAt: 'each-dose', whenUnknown: 'next-branch' }, ...origin,
    };
}
