import { div, floor, fromInteger, mul, type Rational } from '../../syntax/decimal.js';
import type { Chance } from './random.js';

/** How a figure is drawn: always a whole number of steps, such as 0.1 kg, so that what is compared later is exact. */
export type FigureDraw = Steps & (
    | { readonly kind: 'uniform'; readonly low: bigint; readonly high: bigint }
    /** Cut to the range from `low` to `high`, where there is one: what falls outside is drawn again. */
    | { readonly kind: 'normal'; readonly mean: Rational; readonly deviation: Rational; readonly low?: bigint; readonly high?: bigint }
);

interface Steps {
    readonly step: Rational;
}

/** How one of several names is drawn: as often as its weight says. */
export interface ChoiceDraw {
    readonly kind: 'choice';
    readonly weights: readonly { readonly name: string; readonly weight: bigint }[];
}

/** A figure, in steps. */
export function drawSteps(draw: FigureDraw, chance: Chance): bigint {
    return draw.kind === 'uniform' ? draw.low + chance.below(draw.high - draw.low + 1n) : drawNormal(draw, chance);
}

/** After so many draws outside of the range, the nearer end of the range is taken. */
const mostDraws = 200;

const places = 1n << 32n;

/**
 * The sum of twelve numbers from 0 to 1, less 6, has mean 0 and standard deviation 1 and is nearly normal up to three deviations (Irwin 1927, Hall 1927):
 * whole numbers alone, so that every machine draws the same.
 */
function drawNormal({ mean, deviation, step, low, high }: Extract<FigureDraw, { readonly kind: 'normal' }>, chance: Chance): bigint {
    const [center, spread] = [div(mean, step), div(deviation, step)];
    const d = 2n * center.d * spread.d * places;
    let drawn = 0n;
    for (let attempt = 0; attempt < mostDraws; attempt++) {
        let sum = -6n * places;
        for (let pair = 0; pair < 6; pair++) {
            const both = chance.below(places * places);
            sum += both / places + both % places;
        }
        // The mean and so many deviations, in steps, rounded to the nearest: halves upwards.
        drawn = floor({ n: 2n * center.n * spread.d * places + 2n * spread.n * sum * center.d + d / 2n, d });
        if ((low === undefined || drawn >= low) && (high === undefined || drawn <= high)) {
            return drawn;
        }
    }
    return within(drawn, low, high);
}

/** A number of steps, moved into a range. */
function within(steps: bigint, low: bigint | undefined, high: bigint | undefined): bigint {
    return low !== undefined && steps < low ? low : high !== undefined && steps > high ? high : steps;
}

/** One of several names. */
export function drawChoice({ weights }: ChoiceDraw, chance: Chance): string {
    let left = chance.below(weights.reduce((sum, { weight }) => sum + weight, 0n));
    return weights.find(({ weight }) => {
        left -= weight;
        return left < 0n;
    })?.name ?? '';
}

/** Whether somebody belongs to a share of all patients. */
export function drawShare({ n, d }: Rational, chance: Chance): boolean {
    return chance.below(d) < n;
}

/** The value of a number of steps. */
export function ofSteps(steps: bigint, { step }: Steps): Rational {
    return mul(fromInteger(steps), step);
}
