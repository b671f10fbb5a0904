import type { Medication } from '../../model/medication.js';

/** Racemic ketamine, by its code or its name; esketamine has a label and doses of its own. */
export function isKetamine({ codes, name, label }: Medication): boolean {
    const isCoded = codes.some(({ system, code }) => system === 'rxnorm' && code === '6130');
    return isCoded || [name, label].some(text => /(?<![a-z]|\b[SR]\)?-)ketamine/i.test(text));
}
