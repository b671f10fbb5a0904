import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { protocolFacts, type ProtocolFacts } from '../../language/analysis/facts.js';
import { drawChoice, drawShare, drawSteps } from '../../language/analysis/simulation/distribution.js';
import { patientOf } from '../../language/analysis/simulation/patients.js';
import { anyPopulation, planOf } from '../../language/analysis/simulation/population.js';
import { chanceOf } from '../../language/analysis/simulation/random.js';
import { merged, tallyOf } from '../../language/analysis/simulation/tally.js';
import { readPopulation } from '../../language/configuration/population.js';
import { rational } from '../../language/syntax/decimal.js';
import { parseDocument } from '../harness.js';
import { flagship } from '../cli/samples.js';

function facts(text: string): ProtocolFacts {
    const { model } = parseDocument(text);
    return protocolFacts(model.protocols[0]!, model);
}

const kat = facts(flagship);
const examples = new Map(readdirSync('examples').filter(name => name.endsWith('.protocol')).map(name => [name, readFileSync(`examples/${name}`, 'utf8')]));
const many = Array.from({ length: 4000 }, (_, number) => number);

describe('chance', () => {
    test('is that of SplitMix64 for a patient, for ever', () => {
        const chance = chanceOf(1n, 0);
        expect([1n << 64n, 1n << 64n, 6n].map(limit => chance.below(limit))).toMatchInlineSnapshot(`
          [
            7880943453193273481n,
            17978615085638304452n,
            4n,
          ]
        `);
    });

    test('favours no number', () => {
        const chance = chanceOf(7n, 3);
        const counts = [0, 0, 0];
        many.forEach(() => counts[Number(chance.below(3n))]!++);
        counts.forEach(count => expect(Math.abs(count - 4000 / 3)).toBeLessThan(120));
    });

    test('differs between patients and between seeds', () => {
        const first = new Set([0, 1, 2].flatMap(seed => many.map(number => chanceOf(BigInt(seed), number).below(1n << 64n))));
        expect(first.size).toBe(3 * many.length);
    });
});

describe('distributions', () => {
    test('a normal one has its mean and deviation, and keeps to its range', () => {
        const draw = { kind: 'normal', mean: rational(18n), deviation: rational(4n), step: rational(1n), low: 0n, high: 27n } as const;
        const chance = chanceOf(1n, 1);
        const drawn = many.map(() => Number(drawSteps(draw, chance)));
        const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
        const deviation = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length);
        expect(mean).toBeGreaterThan(17.6);
        expect(mean).toBeLessThan(18.2);
        expect(deviation).toBeGreaterThan(3.7);
        expect(deviation).toBeLessThan(4.2);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(27);
    });

    test('a range that is far away gives its nearer end', () => {
        const draw = { kind: 'normal', mean: rational(18n), deviation: rational(1n), step: rational(1n), low: 100n, high: 120n } as const;
        expect(drawSteps(draw, chanceOf(1n, 1))).toBe(100n);
    });

    test('both ends of a uniform one are reached, and weights of 0 never', () => {
        const chance = chanceOf(5n, 5);
        expect(new Set(many.map(() => drawSteps({ kind: 'uniform', low: -1n, high: 1n, step: rational(1n) }, chance)))).toEqual(new Set([-1n, 0n, 1n]));
        expect(new Set(many.map(() => drawChoice({ kind: 'choice', weights: [{ name: 'a', weight: 1n }, { name: 'b', weight: 0n }, { name: 'c', weight: 3n }] }, chance))))
            .toEqual(new Set(['a', 'c']));
        expect(many.some(() => drawShare(rational(0n), chance)) || !many.every(() => drawShare(rational(1n), chance))).toBe(false);
    });
});

