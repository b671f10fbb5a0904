import type { Known, KnownFrom } from '../../model/scenario.js';
import { convert, quantityOf } from '../../syntax/quantity.js';
import type { Rational } from '../../syntax/decimal.js';
import { givenFor } from '../play/givens.js';
import type { Patient } from '../play/patient.js';
import { drawChoice, drawShare, drawSteps, ofSteps } from './distribution.js';
import { changed, type Plan, type ValueDraw } from './population.js';
import { chanceOf, type Chance } from './random.js';
import type { FactSubject, ValueSubject } from './subjects.js';

/**
 * One patient of those that a plan can draw.
 * @param number counts the patients; the same seed and number give the same patient, whoever else is drawn
 */
export function patientOf(plan: Plan, seed: bigint, number: number): Patient {
    const chance = chanceOf(seed, number);
    const starts = plan.values.flatMap(({ subject, start }) => (start ? [drawValue(subject, start, chance)] : []));
    const known = [...plan.base, ...starts, ...factsOf(plan, chance)];
    const course = courseOf(plan, known, chance);
    // The last to be drawn, so that an arm more or less leaves everything else of the patient as it is.
    return { known: [...known, ...course, ...armOf(plan, chance)], closed: true };
}

function armOf({ arms }: Plan, chance: Chance): readonly Known[] {
    const drawn = arms.length === 0 ? undefined : drawChoice({ kind: 'choice', weights: arms }, chance);
    return arms.flatMap(({ name, arm }) => (name === drawn ? [arm] : []));
}

function drawValue(subject: ValueSubject, draw: ValueDraw, chance: Chance, from?: KnownFrom): Known {
    return draw.kind === 'choice' ? choiceOf(subject, drawChoice(draw, chance), from) : figureOf(subject, ofSteps(drawSteps(draw, chance), draw), from);
}

function figureOf({ value, unit }: ValueSubject, figure: Rational, from?: KnownFrom): Known {
    const { quantity } = quantityOf(figure, unit);
    return { kind: 'value', value, amount: { value: quantity, range: value.range }, written: `${value.written} ${quantity.written}`, range: value.range, ...(from && { from }) };
}

function choiceOf({ value }: ValueSubject, choice: string, from?: KnownFrom): Known {
    return { kind: 'choice', value, choice, choiceRange: value.range, written: `${value.written} ${choice}`, range: value.range, ...(from && { from }) };
}

/** Facts that hold. Who has a disease now needs no history of it beside. */
function factsOf({ shares }: Plan, chance: Chance): readonly Known[] {
    const drawn = shares.map(({ subject, share }) => ({ subject, holds: drawShare(share, chance) }));
    const has = new Set(drawn.filter(({ subject: { kind }, holds }) => kind === 'has' && holds).map(({ subject: { name } }) => name));
    return drawn.flatMap(({ subject, holds }) => {
        const needed = subject.kind === 'judged' || (holds && !(subject.kind === 'history-of' && has.has(subject.name)));
        return needed ? factOf(subject, holds) : [];
    });
}

function factOf({ source }: FactSubject, holds: boolean): readonly Known[] {
    const fact = givenFor(source, holds);
    if (!fact) {
        return [];
    }
    // A patient who is drawn has it from the beginning, whenever a condition looks at it.
    const { from, ...always } = fact;
    return [from ? always : fact];
}

/** A patient who has come so often in vain stays as they are. */
const mostAttempts = 6;

const attempts = Array.from({ length: mostAttempts }, (_, attempt) => ({ attempt }));

/** What happens visit by visit: those that are missed, and values that are drawn anew. */
function courseOf({ visits, values, missed }: Plan, known: readonly Known[], chance: Chance): readonly Known[] {
    const now = new Map<ValueSubject, Rational>();
    for (const { subject, visits: draw } of values) {
        const start = draw?.kind === 'change' ? known.find(fact => fact.kind === 'value' && fact.value.written === subject.name) : undefined;
        const figure = start?.kind === 'value' ? convert(start.amount.value, subject.unit) : undefined;
        if (figure) {
            now.set(subject, figure);
        }
    }
    const drawn = values.filter(({ visits: draw }) => draw);
    return visits.flatMap(({ anchor, again, afterScreening }): readonly Known[] => {
        const { range } = anchor;
        if (drawShare(missed, chance)) {
            return [{ kind: 'missed', anchor, written: `misses ${anchor.written}`, range }];
        }
        return (afterScreening ? drawn : []).flatMap(({ subject, visits: draw }): readonly Known[] => {
            const from: KnownFrom = { kind: 'visit', anchor, range };
            if (draw?.kind !== 'change') {
                return draw ? (again.has(subject.name) ? attempts : [{}]).map(attempt => drawValue(subject, draw, chance, { ...from, ...attempt })) : [];
            }
            const before = now.get(subject);
            if (!before) {
                return [];
            }
            const after = changed(subject, before, ofSteps(drawSteps(draw.by, chance), draw.by));
            now.set(subject, after);
            return [figureOf(subject, after, from)];
        });
    });
}
