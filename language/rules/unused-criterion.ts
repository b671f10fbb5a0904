import type { Measurement } from '../model/condition.js';
import { mayMean } from '../analysis/near-names.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { listed } from './support/words.js';

/** A criterion that nobody can apply. */
export const unusedCriterion = defineRule({
    code: 'unused-criterion',
    severity: 'warning',
    summary: 'A criterion looks at a value that is not taken before treatment.',
    why: 'A criterion that nobody can apply protects nobody: an unknown value is never taken for a good one, so no patient would be eligible.',
    messages: {
        step: 'Nobody can apply `{criterion}`, because no screening step takes {value}. Add `collect {name}` to `{example}`.',
        none: 'Nobody can apply `{criterion}`, because there is no screening step that takes {value}. Add a `step` that collects `{name}`.',
    },
    basis: structural,
    asksFor: 'eligibility',
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect age
    }
    include adult    "Adult"           when age >= 18 years
    include severity "Depressed enough" when <|PHQ9|> >= 15
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect age, PHQ9
    }
    include adult    "Adult"           when age >= 18 years
    include severity "Depressed enough" when PHQ9 >= 15
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, conditions, dosing, collected, observable, needed: neededFor }, report) {
        const given = new Set(dosing.map(({ id }) => id));
        const known = new Set(collected.known.flatMap(({ value, encounter }) => (encounter !== undefined && !given.has(encounter) ? [value] : [])));
        const isMissing = (value: Measurement): boolean => {
            const needed = observable(value.of);
            return needed !== undefined && !known.has(needed.id) && !collected.unresolved.some(written => mayMean(written, needed.name));
        };
        for (const { condition, element } of conditions.filter(({ use }) => use === 'criterion')) {
            const missing = neededFor(condition).filter(isMissing);
            const [first] = missing;
            if (first) {
                const names = [...new Set(missing.map(({ of }) => of.written))];
                missing.forEach(({ of }) => known.add(of.target ?? ''));
                const values = { criterion: element.name, value: listed(names), name: names.join(', ') };
                const [step] = protocol.steps;
                if (step) {
                    report('step', { ...values, example: step.name }, first.range);
                } else {
                    report('none', values, first.range);
                }
            }
        }
    },
});
