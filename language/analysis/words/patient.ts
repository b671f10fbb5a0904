import type { Trait } from '../criteria/patients.js';

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
