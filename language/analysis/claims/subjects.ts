import type { Encounter } from '../../model/encounter.js';
import type { ProtocolFacts } from '../facts.js';
import { once } from '../once.js';

/** A session or step that a text names. */
interface Subject {
    readonly encounter: Encounter;
    /** How long its name in the text is. */
    readonly length: number;
}

/** The sessions and steps of a protocol by what they are called in its texts, in the singular or the plural. */
export interface Subjects {
    /** What a stretch of text begins with the name of; the longest name counts. */
    atStart(text: string): Subject | undefined;
    /** What a stretch of text ends with the name of. */
    atEnd(text: string): Subject | undefined;
}

/** The most words of a name. */
const longest = 4;

/** Words for any visit at all, which tell none from another. */
const general = ['session', 'visit', 'appointment', 'meeting', 'contact', 'encounter'];

/** What a visit is called by how its medication is given. */
const byRoute: Readonly<Record<string, string>> = { intravenous: 'infusion', intramuscular: 'injection', subcutaneous: 'injection' };

/** What the sessions and steps of a protocol are called in its texts. A name that fits several of them names none. */
export const subjects = once(subjectsOf);

function subjectsOf(facts: ProtocolFacts): Subjects {
    const named = new Map<string, Encounter | undefined>();
    for (const encounter of facts.encounters) {
        phrasesFor(encounter, facts).forEach(phrase => named.set(phrase, named.has(phrase) ? undefined : encounter));
    }
    const find = (words: readonly RegExpExecArray[], part: (size: number) => readonly RegExpExecArray[]): Subject | undefined => {
        for (let size = words.length; size > 0; size--) {
            const chosen = part(size);
            const [first, last] = [chosen[0]!, chosen.at(-1)!];
            const encounter = named.get(singular(chosen.map(([word]) => word.toLowerCase()).join(' ')));
            if (encounter) {
                return { encounter, length: last.index + last[0].length - first.index };
            }
        }
        return undefined;
    };
    return {
        atStart(text) {
            const words = [.../^(?:[a-z]+ *)*/i.exec(text)![0].matchAll(/[a-z]+/gi)].slice(0, longest);
            return /^[a-z]/i.test(text) ? find(words, size => words.slice(0, size)) : undefined;
        },
        atEnd(text) {
            const words = [.../(?:[a-z]+ +){0,4}[a-z]+$/i.exec(text)?.[0].matchAll(/[a-z]+/gi) ?? []].slice(-longest);
            return find(words, size => words.slice(-size));
        },
    };
}

function phrasesFor(encounter: Encounter, facts: ProtocolFacts): ReadonlySet<string> {
    const label = wordsOf(encounter.label);
    const name = wordsOf(encounter.name.replace(/([a-z])([A-Z])/g, '$1 $2'));
    const phrases = new Set<string>();
    for (const words of [label, name]) {
        const isGeneral = general.includes(words.at(-1) ?? '');
        const core = isGeneral ? words.slice(0, -1) : words;
        if (core.length > 0 && core.length <= 3 && core.every(word => /^[a-z]{3,}$/.test(word))) {
            general.forEach(word => phrases.add([...core, word].join(' ')));
            // One word alone may mean the thing itself rather than the visit, unless the label is that word.
            if (!isGeneral && words === label) {
                phrases.add(core.join(' '));
            }
        }
    }
    givenBy(encounter, facts).forEach(phrase => phrases.add(phrase));
    return phrases;
}

/** "infusion" and "ketamine infusion", where this is the only visit at which that is given. */
function givenBy(encounter: Encounter, facts: ProtocolFacts): readonly string[] {
    return encounter.administrations.flatMap(({ medication: ref }) => {
        const medication = facts.medication(ref);
        const way = byRoute[medication?.route?.written ?? ''];
        const substance = medication?.name.toLowerCase() ?? '';
        return [...(way === undefined ? [] : [way, `${substance} ${way}`]), `${substance} session`, 'dosing session'];
    });
}

function wordsOf(text: string): string[] {
    return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

function singular(phrase: string): string {
    return phrase.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}
