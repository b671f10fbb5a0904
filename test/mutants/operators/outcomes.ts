import type { Encounter } from '../../../language/model/encounter.js';
import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import { simpleConditions } from '../../../language/analysis/conditions.js';
import { each, type Operator, type Plant } from '../operator.js';
import { edits, isOwn, linesWith, removal, silentAbout, type Change, type Source } from '../source.js';
import { withoutItem } from './criteria.js';

export const outcomeOperators: readonly Operator[] = [
    {
        name: 'a baseline is no longer measured', row: '4, 7.2/24, S16',
        where: 'values that a change is counted from, taken out of every line that takes them at that visit, but where the source is silent on it',
        codes: ['baseline-not-measured', 'value-not-collected', 'unused-criterion'],
        plant: source => source.protocols.flatMap(facts => {
            const endpoints = facts.protocol.endpoints.flatMap(endpoint => (endpoint.baseline && endpoint.of.kind === 'value' ? [{ value: endpoint.of.value, baseline: endpoint.baseline }] : []));
            const changes = facts.conditions.flatMap(({ condition }) => simpleConditions(condition).flatMap(simple => (simple.kind === 'change' ? [simple] : [])));
            return [...endpoints, ...changes].flatMap(({ value, baseline }) => unscheduled(source, facts, value.of.target, facts.encounter(baseline.target)))
                .map(plant => ({ ...plant, names: [...plant.names ?? []] }));
        }).filter(({ changes: [change] }) => change && !silentAbout(source, 'baseline', { ...change, uri: source.protocols[0]!.protocol.range.uri })),
    },
    {
        name: 'an endpoint is no longer measured when it is judged', row: '4, 7.2/6, S17',
        where: 'endpoints at a visit, taken out of every line that takes them there',
        codes: ['endpoint-not-measured', 'value-not-collected', 'baseline-not-measured'],
        plant: source => source.protocols.flatMap(facts => facts.protocol.endpoints.flatMap(endpoint => {
            const visit = endpoint.point?.kind === 'relation' && endpoint.of.kind === 'value' ? facts.encounter(endpoint.point.relation.from.target) : undefined;
            return endpoint.of.kind === 'value' ? unscheduled(source, facts, endpoint.of.value.of.target, visit) : [];
        })),
    },
    {
        name: 'response is defined by getting worse', row: 'S14',
        where: 'responses and remissions that fall or rise, or are below or above a figure',
        codes: ['wrong-direction'],
        plant: source => each([
            ...edits(source, 'response', / falls /, () => ' rises '),
            ...edits(source, 'remission', /(?<=\w )<=?/, () => '>='),
        ]),
    },
    {
        name: '`otherwise` is removed', row: '7.2/21, S21',
        where: 'decisions, but where the source is silent on stopping',
        codes: ['decision-without-otherwise'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.decisions
            .filter(decision => isOwn(source, decision) && decision.otherwise && !silentAbout(source, 'stopping', decision.range)))
            .map(({ otherwise }) => ({ changes: [removal(source, otherwise!.range)] })),
    },
    {
        name: 'a decision looks at what its `on` does not list', row: '7.2/2',
        where: 'decisions with `on`: another value there',
        codes: ['decision-data-missing'],
        plant: source => each(edits(source, 'decide', /(?<= on )\w+(?= before| at)/, ([name]) => (name === 'GAD7' ? 'PHQ9' : 'GAD7'))),
    },
    {
        name: 'the stop rules are removed', row: '7.2/9, S21, 4',
        where: 'protocols that give a medication: every `stop` and `pause` at once, but where the source is silent on it',
        codes: ['dosing-without-stop-rule', 'unknown-name'],
        plant: source => source.protocols.filter(({ protocol, dosing }) => dosing.length > 0 && protocol.reactions.length > 0 && !silentAbout(source, 'stopping', protocol.range)).flatMap(({ protocol, dosing }) => {
            const own = protocol.reactions.filter(reaction => isOwn(source, reaction));
            const changes = own.map(({ range }) => removal(source, range));
            return own.length === protocol.reactions.length ? [{ changes, names: [...own, ...dosing].map(({ name }) => name) }] : [];
        }),
    },
    {
        name: 'one stop rule is removed that the consent form speaks of', row: '7.2/3',
        where: 'safety rules that an item covers, without a criterion of the same name',
        codes: ['unknown-name'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.reactions.filter(reaction => isOwn(source, reaction)
            && protocol.own.consents.some(({ items }) => items.some(({ covers }) => covers.some(({ target }) => target === reaction.id)))
            && ![...protocol.criteria, ...protocol.used.terms].some(({ name }) => name === reaction.name))
            .map(reaction => ({ changes: [removal(source, reaction.range)], names: [reaction.name] }))),
    },
    {
        name: 'an emergency plan says nothing of who acts, or how', row: 'S43',
        where: 'both lines of every plan',
        codes: ['emergency-incomplete'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.own.emergencies.filter(plan => isOwn(source, plan))
            .flatMap(plan => linesWith(source, 'by action', plan.range).map(line => ({ changes: [removal(source, line)] })))),
    },
    {
        name: 'an emergency plan is removed', row: '7.2/13, S43',
        where: 'plans that a safety rule calls',
        codes: ['unknown-name'],
        plant: source => source.protocols.flatMap(({ protocol, referenced }) => protocol.own.emergencies
            .filter(plan => isOwn(source, plan) && referenced.has(plan.id))
            .map(plan => ({ changes: [removal(source, plan.range)], names: [plan.name] }))),
    },
    {
        name: 'the last assessment lies before the last dose', row: '4, S19',
        where: 'visits without a dose that are timed after the last dose and at which an endpoint is judged',
        codes: ['endpoint-before-last-dose', 'schedule-contradiction'],
        plant: source => source.protocols.flatMap(facts => facts.protocol.endpoints.flatMap(({ point, name }) => {
            const visit = point?.kind === 'relation' ? facts.encounter(point.relation.from.target) : undefined;
            return visit && isOwn(source, visit) && visit.administrations.length === 0 && facts.dosing.length > 0
                ? each(edits(source, 'timing', /after (?:last )?(\w+)(?: \d+)?/, ([, session]) => `before ${session!} 1`, visit.range), [name, visit.name])
                : [];
        })),
    },
    {
        name: 'a measure is removed from the schedule', row: '7.2/24, S17',
        where: 'responses and endpoints whose value is taken nowhere else than in one `measure` line',
        codes: ['value-not-collected', 'endpoint-not-measured', 'baseline-not-measured'],
        plant: source => source.protocols.flatMap(facts => facts.protocol.measures
            .filter(measure => isOwn(source, measure) && decides(facts, measure.value.of.target)
            && !facts.encounters.some(encounter => takes(facts, encounter, measure.value.of.target)))
            .map(measure => ({ changes: [removal(source, measure.range)], names: [measure.value.written] }))),
    },
    {
        name: 'the same role treats and rates', row: 'S34',
        where: 'ratings `by` a role that is separate from another, of what an endpoint or an outcome looks at: that other rates',
        codes: ['treats-and-rates'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.own.roles.filter(({ separateFrom }) => separateFrom.length > 0).flatMap(role =>
            each(edits(source, 'collect measure', new RegExp(`(?<= by )${role.name}\\b`), (_, { plain }) => (judged(source, plain) ? role.separateFrom[0]!.written : undefined)),
                [role.name, role.separateFrom[0]!.written]))),
    },
    {
        name: 'the primary endpoint is removed', row: '7.2/20, S22',
        where: 'studies with one primary endpoint',
        codes: ['study-without-endpoint', 'endpoint-without-objective', 'profile-requirement'],
        plant: source => source.protocols.flatMap(({ protocol }) => {
            const primary = protocol.endpoints.filter(endpoint => endpoint.level === 'primary' && isOwn(source, endpoint));
            return primary.length === 1 && protocol.studies.length > 0
                ? [{ changes: [removal(source, primary[0]!.range)], ends: [...protocol.objectives, ...protocol.studies].map(({ range }) => range) }]
                : [];
        }),
    },
    {
        name: 'an endpoint serves no objective', row: '7.2/20',
        where: 'endpoints of a study `for` an objective',
        codes: ['endpoint-without-objective'],
        plant: source => source.protocols.filter(({ protocol }) => protocol.studies.length > 0)
            .flatMap(({ protocol }) => each(edits(source, 'primary secondary', / for \w+/, () => '', protocol.range))),
    },
];

