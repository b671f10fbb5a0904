import { describe, expect, it } from 'vitest';
import { isAlways, isNever } from '../../language/analysis/criteria/diagram.js';
import { cellsOf, isPoint, someFigure } from '../../language/analysis/criteria/cells.js';
import { prove, type Eligibility } from '../../language/analysis/criteria/eligibility.js';
import { protocolFacts } from '../../language/analysis/facts.js';
import type { Condition } from '../../language/model/condition.js';
import { parseDecimal, toDecimalString } from '../../language/syntax/decimal.js';
import { parseDocument } from '../harness.js';
import { seededRandom } from '../random.js';

/** A patient of a small world: two scores, one answer, one disease. */
interface Patient {
    readonly MOAAS: number;
    readonly ideation: number;
    readonly pregnant: boolean;
    readonly ill: boolean;
}

const world: readonly Patient[] = Array.from({ length: 6 * 6 * 4 }, (_, index) => ({
    MOAAS: index % 6, ideation: Math.floor(index / 6) % 6, pregnant: Math.floor(index / 36) % 2 === 1, ill: Math.floor(index / 72) === 1,
}));

/** A condition as text, and what it means without any of our code. */
interface Meant {
    readonly text: string;
    readonly holds: (patient: Patient) => boolean;
}

function simple(random: (below: number) => number): Meant {
    const figure = random(6);
    const [value, of] = random(2) === 0 ? ['MOAAS', (patient: Patient) => patient.MOAAS] as const : ['CSSRS.ideation', (patient: Patient) => patient.ideation] as const;
    const kinds: readonly (() => Meant)[] = [
        () => ({ text: `${value} >= ${figure}`, holds: patient => of(patient) >= figure }),
        () => ({ text: `${value} <= ${figure}`, holds: patient => of(patient) <= figure }),
        () => ({ text: `${value} > ${figure}`, holds: patient => of(patient) > figure }),
        () => ({ text: `${value} < ${figure}`, holds: patient => of(patient) < figure }),
        () => ({ text: `${value} = ${figure}`, holds: patient => of(patient) === figure }),
        () => ({ text: `${value} ${Math.floor(figure / 2)} to ${figure}`, holds: patient => of(patient) >= Math.floor(figure / 2) && of(patient) <= figure }),
        () => ({ text: 'pregnancyTest is positive', holds: patient => patient.pregnant }),
        () => ({ text: 'pregnancyTest is negative', holds: patient => !patient.pregnant }),
        () => ({ text: 'has ptsd', holds: patient => patient.ill }),
    ];
    return kinds[random(kinds.length)]!();
}

function compound(random: (below: number) => number, depth: number): Meant {
    if (depth === 0) {
        return simple(random);
    }
    const parts = Array.from({ length: 2 + random(2) }, () => compound(random, depth - 1));
    const texts = parts.map(({ text }) => text);
    switch (random(4)) {
        case 0: return { text: `(${texts.join(' and ')})`, holds: patient => parts.every(({ holds }) => holds(patient)) };
        case 1: return { text: `(${texts.join(' or ')})`, holds: patient => parts.some(({ holds }) => holds(patient)) };
        case 2: return { text: `(not ${texts[0]})`, holds: patient => !parts[0]!.holds(patient) };
        default: return { text: `(at least 2 of (${texts.join(', ')}))`, holds: patient => parts.filter(({ holds }) => holds(patient)).length >= 2 };
    }
}

function eligibility(conditions: readonly string[]): { readonly patients: Eligibility['patients']; readonly conditions: readonly Condition[] } {
    const criteria = conditions.map((condition, index) => `include c${index} "C" when ${condition}`).join('\n');
    const { model } = parseDocument(`use standard\nprotocol p "P" {\nscreening {\n${criteria}\n}\n}`);
    const facts = protocolFacts(model.protocols[0]!, model);
    let found: Eligibility['patients'] | undefined;
    expect(prove(facts, ({ patients }) => {
        found = patients;
    })).toBe(true);
    return { patients: found!, conditions: facts.protocol.criteria.map(({ when }) => when.condition) };
}

describe('conditions drawn at random, against every patient of a small world', () => {
    it.each(Array.from({ length: 150 }, (_, seed) => seed + 1))('seed %i', seed => {
        const random = seededRandom(seed);
        const [a, b] = [compound(random, 2), compound(random, 1)];
        const { patients, conditions: [first, second] } = eligibility([a.text, b.text]);
        const met = patients.meeting(first!);
        const both = patients.all([met, patients.meeting(second!)]);
        expect(isNever(met)).toBe(!world.some(a.holds));
        expect(isAlways(met)).toBe(world.every(a.holds));
        expect(isNever(both)).toBe(!world.some(patient => a.holds(patient) && b.holds(patient)));
        const traits = new Map(patients.someone(both)?.map(({ name, value }) => [name, value]));
        const witness = world.filter(patient => (traits.get('MOAAS') ?? `${patient.MOAAS}`) === `${patient.MOAAS}`
            && (traits.get('CSSRS.ideation') ?? `${patient.ideation}`) === `${patient.ideation}`
            && (traits.get('pregnancyTest') ?? (patient.pregnant ? 'positive' : 'negative')) === (patient.pregnant ? 'positive' : 'negative')
            && (traits.get('ptsd, ever') !== 'no' || !patient.ill)
            && (!traits.has('ptsd') || (traits.get('ptsd') === 'yes') === patient.ill));
        expect(witness.every(patient => isNever(both) || (a.holds(patient) && b.holds(patient)))).toBe(true);
        expect(witness.length).toBeGreaterThan(0);
    });
});

describe('what follows from each other', () => {
    it.each([
        ['has ptsd and not history of ptsd', true], ['history of ptsd and not has ptsd', false],
        ['takes benzodiazepine and off benzodiazepine for at least 2 weeks', true], ['takes benzodiazepine within 4 weeks and off benzodiazepine for at least 2 weeks', false],
        ['systolic >= 160 mmHg and systolic < 21 kPa', true], ['temperature >= 100.4 degF and temperature < 38 Cel', true], ['temperature >= 100.3 degF and temperature < 38 Cel', false],
        ['PHQ9 > 19 and PHQ9 < 20', true], ['weight > 69 kg and weight < 70 kg', false],
        ['PHQ9 falls at least 50 % compared with a and PHQ9 falls at most 20 % compared with a', true],
        ['PHQ9 rises at least 5 compared with a and PHQ9 falls at least 5 compared with a', true],
    ])('%s', (condition, impossible) => {
        const { patients, conditions } = eligibility([condition]);
        expect(isNever(patients.meeting(conditions[0]!))).toBe(impossible);
    });
});

describe('cells', () => {
    const figure = (text: string): NonNullable<ReturnType<typeof parseDecimal>> => parseDecimal(text)!;
    const told = (whole: boolean, cuts: readonly string[]): readonly string[] => cellsOf({ low: figure('0'), high: figure('10'), whole }, cuts.map(figure))
        .map(cell => `${toDecimalString(someFigure(cell, whole)!).text}${isPoint(cell, whole) ? '' : '…'}`);

    it('are cut where conditions look, and only where a figure can be', () => {
        expect(told(true, ['3', '4', '10'])).toEqual(['0…', '3', '4', '5…', '10']);
        expect(told(false, ['3', '3.5'])).toEqual(['0…', '3', '3.1…', '3.5', '4…']);
        expect(told(true, ['0'])).toEqual(['0', '1…']);
        expect(told(false, ['0', '10'])).toEqual(['0', '1…', '10']);
    });
});
