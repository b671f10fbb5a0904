import type * as Contract from '../../generated/contract.js';
import { decodeOf, codeOf, labelOf, nameFor, plain, text, texts, things, type Thing } from './reading.js';
import type { Course, Visit } from './schedule.js';

/** Where statements of an import come from. */
export const origin = { citations: [] as Contract.Citation[], provenance: 'chosen' as const };

/** Who judges what a file says in words only. */
export const judge = { id: 'role/studyInvestigator', name: 'studyInvestigator', label: 'Investigator' };

const judged = (statement: string, evaluatedAt: Contract.Evaluated['evaluatedAt'], whenUnknown: Contract.Evaluated['whenUnknown']): Contract.Evaluated => ({
    condition: { kind: 'judgement', role: judge.id, statement }, evaluatedAt, whenUnknown,
});

/** The criteria of a design: their texts are what the investigator judges. */
export function criteria(design: Thing, version: Thing): Contract.Criterion[] {
    const items = new Map(things(version['eligibilityCriterionItems']).map(one => [text(one['id']), one]));
    const used = new Set<string>();
    return things(design['eligibilityCriteria']).map(one => {
        const isIn = codeOf(one['category']) === 'C25532';
        const item = items.get(text(one['criterionItemId']));
        const words = plain(text(item?.['text'])) || labelOf(one);
        const name = nameFor(`${isIn ? 'inclusion' : 'exclusion'} ${text(one['identifier']) || text(one['name'])}`, '', used);
        return {
            kind: 'criterion', id: `criterion/${name}`, name, label: labelOf(one) || name, effect: isIn ? 'include' : 'exclude',
            when: judged(safe(words), 'screening', 'not-eligible'), actions: [], ...origin,
        };
    });
}

/** Text that stands in quotes. */
function safe(words: string): string {
    return words.replaceAll('\\', '/');
}

/** A visit with what is done at it. */
export function encounter(visit: Visit, design: Thing, rank: number): Contract.Encounter {
    const activities = new Map(things(design['activities']).map(one => [text(one['id']), one]));
    const encounters = new Map(things(design['encounters']).map(one => [text(one['id']), one]));
    const at = encounters.get(text(visit.instance['encounterId']));
    const used = new Set<string>();
    return {
        kind: 'visit', id: visit.id, name: visit.name, label: labelOf(visit.instance) || (at ? labelOf(at) : '') || `Visit ${rank}`, schedule: visit.schedule, lasts: null,
        staff: [], setting: null, contactModes: at ? contactModes(at) : [], needs: [], instructions: [], checks: [], administrations: [],
        supplements: [], procedures: [], timelines: [], monitors: [], collections: [],
        activities: texts(visit.instance['activityIds']).flatMap(id => {
            const activity = activities.get(id);
            const name = activity ? nameFor(text(activity['name']), 'Task', used) : '';
            return activity ? [{
                kind: 'activity' as const, id: `${visit.id}/activity/${name}`, name, label: safe(labelOf(activity)) || name, purpose: 'do' as const, lasts: null, by: [], parts: [],
                ...origin,
            }] : [];
        }),
        approaches: [], discharge: null, missed: null, silences: [], ...origin,
    };
}

const modes: Readonly<Record<string, 'in-person' | 'video' | 'phone'>> = { C175574: 'in-person', C171525: 'video', C171537: 'phone' };

function contactModes(encounter: Thing): ('in-person' | 'video' | 'phone')[] {
    return [...new Set(things(encounter['contactModes']).flatMap(mode => modes[codeOf(mode)] ?? []))];
}

/** Epochs as phases, each with the visits that the main timeline puts into it. */
export function phases(design: Thing, { visits }: Course): Contract.Phase[] {
    const used = new Set<string>();
    return things(design['epochs']).map(epoch => {
        const name = nameFor(text(epoch['name']), 'Epoch', used);
        return {
            kind: 'phase', id: `phase/${name}`, name, label: safe(labelOf(epoch)), encounters: visits.filter(({ instance }) => text(instance['epochId']) === text(epoch['id'])).map(({ id }) => id),
            when: null, lasts: null, entry: null, exit: null, next: [], otherwise: null, ...origin,
        };
    });
}

const roles: Readonly<Record<string, 'experimental' | 'active-comparator' | 'control'>> = {
    C174266: 'experimental', C174267: 'active-comparator', C174268: 'control', C174226: 'control',
};

