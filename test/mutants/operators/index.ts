import type { Operator } from '../operator.js';
import { consentOperators } from './consent.js';
import { criteriaOperators } from './criteria.js';
import { dosingOperators } from './dosing.js';
import { outcomeOperators } from './outcomes.js';
import { textOperators } from './texts.js';
import { timeOperators } from './time.js';

/** Every kind of fault that is planted. */
export const operators: readonly Operator[] = [
    ...timeOperators, ...dosingOperators, ...criteriaOperators, ...consentOperators, ...outcomeOperators, ...textOperators,
];
