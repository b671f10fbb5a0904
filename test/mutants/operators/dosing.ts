import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import type { Encounter, Monitor } from '../../../language/model/encounter.js';
import type { Medication } from '../../../language/model/medication.js';
import { each, type Operator } from '../operator.js';
import { edits, isOwn, linesWith, removal, silentAbout, type Source } from '../source.js';

/** The sessions of this file that give a medication. */
function dosingOf(source: Source): readonly { readonly facts: ProtocolFacts; readonly session: Encounter }[] {
    return source.protocols.flatMap(facts => facts.dosing.filter(session => isOwn(source, session)).map(session => ({ facts, session })));
}

/** The medications of this file that some session gives. */
function givenOf(source: Source): readonly { readonly facts: ProtocolFacts; readonly medication: Medication }[] {
    return source.protocols.flatMap(facts => facts.protocol.own.medications
        .filter(medication => isOwn(source, medication))
        .filter(({ id }) => facts.dosing.some(({ administrations }) => administrations.some(({ medication: given }) => given.target === id)))
        .map(medication => ({ facts, medication })));
}

export const dosingOperators: readonly Operator[] = [
    {
        name: 'the route is removed', row: '7.2/15, S06',
        where: 'medications that are given, but where the source is silent on it',
        codes: ['dose-without-route'],
        plant: source => givenOf(source).filter(({ medication }) => !silentAbout(source, 'route', medication.range))
            .flatMap(({ medication }) => linesWith(source, 'route', medication.range).map(line => ({ changes: [removal(source, line)] }))),
    },
    {
        name: 'the dose is removed', row: '7.2/15, S06',
        where: 'medications that are given without a dose of the session’s or the arm’s own, but where the source is silent on it',
        codes: ['medication-without-dose'],
        plant: source => givenOf(source).filter(({ facts, medication }) => !silentAbout(source, 'dose', medication.range)
            && facts.dosing.some(({ administrations }) =>
                administrations.some(({ medication: { target }, doses }) => target === medication.id && doses.length === 0))
            && !facts.protocol.arms.some(({ gives }) => gives.some(({ given, dose }) => given.target === medication.id && dose)))
            .flatMap(({ medication }) => {
                const lines = linesWith(source, 'dose', medication.range);
                return lines.length > 0 ? [{ changes: lines.map(line => removal(source, line)), names: [medication.name] }] : [];
            }),
    },
    {
        name: 'the unit of a dose is removed', row: 'S06, S25',
        where: 'every dose',
        codes: ['missing-unit', 'not-a-dose', 'unreadable'],
        plant: source => each(edits(source, 'dose give', /(\d+(?:\.\d+)?) (?:mg\/kg|mg|mcg|g)(?![\w/])(?=[^,]*$)/, ([, figure]) => figure)),
    },
    {
        name: 'a dose in mg stands where mg/kg is meant, or the other way round', row: 'S25, S42',
        where: 'every dose in mg or mg/kg',
        codes: ['dose-units-differ', 'dose-above-ceiling', 'dose-not-supplied', 'dose-without-weight', 'titration-without-effect', 'anaesthesia-dose', 'implausible-dose',
            'ceiling-by-weight', 'dose-outside-medication', 'prose-contradicts', 'session-total-differs', 'step-misses-limit'],
        plant: source => each(edits(source, 'dose', /(\d+(?:\.\d+)?) (mg\/kg|mg)(?![\w/])/, ([, figure, unit]) => `${figure} ${unit === 'mg' ? 'mg/kg' : 'mg'}`)),
    },
    {
        name: 'a dose in a unit of pressure', row: 'S25',
        where: 'every dose',
        codes: ['not-a-dose', 'dose-units-differ', 'wrong-unit'],
        plant: source => each(edits(source, 'dose', /(\d+(?:\.\d+)?) (mg\/kg|mg)(?![\w/])/, ([, figure]) => `${figure} mmHg`)),
    },
    {
        name: 'a dose is above its ceiling', row: '4, S42',
        where: 'doses of medications with a ceiling or a session total: a hundred times the dose',
        codes: ['dose-above-ceiling', 'ceiling-by-weight', 'total-above-ceiling', 'anaesthesia-dose'],
        plant: source => givenOf(source).map(({ medication }) => medication).filter(({ ceilings }) => ceilings.length > 0)
            .flatMap(medication => each(edits(source, 'dose', /(\d+(?:\.\d+)?) (?=(mg\/kg|mg)(?![\w/]))/, ([, figure]) => `${Number(figure) * 100} `, medication.range))),
    },
    {
        name: 'a ladder ends where it begins', row: 'S42',
        where: 'titrations',
        codes: ['titration-without-effect', 'dose-above-ceiling'],
        plant: source => each([
            ...edits(source, 'raise', /up to \d+(?:\.\d+)? /, () => 'up to 0.01 '),
            ...edits(source, 'lower', /down to \d+(?:\.\d+)? /, () => 'down to 9000 '),
        ]),
    },
    {
        name: 'a dose that cannot be put together', row: 'S42',
        where: 'what a medication is supplied as, where it has one strength: another strength',
        codes: ['dose-not-supplied'],
        plant: source => givenOf(source).filter(({ medication }) => medication.presentations.length === 1)
            .flatMap(({ medication }) => each(edits(source, 'supplied', /(\d+) mg/, ([, figure]) => `${Number(figure) * 7 + 3} mg`, medication.range))),
    },
    {
        name: 'a supplement disagrees with the total', row: 'S42, E06',
        where: 'supplements of medications with a session total',
        codes: ['session-total-differs', 'total-above-ceiling', 'dose-above-ceiling'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.own.medications.filter(({ sessionTotal }) => sessionTotal).flatMap(({ range }) =>
            each(edits(source, 'supplement', /\b50 %/, () => '90 %')).map(plant => ({ ...plant, ends: [range] })))),
    },
    {
        name: 'a trailing zero', row: '7.2/22, S24',
        where: 'every whole figure of a dose',
        codes: ['unsafe-number'],
        plant: source => each(edits(source, 'dose raise lower never give supplied', /(?<![\d.])(\d+) (?=mg)/, ([, figure]) => `${figure}.0 `)),
    },
    {
        name: 'a naked decimal', row: '7.2/22, S24',
        where: 'every dose below one',
        codes: ['unsafe-number'],
        plant: source => each(edits(source, 'dose raise lower never give supplied', /\b0(\.\d+)/, ([, fraction]) => fraction)),
    },
    {
        name: 'monitoring is removed', row: '7.2/25, S19',
        where: 'sessions that give a medication, but where the source is silent on it',
        codes: ['dosing-without-monitoring', 'profile-requirement'],
        plant: source => dosingOf(source).filter(({ session }) => !silentAbout(source, 'monitoring', session.range)).flatMap(({ session }) => {
            const lines = linesWith(source, 'monitor', session.range);
            return lines.length > 0 ? [{ changes: lines.map(line => removal(source, line)), names: [session.name] }] : [];
        }),
    },
    {
        name: 'monitoring ends before the dose', row: '7.2/25, S19',
        where: 'sessions that give a medication, all of whose monitors go on until discharge',
        codes: ['dosing-without-monitoring', 'monitoring-ends-early'],
        plant: source => dosingOf(source).filter(({ session }) => !silentAbout(source, 'monitoring', session.range)).flatMap(({ session }) => {
            const lines = linesWith(source, 'monitor', session.range);
            const changes = edits(source, 'monitor', /from -?\d+ min until discharge/, () => 'from -40 min until -5 min', session.range);
            return lines.length > 0 && changes.length === lines.length ? [{ changes, names: [session.name] }] : [];
        }),
    },
    {
        name: 'nothing is measured before the dose', row: 'S19',
        where: 'sessions in which blood pressure is watched from before the dose on, and a dose is given at 0 min: it begins after it, and checks are gone',
        codes: ['no-vitals-before-dose', 'value-not-collected'],
        plant: source => dosingOf(source).filter(({ session }) => !silentAbout(source, 'monitoring', session.range)).flatMap(({ session }) => {
            const monitors = edits(source, 'monitor', /from (?:-\d+|0) min/, () => 'from 10 min', session.range);
            const before = [...linesWith(source, 'check', session.range), ...linesWith(source, 'collect', session.range).filter(({ plain }) => / at (?:-\d+|0) min/.test(plain))];
            return monitors.length > 0 && monitors.length === linesWith(source, 'monitor', session.range).length
                ? [{ changes: [...monitors, ...before.map(line => removal(source, line))], names: [session.name] }]
                : [];
        }),
    },
    {
        name: 'what a safety rule looks at is no longer watched', row: '4, S19',
        where: 'monitors whose value decides in a `stop` or `pause` and is watched nowhere else',
        codes: ['stop-rule-not-watched', 'dosing-without-monitoring', 'value-not-collected', 'profile-requirement'],
        plant: source => dosingOf(source).filter(({ session }) => !silentAbout(source, 'monitoring', session.range)).flatMap(({ facts, session }) => {
            const { reactions } = facts.protocol;
            const decides = new Set(reactions.flatMap(({ when }) => facts.needed(when.condition).flatMap(({ of }) => valuesOf(facts, of.target))));
            const monitors = facts.dosing.flatMap(other => other.monitors);
            const alone = (monitor: Monitor): boolean => watched(facts, monitor).some(value =>
                decides.has(value) && monitors.every(other => other === monitor || !watched(facts, other).includes(value)));
            return session.monitors.filter(monitor => isOwn(source, monitor) && alone(monitor))
                .map(monitor => ({ changes: [removal(source, monitor.range)], names: [session.name], ends: reactions.map(({ range }) => range) }));
        }),
    },
    {
        name: 'discharge is removed', row: '4, S20',
        where: 'sessions that give a medication, but where the source is silent on it',
        codes: ['dosing-without-discharge'],
        plant: source => dosingOf(source).filter(({ session }) => session.discharge && isOwn(source, session.discharge) && !silentAbout(source, 'discharge', session.range))
            .map(({ session }) => ({ changes: [removal(source, session.discharge!.range)], names: [session.name] })),
    },
    {
        name: 'the time of observation is removed', row: 'S20',
        where: 'discharges with an earliest moment, but where the source is silent on it',
        codes: ['profile-requirement', 'unknown-figure'],
        plant: source => dosingOf(source).filter(({ session }) => !silentAbout(source, 'discharge', session.range))
            .flatMap(({ session }) => each(edits(source, 'discharge', /not before [\d.]+(?: to [\d.]+)? (?:min|h) /, () => '', session.range), [session.name])),
    },
    {
        name: 'staff is removed', row: '4, S33',
        where: 'sessions, but where the source is silent on it',
        codes: ['session-without-staff', 'profile-requirement'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.sessions.filter(session => isOwn(source, session) && session.staff.length > 0 && !silentAbout(source, 'staffing', session.range)))
            .flatMap(session => {
                const lines = linesWith(source, 'staff', session.range);
                return lines.length > 0 ? [{ changes: lines.map(line => removal(source, line)) }] : [];
            }),
    },
];

function watched(facts: ProtocolFacts, { of }: Monitor): readonly string[] {
    return of.flatMap(({ target }) => valuesOf(facts, target));
}

/** The values that watching one thing makes known: a panel gives several. */
function valuesOf(facts: ProtocolFacts, id: string | undefined): readonly string[] {
    const value = facts.value(id);
    const parts = value?.parts?.flatMap(({ target }) => valuesOf(facts, target)) ?? [];
    return value ? [value.id, ...parts] : [];
}
