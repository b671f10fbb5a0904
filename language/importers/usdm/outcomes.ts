import type * as Contract from '../../generated/contract.js';
import { origin } from './origin.js';
import { codeOf, decodeOf, labelOf, nameFor, safe, text, things, type Thing } from './reading.js';
import { wordsOf, type Known } from './templates.js';

/** What a study is for and by what it is judged. */
export interface Aims {
    readonly objectives: readonly Contract.Objective[];
    readonly endpoints: readonly Contract.Endpoint[];
    /** What the endpoints are figures of: USDM has words for it, so each is a fact of its own. */
    readonly facts: readonly Contract.Observable[];
}

const primary = 'C94496';
const levels = new Set([primary, 'C139173']);

/** Objectives, and their endpoints by what the file says in words; times in these words stay there. */
export function aimsOf(design: Thing, known: Known, notes: string[]): Aims {
    const [aims, figures, values] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const all = things(design['objectives']).map(one => {
        const name = nameFor(text(one['name']), 'Aim', aims);
        const objective: Contract.Objective = { kind: 'objective', id: `objective/${name}`, name, label: wordsOf(one, known, notes) || safe(labelOf(one)), ...origin };
        return { objective, ends: things(one['endpoints']).map(end => ({ ...named(end), objective: objective.id })) };
    });
    const ends = all.flatMap(one => one.ends);
    const other = [...new Set(ends.filter(({ level }) => !levels.has(level.code)).map(({ level }) => level.words || 'no level'))];
    if (other.length > 0) {
        const count = ends.filter(({ level }) => !levels.has(level.code)).length;
        notes.push(`${count} × endpoints stand as secondary: the language has primary and secondary ones, and the file says "${other.join('", "')}".`);
    }
    if (ends.length > 0) {
        notes.push('What an endpoint measures and when is text in the file: each stands as a fact of its own, and its time as not stated.');
    }
    return {
        objectives: all.map(({ objective }) => objective),
        endpoints: ends.map(({ name, value, label, level, objective }) => ({
            kind: 'endpoint', id: `endpoint/${name}`, name, label, level: level.code === primary ? 'primary' : 'secondary',
            of: { kind: 'value', value: { of: `observable/${value}`, scale: null } }, point: null, baseline: null, objective, ...origin,
        })),
        facts: ends.map(({ value, label }) => ({
            kind: 'observable', id: `observable/${value}`, name: value, label, category: 'fact', unit: '1', bounds: null, whole: false, choices: [], items: null, hasTotal: true,
            scales: [], parts: [], bands: [], higherIs: null, recall: null, ratedBy: null, codes: [], rights: null, ...origin,
        })),
    };

    function named(end: Thing): { name: string; value: string; label: string; level: { code: string; words: string } } {
        const label = wordsOf(end, known, notes) || safe(labelOf(end));
        return {
            name: nameFor(text(end['name']), 'Endpoint', figures), value: nameFor(text(end['name']), 'Value', values), label,
            level: { code: codeOf(end['level']), words: decodeOf(end['level']) },
        };
    }
}
