import type { Criterion } from '../../model/screening.js';
import type { ConditionUse } from '../../analysis/conditions.js';
import type { Trait } from '../../analysis/criteria/patients.js';
import type { Related } from '../kit.js';

/** More than these tell a reader nothing new. */
const mostTraits = 4;

/** A patient in the protocol's own terms: "PHQ9 20, age 70 years"; facts are named where they hold, or where nothing else is known. */
export function patientText(traits: readonly Trait[]): string {
    const told = traits.filter(({ value }) => value !== 'never').filter(({ kind, value, name }) => kind !== 'fact' || (value === 'yes' && !traits.some(other => name === `${other.name}, ever`)));
    const shown = told.length > 0 ? told.map(traitText) : traits.map(({ name }) => `no ${name}`);
    return shown.slice(0, mostTraits).join(', ');
}

function traitText({ name, value, kind }: Trait): string {
    switch (kind) {
        case 'fact': return name;
        case 'since': return `${value} since the last ${name.replace('the time since the last ', '')}`;
        default: return `${name} ${value}`;
    }
}

/** Other criteria that belong to a finding. */
export function criteriaRelated(criteria: readonly Criterion[]): readonly Related[] {
    return criteria.map(({ effect, name, when }) => ({ message: `\`${name}\` ${effect === 'exclude' ? 'excludes' : 'includes'} here.`, range: when.condition.range }));
}

/** What follows from a condition, as the subject of a sentence. */
export const useTexts: Readonly<Record<ConditionUse, string>> = {
    criterion: 'criterion', check: 'check', monitor: 'monitoring', discharge: 'discharge', reaction: 'stop rule', outcome: 'outcome', decision: 'decision',
    titration: 'dose', repeat: 'end of the course', phase: 'phase', definition: 'definition', dose: 'dose', concomitant: 'rule on other treatment',
};
