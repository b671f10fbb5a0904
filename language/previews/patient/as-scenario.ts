import { occurrenceName } from '../../analysis/occurrence-name.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import { actionsText } from '../../analysis/play/expectations.js';
import { play } from '../../analysis/play/play.js';
import { freeName, givenLines } from '../../analysis/play/suggested-text.js';
import type { Played, Visit } from '../../analysis/play/trace.js';
import { formatQuantity } from '../../syntax/quantity.js';
import type { PatientInput } from './input.js';

/** A patient as a scenario, written out. */
export interface WrittenScenario {
    readonly name: string;
    readonly text: string;
    /** What of the patient a scenario cannot say, in sentences. */
    readonly left: readonly string[];
}

/**
 * A patient as a scenario of the protocol: what is known, and all that follows from it as what must follow.
 * @returns nothing where the timing lines contradict each other
 */
export function scenarioOf(facts: ProtocolFacts, { label, known, closed, start, moved }: PatientInput): WrittenScenario | undefined {
    const played = play(facts, { known, closed });
    const { scenarios, scenarioTables } = facts.protocol;
    const name = freeName('tried', new Set([...scenarios, ...scenarioTables].map(({ name: taken }) => taken)));
    return played && {
        name,
        text: [
            `scenario ${name} "${`Tried out: ${label}`.replaceAll('"', '')}" {`, ...givenLines(known, closed),
            ...followingFrom(facts, played).map(line => `    expect ${line}`), '}', '',
        ].join('\n'),
        left: [
            ...start === undefined ? [] : ['A scenario counts days and has no dates, so the date of the first day is left out.'],
            ...moved === undefined || moved.size === 0 ? [] : ['A scenario cannot say on which day a visit is held, so visits that were moved by hand are left out.'],
        ],
    };
}

/** All that follows, in the words of a scenario; what has no name is left out. */
function followingFrom(facts: ProtocolFacts, played: Played): readonly string[] {
    const named = (ids: Iterable<string>, words: string): readonly string[] => [...ids].flatMap(id => {
        const name = facts.elements.find(element => element.id === id)?.name;
        return name === undefined || name === '' ? [] : [`${words} ${name}`];
    });
    const { decisions, outcomes, occurrences } = facts.protocol;
    return [
        played.eligible ? 'eligible' : 'not eligible', ...named(played.excludedBy, 'excluded by'), ...named(played.cautions, 'cautioned by'),
        ...played.eligible ? [
            ...named(played.stoppedBy.keys(), 'stopped by'), ...named(played.pausedBy.keys(), 'paused by'),
            ...occurrences.flatMap(occurrence => {
                const visit = played.visits.get(occurrence.id);
                return visit ? visitLines(facts, occurrenceName(facts.protocol, occurrence), visit, occurrence.optional) : [];
            }),
            ...decisions.flatMap(({ id, name }) => {
                const taken = played.decisions.get(id);
                return taken ? [`${name} decides ${taken.branch === undefined ? 'otherwise' : actionsText(taken.actions)}`] : [];
            }),
            ...outcomes.flatMap(({ id, name, outcome }) => {
                const word = outcome === 'other' ? name : name || outcome;
                return word === '' ? [] : [`${(played.reached.get(id)?.size ?? 0) > 0 ? 'reaches' : 'does not reach'} ${word}`];
            }),
        ] : [],
    ];
}

function visitLines(facts: ProtocolFacts, name: string, { held, given, postponedBy }: Visit, isOptional: boolean): readonly string[] {
    const checks = postponedBy.flatMap(id => facts.elements.find(element => element.id === id)?.name || []);
    return [
        ...[...new Set(checks)].map(check => `${name} postponed by ${check}`),
        ...held ? given.flatMap(({ amounts: [amount], name: medication }) => (amount ? [`${name} gives ${formatQuantity(amount)} ${medication}`] : []))
            : isOptional ? [] : [`${name} is not held`],
    ];
}
