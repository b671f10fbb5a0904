import type { Citation } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import { actionWords } from '../words/actions.js';
import { conditionText } from '../words/conditions.js';
import { capital, namesOf } from '../words/names.js';
import { line, runs, titled, type Block, type Text } from './blocks.js';
import { phaseText, pointText } from './words.js';

/** The sources of statements as numbers. */
export type Cited = (citations: readonly Citation[]) => Text;

/** What the treatment is for, what is measured, and the study that it is. */
export function aims(protocol: Protocol, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    const { objectives, endpoints, measures, outcomes } = protocol;
    return [
        ...titled('Study', protocol.studies.map(study => line(study.id, study.label, studyText(protocol), cited(study.citations)))),
        ...titled('Objectives', objectives.map(({ id, label, citations }) => line(id, label, cited(citations)))),
        ...titled('Endpoints', endpoints.map(({ id, label, level, of, point, baseline, citations }) =>
            line(id, `${capital(level)}: ${label || (of.kind === 'value' ? names.measured(of.value) : names.of(of.outcome))}`,
                point && `, ${pointText(point)}`, baseline && `, compared with ${baseline.written}`, cited(citations)))),
        ...titled('What is measured', measures.map(({ id, value, points, by, citations }) =>
            line(id, `${names.measured(value)}: ${points.map(pointText).join('; ')}`, by.length > 0 && `, by ${names.list(by)}`, cited(citations)))),
        ...titled('What counts as success', outcomes.map(({ id, label, when, held, citations }) =>
            line(id, `${capital(label)}: ${conditionText(when.condition, names)}`, held && `, from ${held.from.written} to ${held.to.written}`, cited(citations)))),
    ];
}

function studyText({ studies }: Protocol): string {
    const [study] = studies;
    const count = (what: string, stated: { readonly count: number; readonly approximate?: true } | undefined): string | undefined =>
        stated && `${stated.approximate ? 'about ' : ''}${stated.count} ${what}`;
    const said = study && [
        ...study.registrations.map(({ number }) => number), study.allocation && `${study.allocation.method.replace('-', ' ')}${study.allocation.ratio.length > 0 ? ` ${study.allocation.ratio.join(':')}` : ''}`,
        study.masking && (study.masking.parties.length === 0 ? 'open' : `masked: ${study.masking.parties.join(', ').replaceAll('-', ' ')}`),
        count('patients', study.enrols), count('sites', study.sites),
    ].filter(Boolean).join('; ');
    return said ? `: ${said}` : '';
}

/** Roles, people, places, and what is handed over. */
export function team(protocol: Protocol, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    const all = [protocol.own, protocol.used];
    const trained = (trainings: Protocol['own']['roles'][number]['trainings']): string | false => trainings.length > 0
        && `training: ${trainings.map(({ training, amount }) => [names.of(training), amount?.value.written].filter(Boolean).join(' ')).join(', ')}`;
    return [
        ...titled('', all.flatMap(({ roles }) => roles).map(({ id, label, licences, trainings, supervisors, separateFrom, citations }) => {
            const said = [
                licences.length > 0 && `licence: ${names.list(licences, 'or')}`, trained(trainings),
                supervisors.length > 0 && `supervised by ${names.list(supervisors)}`, separateFrom.length > 0 && `never the same person as ${names.list(separateFrom, 'or')}`,
            ].filter(Boolean).join('; ');
            return line(id, { look: 'strong', text: label }, said !== '' && `: ${said}`, cited(citations));
        })),
        ...titled('People', all.flatMap(({ persons }) => persons).map(({ id, label, roles, licences, trainings, citations }) => {
            const said = [names.list(roles), licences.length > 0 && `licence: ${names.list(licences)}`, trained(trainings)].filter(Boolean).join('; ');
            return line(id, label, said !== '' && `: ${said}`, cited(citations));
        })),
        ...titled('Handed over', all.flatMap(({ handoffs }) => handoffs).map(({ id, label, from, to, when, citations }) =>
            line(id, `${label}: from ${names.of(from)} to ${names.of(to)}`, when && `, ${pointText(when)}`, cited(citations)))),
        ...titled('Places', all.flatMap(({ settings }) => settings).map(({ id, label, equipment, certifications, citations }) => {
            const said = [names.list(equipment), ...certifications.map(({ text, by }) => `${text}${by.length > 0 ? ` (${names.list(by)})` : ''}`)].filter(Boolean).join('; ');
            return line(id, label, said !== '' && `: ${said}`, cited(citations));
        })),
    ];
}

