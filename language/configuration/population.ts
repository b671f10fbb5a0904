import { compare, div, fromInteger, one, parseDecimal, type Rational } from '../syntax/decimal.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { entriesOf, isEmpty, readSettingsFile, tellUnknown, type Entry, type SettingsNode as Node, type Tell } from './settings-file.js';
import { anyPopulation, factKey, type Population } from '../analysis/simulation/population.js';
import { readDraw, readVisitDraw, sourceOf } from './population-draws.js';
import { factKinds, subjectsOf, type FactKind, type ValueSubject } from '../analysis/simulation/subjects.js';

/** Something that a population cannot mean; offsets in its text. */
export interface PopulationProblem {
    readonly start: number;
    readonly end: number;
    readonly message: string;
}

/** The population that a file states, and what is wrong in the file. */
export interface ReadPopulation {
    readonly population: Population;
    readonly problems: readonly PopulationProblem[];
}

const fileKeys = ['patients-per-week', 'others', 'values', 'at-visits', ...factKinds, 'missed-visits', 'staff-hours', 'room-hours'] as const;

type FileKey = (typeof fileKeys)[number];

/**
 * Reads a file that says who comes and what the clinic has.
 * @param text the text of the file, in YAML
 * @param facts the protocol that the patients go through: what it does not look at cannot be drawn
 */
export function readPopulation(text: string, facts: ProtocolFacts): ReadPopulation {
    const problems: PopulationProblem[] = [];
    const add = (start: number, end: number, message: string): void => void problems.push({ start, end, message });
    const read = readSettingsFile(text, add, (contents, tell) =>
        entriesOf(contents, 'The file', tell).reduce((population, entry) => withEntry(population, entry, facts, tell), anyPopulation));
    return { population: read ?? anyPopulation, problems };
}

function withEntry(population: Population, [key, value, node]: Entry, facts: ProtocolFacts, tell: Tell): Population {
    const known = fileKeys.find(name => name === key);
    if (!known) {
        tellUnknown(tell, node, `\`${key}\` is not known here.`, key, fileKeys, `The file has ${fileKeys.map(name => `\`${name}\``).join(', ')}.`);
        return population;
    }
    return isEmpty(value) ? population : { ...population, ...readEntry(known, value, population, facts, tell) };
}

function readEntry(key: FileKey, node: Node, population: Population, facts: ProtocolFacts, tell: Tell): Partial<Population> {
    switch (key) {
        case 'patients-per-week': {
            const startingPerWeek = readAmount(node, 'patients', tell);
            return startingPerWeek ? { startingPerWeek } : {};
        }
        case 'others': {
            const written = sourceOf(node);
            if (written !== 'uniform' && written !== 'fitting') {
                tellUnknown(tell, node, `\`${written}\` says nothing about the others.`, written, ['uniform', 'fitting'], 'It is `uniform` or `fitting`.');
                return {};
            }
            return { others: written };
        }
        case 'values': return { values: byName(node, facts, tell, readDraw) };
        case 'at-visits': return { atVisits: byName(node, facts, tell, readVisitDraw) };
        case 'missed-visits': {
            const missed = readShare(node, tell);
            return missed ? { missed } : {};
        }
        case 'staff-hours': return { staffHours: readHours(node, key, 'role', [...facts.protocol.own.roles, ...facts.protocol.used.roles], tell) };
        case 'room-hours': return { roomHours: readHours(node, key, 'setting', [...facts.protocol.own.settings, ...facts.protocol.used.settings], tell) };
        default: return { shares: new Map([...population.shares, ...readShares(node, key, facts, tell)]) };
    }
}

function byName<Draw>(
    node: Node, facts: ProtocolFacts, tell: Tell, read: (node: Node, subject: ValueSubject, tell: Tell) => Draw | undefined,
): ReadonlyMap<string, Draw> {
    const { values } = subjectsOf(facts);
    return new Map(entriesOf(node, 'This', tell).flatMap(([name, value, at]) => {
        const subject = values.find(known => known.name === name);
        if (!subject) {
            const names = values.map(known => known.name);
            tellUnknown(tell, at, `No condition of the protocol looks at \`${name}\`.`, name, names, listed('They look at', names));
            return [];
        }
        const draw = read(value, subject, tell);
        return draw === undefined ? [] : [[name, draw] as const];
    }));
}

function readShares(node: Node, kind: FactKind, facts: ProtocolFacts, tell: Tell): readonly (readonly [string, Rational])[] {
    const names = subjectsOf(facts).facts.filter(subject => subject.kind === kind).map(({ name }) => name);
    return entriesOf(node, `\`${kind}\``, tell).flatMap(([name, value, at]) => {
        if (!names.includes(name)) {
            tellUnknown(tell, at, `No condition of the protocol asks who \`${kind}\` \`${name}\`.`, name, names, listed('Here they ask for', names));
            return [];
        }
        const share = readShare(value ?? at, tell);
        return share ? [[factKey(kind, name), share] as const] : [];
    });
}

function listed(words: string, names: readonly string[]): string {
    return names.length === 0 ? 'They ask for nothing of this kind.' : `${words} ${names.map(name => `\`${name}\``).join(', ')}.`;
}

function readHours(
    node: Node, key: string, kind: string, all: readonly { readonly id: string; readonly name: string }[], tell: Tell,
): ReadonlyMap<string, Rational> {
    return new Map(entriesOf(node, `\`${key}\``, tell).flatMap(([name, value, at]) => {
        const meant = all.find(known => known.name === name);
        if (!meant) {
            const names = all.map(known => known.name);
            tellUnknown(tell, at, `The protocol has no ${kind} \`${name}\`.`, name, names, listed('It has', names));
            return [];
        }
        const hours = readAmount(value ?? at, 'hours', tell);
        return hours ? [[meant.id, hours] as const] : [];
    }));
}

function readAmount(node: Node, what: string, tell: Tell): Rational | undefined {
    const amount = parseDecimal(sourceOf(node));
    if (!amount || amount.n <= 0n) {
        tell(node, `A number of ${what} a week belongs here, such as \`3\` or \`37.5\`.`);
        return undefined;
    }
    return amount;
}

/** A share of all, in per cent so that nobody reads 2 for 0.02. */
function readShare(node: Node, tell: Tell): Rational | undefined {
    const [, number = ''] = /^(\d+(?:\.\d+)?)\s*%$/.exec(sourceOf(node)) ?? [];
    const percent = parseDecimal(number);
    const share = percent && div(percent, fromInteger(100));
    if (!share || compare(share, one) > 0) {
        tell(node, 'A share from `0%` to `100%` belongs here, such as `2.5%`.');
        return undefined;
    }
    return share;
}
