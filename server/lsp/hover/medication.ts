import type { Ceiling, Medication, Titration } from '../../../language/model/medication.js';
import { codes, label, time, type Asked } from './about.js';
import { escaped, type Fact } from './markdown.js';

const scopes: Readonly<Record<Ceiling['scope'], string>> = { dose: 'per dose', session: 'per session', total: 'in total' };

/** Route, dose, titration and ceilings. */
export function medicationFacts(asked: Asked, medication: Medication): Fact[] {
    const { dose, titrations, ceilings, route } = medication;
    return [
        ['Route', label(asked, medication, route)],
        ['Dose', dose && [dose.choices.map(({ value }) => escaped(value.written)).join(' or '), dose.duration && `over ${time(dose.duration)}`, dose.basis && `as ${dose.basis}`]
            .filter(Boolean).join(' ')],
        ...titrations.map((titration): Fact => [titration.change === 'raise' ? 'Raised' : 'Lowered', titrationText(titration)]),
        ...ceilings.map(({ amount, scope }): Fact => ['Never above', `${escaped(amount.value.written)} ${scopes[scope]}`]),
        ['Codes', codes(medication.codes)]
    ];
}

function titrationText({ change, step, at, from, limit }: Titration): string {
    return [
        `in steps of ${escaped(step.value.written)} at ${escaped(at.written)}`,
        ...from ? [`from ${escaped(from.written)}`] : [],
        `${change === 'raise' ? 'up' : 'down'} to ${escaped(limit.value.written)}`
    ].join(' ');
}