/** Who is treated. */
export function eligibility(protocol: Protocol, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    const titles = { include: 'Included', exclude: 'Excluded', caution: 'Weighed with caution' } as const;
    return (['include', 'exclude', 'caution'] as const).flatMap(effect => titled(titles[effect], protocol.criteria.filter(one => one.effect === effect).map(({ id, label, when, actions, citations }) => {
        const condition = conditionText(when.condition, names);
        return line(id, label, label !== condition && [': ', { look: 'note', text: condition }], actions.length > 0 && `; ${actionWords(actions, names)}`, cited(citations));
    })));
}

/** Phases and arms. */
export function course(protocol: Protocol, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    return [
        ...titled('Phases', protocol.phases.map(phase => {
            const said = phaseText(phase, names);
            return line(phase.id, phase.label, said !== '' && `: ${said}`, cited(phase.citations));
        })),
        ...titled('Arms', protocol.arms.map(({ id, label, role, gives, encounters, enrols, citations }) => {
            const said = [
                role?.replace('-', ' '), ...gives.map(({ given, dose }) => [names.of(given), dose?.value.written].filter(Boolean).join(' ')),
                encounters.length > 0 && `with ${names.list(encounters)}`, enrols && `${enrols.approximate ? 'about ' : ''}${enrols.count} patients`,
            ].filter(Boolean).join('; ');
            return line(id, label, said !== '' && `: ${said}`, cited(citations));
        })),
    ];
}

/** Decisions, each with its branches in their order. */
export function decisions(protocol: Protocol, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    return protocol.decisions.flatMap(({ id, label, point, data, branches, otherwise, citations }): Block[] => [
        { kind: 'heading', ...line(id, label, cited(citations)) },
        { kind: 'note', ...line(id, pointText(point), data.length > 0 && `; looks at ${data.map(one => `${names.measured(one.value)} ${pointText(one.point)}`).join(', ')}`) },
        { kind: 'list', ordered: true, items: [
            ...branches.map(({ when, actions }, place) => line(`${id}#${place + 1}`, `${capital(conditionText(when.condition, names))}: ${actionWords(actions, names)}`)),
            ...otherwise ? [line(`${id}#otherwise`, `Otherwise: ${actionWords(otherwise.actions, names)}`)] : [],
        ] },
    ]);
}

/** What ends the treatment, emergencies, other treatment, and what the patient has to do. */
export function safety(protocol: Protocol, cited: Cited): readonly Block[] {
    const names = namesOf(protocol);
    const policies = { require: 'required', permit: 'permitted', avoid: 'avoided', forbid: 'not allowed' } as const;
    return [
        ...titled('Stop and pause rules', protocol.reactions.map(({ id, label, effect, object, when, actions, citations }) =>
            line(id, { look: 'strong', text: label }, `: ${conditionText(when.condition, names)}. ${effect === 'stop' ? 'Stop' : 'Interrupt'} the ${object}`,
                actions.length > 0 && `, ${actionWords(actions, names)}`, '.', cited(citations)))),
        ...titled('Emergencies', [...protocol.own.emergencies, ...protocol.used.emergencies].map(({ id, label, by, steps, citations }) =>
            line(id, { look: 'strong', text: label }, by.length > 0 && ` (${names.list(by)})`, `: ${steps.join(' ')}`, cited(citations)))),
        ...titled('Other treatment', protocol.concomitant.map(({ id, drug, policy, lasting, when, citations }) =>
            line(id, `${names.of(drug)}: ${policies[policy]}`, lasting && ` ${lasting.written}`, when && `, when ${conditionText(when.condition, names)}`, cited(citations)))),
        ...titled('What the patient has to do', protocol.duties.map(({ id, label, within, from, until, by, citations }) => line(id, label,
            runs(within && `, within ${within.written}`, from && `, ${within ? '' : 'from '}${pointText(from)}`,
                until && `, until ${until.kind === 'point' ? pointText(until.point) : `the next day after ${until.after.written}${until.afterSleep ? ', slept' : ''}`}`,
                by.length > 0 && ` (${names.list(by)})`), cited(citations)))),
    ];
}
