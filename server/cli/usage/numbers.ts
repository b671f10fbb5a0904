import type { Request } from '../command.js';
import { InputProblem } from '../input/problem.js';

/** The value of an option that takes a whole number; nothing where it is not given. */
export function wholeNumber(request: Request, option: string, least: number, most: number): number | undefined {
    const text = request.value(option);
    if (text === undefined) {
        return undefined;
    }
    const number = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
    if (!(number >= least && number <= most)) {
        throw new InputProblem(`\`--${option}\` takes a whole number from ${least} to ${most}, not \`${text}\`.`);
    }
    return number;
}
