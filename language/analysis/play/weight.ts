import type { Measurement } from '../../model/condition.js';
import type { Protocol } from '../../model/protocol.js';
import { once } from '../once.js';

/** The body weight as a protocol measures it; nothing where it knows of none. */
export const weightIn = once(({ used, own }: Protocol): Measurement | undefined => {
    const weight = [...used.observables, ...own.observables].find(({ name }) => name === 'weight');
    return weight && { of: { kinds: ['observable'], written: weight.name, target: weight.id, range: weight.range }, written: weight.name, range: weight.range };
});
