import type { Criterion } from '../../model/screening.js';
import type { ConditionUse } from '../../analysis/conditions.js';
import type { Related } from '../kit.js';

/** Other criteria that belong to a finding. */
export function criteriaRelated(criteria: readonly Criterion[]): readonly Related[] {
    return criteria.map(({ effect, name, when }) => ({ message: `\`${name}\` ${effect === 'exclude' ? 'excludes' : 'includes'} here.`, range: when.condition.range }));
}

/** What follows from a condition, as the subject of a sentence. */
export const useTexts: Readonly<Record<ConditionUse, string>> = {
    criterion: 'criterion', check: 'check', monitor: 'monitoring', discharge: 'discharge', reaction: 'stop rule', outcome: 'outcome', decision: 'decision',
    titration: 'dose', repeat: 'end of the course', phase: 'phase', definition: 'definition', dose: 'dose', concomitant: 'rule on other treatment',
};