/** Whether a line names a value that an endpoint or an outcome looks at. */
function judged({ protocols }: Source, line: string): boolean {
    const words = line.split(/[^\w.]+/);
    return protocols.some(facts => facts.encounters.flatMap(({ collections }) => collections.flatMap(({ items }) => items.map(({ of }) => of)))
        .some(({ written, target }) => words.includes(written) && decides(facts, target)));
}

/** Whether an endpoint or an outcome is judged by a value. */
function decides({ protocol, needed }: ProtocolFacts, value: string | undefined): boolean {
    return protocol.endpoints.some(({ of }) => of.kind === 'value' && of.value.of.target === value)
        || protocol.outcomes.some(({ when }) => needed(when.condition).some(({ of }) => of.target === value));
}

function takes(facts: ProtocolFacts, { collections, monitors }: Encounter, value: string | undefined): boolean {
    return [...collections.flatMap(({ items }) => items.map(({ of }) => of)), ...monitors.flatMap(({ of }) => of)]
        .some(({ target }) => target === value || facts.value(target)?.parts?.some(part => part.target === value));
}

/** Takes a value out of every line of the file that takes it at a visit: what the visit collects, and the points of its measures. */
function unscheduled(source: Source, facts: ProtocolFacts, value: string | undefined, visit: Encounter | undefined): Plant[] {
    if (!visit || !isOwn(source, visit) || value === undefined) {
        return [];
    }
    const items = visit.collections.flatMap(collection => collection.items.filter(({ of }) => of.target === value));
    const points = facts.protocol.measures.filter(measure => measure.value.of.target === value && isOwn(source, measure)).flatMap(measure => {
        const here = measure.points.filter(point => point.kind === 'relation' && point.relation.from.target.target === visit.id);
        return here.length === 0 ? [] : here.length === measure.points.length ? [removal(source, measure.range)]
            : here.flatMap(point => (point.kind === 'relation' ? [withoutItem(source, point.relation.range)] : []));
    });
    const changes: Change[] = [...items.map(({ range }) => withoutItem(source, range)), ...points];
    const [name] = items.map(({ of }) => of.written);
    return changes.length > 0 && !overlaps(changes) ? [{ changes, names: [visit.name, ...(name === undefined ? [] : [name])] }] : [];
}

function overlaps(changes: readonly Change[]): boolean {
    const sorted = [...changes].sort((a, b) => a.start - b.start);
    return sorted.some(({ start }, index) => index > 0 && start < sorted[index - 1]!.end);
}
