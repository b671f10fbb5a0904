import type * as Contract from '../../generated/contract.js';
import { origin } from './origin.js';
import { decodeOf, codeOf, labelOf, nameFor, plain, pointed, safe, text, texts, things, tidy, type Thing } from './reading.js';
import type { Course, Visit } from './schedule.js';
import { wordsOf, type Known } from './templates.js';

/** Who judges what a file says in words only. */
export const judge = { id: 'role/studyInvestigator', name: 'studyInvestigator', label: 'Investigator' };

const judged = (statement: string, evaluatedAt: Contract.Evaluated['evaluatedAt'], whenUnknown: Contract.Evaluated['whenUnknown']): Contract.Evaluated => ({
    condition: { kind: 'judgement', role: judge.id, statement }, evaluatedAt, whenUnknown,
});

/** The criteria of a design: their texts are what the investigator judges. */
export function criteria(design: Thing, version: Thing, known: Known, notes: string[]): Contract.Criterion[] {
    const items = new Map(things(version['eligibilityCriterionItems']).map(one => [text(one['id']), one]));
    const used = new Set<string>();
    return things(design['eligibilityCriteria']).map(one => {
        const isIn = codeOf(one['category']) === 'C25532';
        const item = items.get(text(one['criterionItemId']));
        const words = wordsOf(item, known, notes) || safe(labelOf(one));
        const name = nameFor(`${isIn ? 'inclusion' : 'exclusion'} ${text(one['identifier']) || text(one['name'])}`, '', used);
        return {
            kind: 'criterion', id: `criterion/${name}`, name, label: safe(labelOf(one)) || name, effect: isIn ? 'include' : 'exclude',
            when: judged(words, 'screening', 'not-eligible'), actions: [], ...origin,
        };
    });
}

/** A visit with what is done at it. */
export function encounter(visit: Visit, { byId }: Known, places: Places, medications: ReadonlyMap<string, Contract.Medication>): Contract.Encounter {
    const at = byId.get(text(visit.instance['encounterId']));
    const used = new Set<string>();
    const given = new Set<string>();
    const doings = pointed(visit.instance['activityIds'], byId);
    return {
        kind: 'visit', id: visit.id, name: visit.name, label: visit.label, schedule: visit.schedule, lasts: null,
        staff: [], setting: at ? places.of(at) : null, contactModes: at ? contactModes(at) : [], needs: [], instructions: [], checks: [],
        administrations: doings.flatMap(activity => administrationsOf(activity, visit, medications, given)),
        supplements: [], procedures: [], timelines: [], monitors: [], collections: [],
        activities: doings.map(activity => {
            const name = nameFor(text(activity['name']), 'Task', used);
            return { kind: 'activity', id: `${visit.id}/activity/${name}`, name, label: safe(labelOf(activity)) || name, purpose: 'do', lasts: null, by: [], parts: [], ...origin };
        }),
        approaches: [], discharge: null, missed: null, silences: [], ...origin,
    };
}

/** What the procedures of an activity give. The file says at which visit; the moment is its beginning. */
function administrationsOf(activity: Thing, visit: Visit, medications: ReadonlyMap<string, Contract.Medication>, used: Set<string>): Contract.Administration[] {
    const drugs = things(activity['definedProcedures']).flatMap(({ studyInterventionId }) => medications.get(text(studyInterventionId)) ?? []);
    return [...new Set(drugs)].map(drug => {
        const name = nameFor(text(activity['name']), 'Dose', used);
        return {
            kind: 'administration', id: `${visit.id}/administration/${name}`, name, label: drug.label, at: { kind: 'offset', offset: 'PT0M', approximate: false }, medication: drug.id, doses: [],
            duration: null, when: null, ...origin,
        };
    });
}

/** Where visits take place. */
export interface Places {
    readonly settings: readonly Contract.Setting[];
    /** The setting of an encounter of the file. */
    readonly of: (encounter: Thing) => string | null;
}

/** The settings of encounters, each once. */
export function placesOf(design: Thing, notes: string[]): Places {
    const used = new Set<string>();
    const byWords = new Map<string, Contract.Setting>();
    const wordsAt = (encounter: Thing): string => safe(things(encounter['environmentalSettings']).map(decodeOf).filter(Boolean).join(' or '));
    for (const encounter of things(design['encounters'])) {
        const words = wordsAt(encounter);
        if (words !== '' && !byWords.has(words)) {
            const name = nameFor(words, 'Place', used);
            byWords.set(words, { kind: 'setting', id: `setting/${name}`, name, label: words, equipment: [], certifications: [], ...origin });
        }
        if (things(encounter['environmentalSettings']).length > 1) {
            notes.push(`"${labelOf(encounter)}" has several settings in the file; they stand as one, "${words}".`);
        }
    }
    return { settings: [...byWords.values()], of: encounter => byWords.get(wordsAt(encounter))?.id ?? null };
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
            kind: 'phase', id: `phase/${name}`, name, label: tidy(safe(labelOf(epoch))), encounters: visits.filter(({ instance }) => text(instance['epochId']) === text(epoch['id'])).map(({ id }) => id),
            when: null, lasts: null, entry: null, exit: null, next: [], otherwise: null, ...origin,
        };
    });
}

const roles: Readonly<Record<string, 'experimental' | 'active-comparator' | 'control'>> = {
    C174266: 'experimental', C174267: 'active-comparator', C174268: 'control', C174226: 'control',
};

/** Arms, with the medications that the elements in their cells name. */
export function arms(design: Thing, medications: ReadonlyMap<string, Contract.Medication>): Contract.Arm[] {
    const used = new Set<string>();
    const elements = new Map(things(design['elements']).map(one => [text(one['id']), one]));
    return things(design['arms']).map(arm => {
        const cells = things(design['studyCells']).filter(({ armId }) => text(armId) === text(arm['id']));
        const given = cells.flatMap(({ elementIds }) => pointed(elementIds, elements)).flatMap(one => texts(one['studyInterventionIds'])).flatMap(id => medications.get(id)?.id ?? []);
        const name = nameFor(text(arm['name']), 'Arm', used);
        return { kind: 'arm', id: `arm/${name}`, name, label: safe(labelOf(arm)), role: roles[codeOf(arm['type'])] ?? null, gives: [...new Set(given)].map(id => ({ given: id, dose: null })), encounters: [], enrols: null, ...origin };
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