describe('patients', () => {
    test('are the same whoever else is drawn, and parts add up to the whole', () => {
        const plan = planOf(kat, anyPopulation);
        expect(patientOf(plan, 1n, 17)).toEqual(patientOf(planOf(kat, anyPopulation), 1n, 17));
        const parts = [[0, 10], [10, 11], [11, 40]].map(([from, to]) => tallyOf(kat, plan, 1n, from!, to!));
        expect(merged(parts)).toEqual(tallyOf(kat, plan, 1n, 0, 40));
    });

    test('without a file have the whole range of what criteria look at, and nothing else that turns them away', () => {
        const plan = planOf(kat, anyPopulation);
        const { excluded, unknown } = tallyOf(kat, plan, 1n, 0, 300).counts;
        expect(Object.keys(excluded).sort()).toEqual(['adult', 'hypertension', 'pregnancy', 'resistant', 'severity'].map(name => `criterion/${name}`));
        expect(unknown).toEqual({});
    });

    test('are all let in where everything that is not named fits', () => {
        const { population, problems } = readPopulation('others: fitting\nvalues:\n  PHQ9: { uniform: [15, 27] }\n', kat);
        expect(problems).toEqual([]);
        const tally = tallyOf(kat, planOf(kat, population), 1n, 0, 50);
        expect(tally).toMatchObject({ eligible: 50, courses: 50, ended: 0 });
        expect(tally.counts.held['session/dosing']).toBe(300);
    });

    test.each([...examples.keys()])('of %s are let in and begin the course where everything fits', name => {
        const { model } = parseDocument(examples.get(name)!, Object.fromEntries(examples));
        const { population } = readPopulation('others: fitting\n', protocolFacts(model.protocols[0]!, model));
        for (const protocol of model.protocols) {
            const own = protocolFacts(protocol, model);
            expect(tallyOf(own, planOf(own, population), 1n, 0, 2)).toMatchObject({ patients: 2, eligible: 2, courses: 2, ended: 0 });
        }
    });

    test('who are put off come again with other values', () => {
        const { population } = readPopulation('others: fitting\nat-visits:\n  systolic: { uniform: [100, 199] }\n', kat);
        const { counts } = tallyOf(kat, planOf(kat, population), 1n, 0, 40);
        const [check] = Object.keys(counts.postponed);
        expect(counts.postponed[check!]).toBeGreaterThan(50);
        expect(counts.held['session/dosing']! / 40).toBeGreaterThan(5);
        expect(counts.excluded).toEqual({});
    });

    test('have a value in the last place that is written', () => {
        const { population } = readPopulation('others: fitting\nvalues:\n  systolic: { uniform: ["13.0 kPa", "13.1 kPa"] }\n', kat);
        const figures = many.slice(0, 200).map(number => patientOf(planOf(kat, population), 1n, number).known.flatMap(fact =>
            (fact.kind === 'value' && fact.value.written === 'systolic' ? [fact.amount.value.value] : []))[0]!);
        expect(new Set(figures).size).toBeGreaterThan(1);
        figures.forEach(figure => expect(figure).toMatch(/^9[78](\.\d)?$/));
    });

    test('weigh what the file says where doses are per kg, and nothing is made up where it says nothing', () => {
        const { population, problems } = readPopulation('values:\n  weight: { uniform: [60, 61] }\n', kat);
        expect(problems).toEqual([]);
        const weights = (plan: ReturnType<typeof planOf>): readonly string[] => many.slice(0, 50)
            .flatMap(number => patientOf(plan, 1n, number).known.flatMap(fact => (fact.kind === 'value' && fact.value.written === 'weight' ? [fact.amount.value.value] : [])));
        expect([...new Set(weights(planOf(kat, population)))].sort()).toEqual(['60', '61']);
        expect(weights(planOf(kat, anyPopulation))).toEqual([]);
    });

    test.each([
        ['allocation randomised 1 to 3 between early, late', 500, 1500],
        ['allocation randomised between early, late', 1000, 1000],
        ['enrols 10 participants', 1000, 1000],
    ])('come into arms by the ratio of %s', (line, early, late) => {
        const arms = 'arm early "Early" {\n gives ketamine\n}\narm late "Late" {\n compares as control\n}\nstudy {\n ' + line + '\n}\n';
        const study = facts(flagship.replace(/\}\s*$/, `${arms}}\n`));
        const plan = planOf(study, anyPopulation);
        const drawn = many.slice(0, 2000).flatMap(number => patientOf(plan, 1n, number).known.flatMap(fact => (fact.kind === 'arm' ? [fact.arm.written] : [])));
        expect(drawn).toHaveLength(2000);
        expect(Math.abs(drawn.filter(name => name === 'early').length - early)).toBeLessThan(100);
        expect(Math.abs(drawn.filter(name => name === 'late').length - late)).toBeLessThan(100);
    });
});
