import type { Condition } from '../../model/condition.js';
import { compare, div, fromInteger, type Rational } from '../../syntax/decimal.js';
import { quantityOf, type Quantity } from '../../syntax/quantity.js';
import { secondsInDay } from '../time/network.js';
import { simpleConditions } from '../conditions.js';
import { atomOf, type Atom, type Meanings, type Test, type Variable } from './atoms.js';
import { cellsOf, compares, isPoint, someFigure, type Cell } from './cells.js';
import { createDiagrams, someAssignment, supportOf, type Diagram, type Diagrams } from './diagram.js';

/** One thing about the patient who falls into a gap: `PHQ9` is `20`. */
export interface Trait {
    /** The key of the variable, and of the fact that holds whenever it does. */
    readonly key: string;
    readonly implies?: string;
    readonly name: string;
    readonly value: string;
    readonly kind: Variable['kind'];
    /** The figure; the time since the last dose in whole days. */
    readonly amount?: Quantity;
}

/** All patients that some conditions can tell apart. */
export interface Patients extends Diagrams {
    /** The patients who meet a condition of those that the space was made for. */
    meeting(condition: Condition): Diagram;
    /** A patient among some, told by what matters; nothing where there is none. */
    someone(patients: Diagram): readonly Trait[] | undefined;
    /** The variable, where exactly one figure decides and nothing else. */
    soleFigure(patients: Diagram): Variable | undefined;
    /** The figure, where all of some patients differ from others by a single one. */
    soleValue(patients: Diagram): string | undefined;
}

/** The most branches of the diagrams of one protocol: some milliseconds of work. */
const patientLimit = 5000;

interface Placed {
    readonly variable: Variable;
    readonly place: number;
    readonly cells: readonly (Cell | string | boolean)[];
}

/**
 * Makes the space of all patients that conditions can tell apart: one variable for each thing that they look at, cut where they look.
 * Everything about a patient is taken as known; of two things that do not follow from each other, each can be anything beside the other.
 * @param conditions every condition that will be asked about
 * @throws TooLarge later, where the conditions multiply beyond {@link patientLimit}
 */
export function createPatients(conditions: readonly Condition[], meanings: Meanings): Patients {
    const placed = variablesOf(conditions, meanings);
    const diagrams = createDiagrams(patientLimit);
    const asked = new Map<Condition, Diagram>();
    const byPlace = [...placed.values()];
    const open = new Set<string>();

    function test(atom: Atom): Diagram {
        const { place, cells, variable } = placed.get(atom.variable.key)!;
        const meets = cells.map(cell => meetsTest(cell, atom.test, variable.whole));
        const positive = diagrams.test(place, meets);
        const implied = atom.variable.implies ? test({ variable: atom.variable.implies, test: { kind: 'holds' }, negated: false }) : diagrams.always;
        const held = diagrams.all([positive, implied]);
        return atom.negated ? diagrams.not(held) : held;
    }

    function reading(condition: Condition): Diagram {
        switch (condition.kind) {
            case 'all': return diagrams.all(condition.of.map(meeting));
            case 'any': return diagrams.any(condition.of.map(meeting));
            case 'at-least': return diagrams.atLeast(condition.minimum, condition.of.map(meeting));
            case 'not': return diagrams.not(meeting(condition.of));
            case 'definition': {
                const meant = meanings.definition(condition.definition);
                if (!meant || open.has(meant.id)) {
                    return test(unknownDefinition(condition.definition.written));
                }
                open.add(meant.id);
                const made = meeting(meant.condition);
                open.delete(meant.id);
                return made;
            }
            default: return test(atomOf(condition, meanings));
        }
    }

    function meeting(condition: Condition): Diagram {
        const made = asked.get(condition) ?? reading(condition);
        asked.set(condition, made);
        return made;
    }

    const figureIn = (patients: Diagram): Placed | undefined => {
        const [place, ...others] = supportOf(patients);
        const sole = others.length === 0 ? byPlace[place ?? -1] : undefined;
        return sole?.variable.kind === 'figure' ? sole : undefined;
    };

    return {
        ...diagrams, meeting,
        someone: patients => {
            const assignment = someAssignment(patients);
            return assignment && [...assignment].map(([place, cell]) => trait(byPlace[place]!, cell));
        },
        soleFigure: patients => figureIn(patients)?.variable,
        soleValue: patients => {
            const sole = figureIn(patients);
            if (!sole || patients.kind === 'leaf') {
                return undefined;
            }
            const held = patients.cells.flatMap((child, cell) => (child.kind === 'leaf' && child.holds ? [cell] : []));
            const cell = sole.cells[held[0] ?? -1];
            return held.length === 1 && typeof cell === 'object' && isPoint(cell, sole.variable.whole) ? trait(sole, held[0]!).value : undefined;
        },
    };
}

