import type { Action } from '../../model/condition.js';
import type { Protocol } from '../../model/protocol.js';
import type { Criterion } from '../../model/screening.js';
import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { capital, namesOf } from '../../analysis/words/names.js';
import type { Sketch } from './graph.js';

/** Screening, eligibility and consent. Gives the box and the words of the way on; nothing where the protocol has none of them. */
export function entry(protocol: Protocol, { node, edge }: Sketch): { readonly from: string; readonly label: string } | undefined {
    const names = namesOf(protocol);
    let way: { from: string; label: string } | undefined;
    const goOn = (to: string, next: string): void => {
        if (way) {
            edge({ ...way, to });
        }
        way = { from: to, label: next };
    };
    if (protocol.steps.length > 0) {
        goOn(node({ id: 'screening', source: protocol.steps[0]!.id, shape: 'step', title: 'Screening', lines: protocol.steps.map(({ label }) => label) }), '');
    }
    const deciding = protocol.criteria.filter(({ effect }) => effect !== 'caution');
    if (protocol.criteria.length > 0) {
        const lines = deciding.length > 0 ? counted(protocol.criteria) : [];
        goOn(node({ id: 'eligibility', source: protocol.criteria[0]!.id, shape: 'decision', title: 'Eligible?', lines }), deciding.length > 0 ? 'every inclusion holds, no exclusion does' : '');
        turnedAway(protocol, { node, edge });
    }
    for (const consent of protocol.own.consents) {
        const by = consent.obtain && consent.obtain.by.length > 0 ? [`obtained by ${names.list(consent.obtain.by)}`] : [];
        const limit = consent.obtain?.limit;
        const when = limit ? [`${limit.bound === 'at-least' ? 'at least' : 'at most'} ${limit.span.written} ${limit.direction} ${limit.anchor.written}`] : [];
        const id = node({ id: consent.id, source: consent.id, shape: 'decision', title: consent.label, lines: [...by, ...when] });
        goOn(id, 'agrees');
        edge({ from: id, to: node({ id: 'declined', shape: 'end', title: 'Not treated here', lines: ['other care goes on'] }), label: 'does not agree' });
    }
    return way;

    function counted(criteria: readonly Criterion[]): string[] {
        const of = (effect: Criterion['effect']): number => criteria.filter(one => one.effect === effect).length;
        const [included, excluded, weighed] = [of('include'), of('exclude'), of('caution')];
        return [`${included} to include, ${excluded} to exclude`, ...weighed > 0 ? [`${weighed} to weigh with caution`] : []];
    }
}

/** Who is turned away, by what is done with them: those with an action of their own each by it, the others together. */
function turnedAway(protocol: Protocol, { node, edge }: Pick<Sketch, 'node' | 'edge'>): void {
    const names = namesOf(protocol);
    const groups = new Map<string, Criterion[]>();
    for (const criterion of protocol.criteria.filter(({ effect }) => effect !== 'caution')) {
        const key = actionWords(criterion.actions, names);
        groups.set(key, [...groups.get(key) ?? [], criterion]);
    }
    for (const [actions, criteria] of groups) {
        const id = actions === '' ? 'turned-away' : `turned-away/${criteria[0]!.id}`;
        const lines = criteria.map(({ effect, label, when }) => {
            const condition = conditionText(when.condition, names);
            const words = condition.toLowerCase().includes(label.toLowerCase()) ? capital(condition) : `${label}: ${condition}`;
            return effect === 'include' ? `not: ${words}` : words;
        });
        node({ id, source: criteria[0]!.id, shape: 'end', title: actions === '' ? 'Not treated here' : capital(actions), lines });
        edge({ from: 'eligibility', to: id, source: criteria[0]!.id, label: criteria.length === 1 ? criteria[0]!.label : 'any of these' });
    }
}

/** Where actions lead: to an end where they stop the treatment or hand the patient on. */
export function isEnd(actions: readonly Action[]): boolean {
    return actions.some(action => action.kind === 'refer' || action.kind === 'rescreen' || (action.kind === 'stop' && action.object === 'treatment'));
}
