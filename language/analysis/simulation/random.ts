/** A source of chance that is the same on every run and every machine. */
export interface Chance {
    /** A whole number from 0 to one less than the limit, each as likely as the others. */
    below(limit: bigint): bigint;
}

const bits = 64;

/** 2^64 divided by the golden ratio, made odd. */
const golden = 0x9e3779b97f4a7c15n;

/**
 * The chance of one patient, made of the seed and the number of the patient and of nothing else, so that patients can be drawn in any order, anywhere.
 * The generator is SplitMix64: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA 2014, doi 10.1145/2660193.2660195,
 * with the constants of its reference implementation by Vigna (https://prng.di.unimi.it/splitmix64.c).
 */
export function chanceOf(seed: bigint, patient: number): Chance {
    let state = BigInt.asUintN(bits, mixed(seed) + mixed(BigInt(patient) ^ golden));
    const next = (): bigint => {
        state = BigInt.asUintN(bits, state + golden);
        return mixed(state);
    };
    return {
        below(limit) {
            const beyond = (1n << BigInt(bits)) / limit * limit;
            for (let drawn = next(); ; drawn = next()) {
                // What is left over would make the first numbers likelier than the last.
                if (drawn < beyond) {
                    return drawn % limit;
                }
            }
        },
    };
}

function mixed(value: bigint): bigint {
    const once = BigInt.asUintN(bits, (value ^ (value >> 30n)) * 0xbf58476d1ce4e5b9n);
    const twice = BigInt.asUintN(bits, (once ^ (once >> 27n)) * 0x94d049bb133111ebn);
    return twice ^ (twice >> 31n);
}