/** A definition that nothing has, or that uses itself: other rules tell it; here it can be anything. */
function unknownDefinition(written: string): Atom {
    return { variable: { key: `definition "${written}"`, name: written, kind: 'fact', whole: false, choices: [] }, test: { kind: 'holds' }, negated: false };
}

function variablesOf(conditions: readonly Condition[], meanings: Meanings): ReadonlyMap<string, Placed> {
    const atoms = conditions.flatMap(condition => atomsOf(condition, meanings, new Set()));
    const found = new Map<string, { readonly variable: Variable; readonly figures: Rational[]; readonly choices: Set<string> }>();
    const note = (variable: Variable): { readonly figures: Rational[]; readonly choices: Set<string> } => {
        if (variable.implies) {
            note(variable.implies);
        }
        const entry = found.get(variable.key) ?? { variable, figures: [], choices: new Set(variable.choices) };
        found.set(variable.key, entry);
        return entry;
    };
    for (const { variable, test } of atoms) {
        const { figures, choices } = note(variable);
        figures.push(...figuresOf(test));
        if (test.kind === 'is') {
            choices.add(test.choice);
        }
    }
    return new Map([...found].map(([key, { variable, figures, choices }], place) =>
        [key, { variable, place, cells: cellsFor(variable, figures, [...choices]) }]));
}

function atomsOf(condition: Condition, meanings: Meanings, seen: Set<string>): readonly Atom[] {
    return simpleConditions(condition).flatMap(simple => {
        if (simple.kind !== 'definition') {
            return [atomOf(simple, meanings)];
        }
        const meant = meanings.definition(simple.definition);
        const inside = meant && !seen.has(meant.id) ? atomsOf(meant.condition, meanings, new Set([...seen, meant.id])) : [];
        return [...inside, unknownDefinition(simple.definition.written)];
    });
}

function figuresOf(test: Test): readonly Rational[] {
    switch (test.kind) {
        case 'compares': return [test.figure];
        case 'between': return [test.low, test.high];
        default: return [];
    }
}

/** For a choice whose values nobody has listed, any other value is one more. */
function cellsFor(variable: Variable, figures: readonly Rational[], choices: readonly string[]): readonly (Cell | string | boolean)[] {
    switch (variable.kind) {
        case 'fact': return [false, true];
        case 'choice': return variable.choices.length > 0 ? choices : [...choices, ''];
        case 'figure':
        case 'since': {
            const { low, high, whole } = variable;
            return cellsOf({ ...(low && { low }), ...(high && { high }), whole }, figures);
        }
    }
}

function meetsTest(cell: Cell | string | boolean, test: Test, whole: boolean): boolean {
    if (typeof cell === 'boolean') {
        return cell;
    }
    if (typeof cell === 'string') {
        return test.kind === 'is' && test.choice === cell;
    }
    switch (test.kind) {
        case 'compares': return compares(cell, test.operator, test.figure, whole);
        case 'between': return compares(cell, '>=', test.low, whole) && compares(cell, '<=', test.high, whole);
        default: return false;
    }
}

function trait({ variable, cells }: Placed, place: number): Trait {
    const { key, name, kind, unit = '1', whole } = variable;
    const cell = cells[place]!;
    if (typeof cell === 'boolean') {
        return { key, name, kind, value: cell ? 'yes' : 'no', ...(variable.implies && { implies: variable.implies.key }) };
    }
    if (typeof cell === 'string') {
        return { key, name, kind, value: cell === '' ? 'another value' : cell };
    }
    if (kind === 'since' && !cell.high) {
        return { key, name, kind, value: 'never' };
    }
    // Near a limit rather than at the end of the scale, where nobody is.
    const figure = (place === 0 && cell.high && kind === 'figure' ? someFigure({ high: cell.high }, whole) : undefined) ?? someFigure(cell, whole)!;
    const amount = kind === 'since' ? quantityOf(div(figure, fromInteger(secondsInDay)), 'd', 0).quantity : quantityOf(figure, unit).quantity;
    return { key, name, kind, amount, value: kind === 'since' ? sinceText(figure) : amount.written };
}

function sinceText(seconds: Rational): string {
    const days = div(seconds, fromInteger(secondsInDay));
    return seconds.n > 0n && compare(days, fromInteger(1)) < 0 ? 'less than 1 day' : quantityOf(days, 'd', 0).quantity.written;
}