/** Arms. What they give is left out: the file states it by cells and elements. */
export function arms(design: Thing): Contract.Arm[] {
    const used = new Set<string>();
    return things(design['arms']).map(arm => {
        const name = nameFor(text(arm['name']), 'Arm', used);
        return { kind: 'arm', id: `arm/${name}`, name, label: safe(labelOf(arm)), role: roles[codeOf(arm['type'])] ?? null, gives: [], encounters: [], enrols: null, ...origin };
    });
}

/** Objectives by their texts. */
export function objectives(design: Thing): Contract.Objective[] {
    const used = new Set<string>();
    return things(design['objectives']).map(one => {
        const name = nameFor(text(one['name']), 'Aim', used);
        return { kind: 'objective', id: `objective/${name}`, name, label: safe(plain(text(one['text'])) || labelOf(one)), ...origin };
    });
}

/** Short forms. One that is no name is told. */
export function abbreviations(version: Thing, notes: string[]): Contract.Abbreviation[] {
    const all = things(version['abbreviations']).map(one => ({ short: text(one['abbreviatedText']), long: safe(plain(text(one['expandedText']))) }));
    const fits = (short: string): boolean => /^[A-Za-z]\w*$/.test(short) && /[A-Z]/.test(short);
    all.filter(({ short }) => !fits(short)).forEach(({ short }) => notes.push(`The abbreviation "${short}" is left out: a short form is letters and digits.`));
    return all.filter(({ short }, index) => fits(short) && all.findIndex(other => other.short === short) === index)
        .map(({ short, long }) => ({ kind: 'abbreviation', id: `abbreviation/${short}`, name: short, label: long, ...origin }));
}

/** Decisions before the visit that follows where no branch holds. */
export function decisions(design: Thing, course: Course, notes: string[]): Contract.Decision[] {
    const used = new Set<string>();
    return things(design['scheduleTimelines']).flatMap(timeline => things(timeline['instances'])).filter(one => one['instanceType'] === 'ScheduledDecisionInstance').flatMap(one => {
        const next = course.byInstance.get(text(one['defaultConditionId']));
        if (!next) {
            notes.push(`The decision "${labelOf(one)}" is left out: it leads to no visit.`);
            return [];
        }
        const name = nameFor(text(one['name']), 'Decision', used);
        const relation: Contract.TimingRelation = {
            from: { target: next.id, choice: 'only', index: null }, edge: 'start', direction: 'same-day', lower: 'P0D', upper: 'P0D', target: null, tolerance: null,
            approximate: false, against: 'planned', provenance: 'chosen',
        };
        return [{
            kind: 'decision' as const, id: `decision/${name}`, name, label: safe(labelOf(one)), point: { kind: 'relation' as const, relation }, data: [],
            branches: things(one['conditionAssignments']).map(branch => ({
                when: judged(safe(text(branch['condition'])), 'decision', 'next-branch'),
                actions: [{ kind: 'tell' as const, text: `Go on with ${course.byInstance.get(text(branch['conditionTargetId']))?.name ?? 'the end of the timeline'}.` }],
            })),
            otherwise: { actions: [{ kind: 'continue' as const }] }, ...origin,
        }];
    });
}

/** What the protocol is for, in words and with the codes that the language knows. */
export function indications(design: Thing): Contract.Indication[] {
    return things(design['indications']).map(one => ({
        label: safe(labelOf(one)),
        codes: things(one['codes']).flatMap(code => (/^ICD-?10/i.test(text(code['codeSystem'])) && /^[A-Z]\d\w(\.\w{1,4})?$/.test(codeOf(code)) ? [{ system: 'icd10' as const, code: codeOf(code) }] : [])),
    }));
}

/** The title: the official one, otherwise the first. */
export function titleOf(version: Thing, study: Thing): string {
    const titles = things(version['titles']);
    const official = titles.find(title => /official/i.test(decodeOf(title['type']))) ?? titles[0];
    return safe(plain(text(official?.['text'])) || labelOf(study));
}

/** No declarations. */
export const nothing = (): Contract.Declarations => ({
    sources: [], abbreviations: [], roles: [], persons: [], handoffs: [], settings: [], consents: [], medications: [], emergencies: [], records: [],
    observables: [], definitions: [], diagnoses: [], drugClasses: [], terms: [],
});
