/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2). */
const constants = fractions(64, 3n);

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4, section 5.3.3). */
const start = fractions(8, 2n);

/**
 * SHA-256 of a text in UTF-8, in hexadecimal digits.
 * Source: FIPS 180-4, Secure Hash Standard, sections 4.1.2, 5.1.1 and 6.2. A browser and Node have no hash in common that answers at once.
 */
export function sha256(text: string): string {
    const words = padded(utf8(text));
    let state: readonly number[] = start;
    for (let block = 0; block < words.length; block += 16) {
        state = compressed(state, words.subarray(block, block + 16));
    }
    return state.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** One step of the hash: 64 rounds over 16 words of the text. */
function compressed(state: readonly number[], block: Uint32Array): readonly number[] {
    const schedule = new Uint32Array(64);
    schedule.set(block);
    for (let t = 16; t < 64; t++) {
        const [early, late] = [schedule[t - 15]!, schedule[t - 2]!];
        const small = turned(early, 7) ^ turned(early, 18) ^ early >>> 3;
        const large = turned(late, 17) ^ turned(late, 19) ^ late >>> 10;
        schedule[t] = large + schedule[t - 7]! + small + schedule[t - 16]!;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let t = 0; t < 64; t++) {
        const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (e & f ^ ~e & g) + constants[t]! + schedule[t]! | 0;
        const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
        [a, b, c, d, e, f, g, h] = [first + second | 0, a, b, c, d + first | 0, e, f, g];
    }
    const made = [a, b, c, d, e, f, g, h];
    return state.map((word, place) => word + made[place]! | 0);
}

/** The bits of a word moved to the right; what falls out comes in at the left. */
function turned(word: number, by: number): number {
    return word >>> by | word << 32 - by;
}

/** The bytes as words, filled up to whole blocks: a bit that is set, zeros, and the length in bits. */
function padded(bytes: readonly number[]): Uint32Array {
    const words = new Uint32Array(((bytes.length + 8 >> 6) + 1) * 16);
    [...bytes, 0x80].forEach((byte, place) => {
        words[place >> 2]! |= byte << 24 - place % 4 * 8;
    });
    words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
    words[words.length - 1] = bytes.length << 3;
    return words;
}

/** A text in UTF-8 (RFC 3629); half of a pair of surrogates is the sign for what cannot be shown. */
function utf8(text: string): readonly number[] {
    const bytes: number[] = [];
    for (const character of text) {
        const point = character.codePointAt(0)!;
        const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
        const tail = (shift: number): number => 0x80 | code >> shift & 0x3f;
        if (code < 0x80) {
            bytes.push(code);
        } else if (code < 0x800) {
            bytes.push(0xc0 | code >> 6, tail(0));
        } else if (code < 0x10000) {
            bytes.push(0xe0 | code >> 12, tail(6), tail(0));
        } else {
            bytes.push(0xf0 | code >> 18, tail(12), tail(6), tail(0));
        }
    }
    return bytes;
}

/** The first 32 bits behind the point of a root of each of the first primes, exactly. */
function fractions(count: number, degree: 2n | 3n): readonly number[] {
    const primes: number[] = [];
    for (let candidate = 2; primes.length < count; candidate++) {
        if (primes.every(prime => candidate % prime !== 0)) {
            primes.push(candidate);
        }
    }
    return primes.map(prime => Number(BigInt.asIntN(32, root(BigInt(prime) << 32n * degree, degree))));
}

/** The largest whole number whose power is not above a value, found bit by bit; it is below 2 to the 37th here. */
function root(value: bigint, degree: bigint): bigint {
    let found = 0n;
    for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) {
        if ((found + bit) ** degree <= value) {
            found += bit;
        }
    }
    return found;
}
