import { flagship } from '../flagship.js';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';
import { libraryFiles } from '../../language/generated/library.js';
import { seededRandom } from '../random.js';
import { reading } from './reading.js';
import { breaks, spaces, spread } from './spread.js';

const texts = [flagship, ...libraryFiles.map(({ text }) => text)];

const snippets = [
    ...'{}(),.-−±<>=≤≥/*"“”\'\\@#%°µ', '"""', '//', '/*', '*/', '+/-', '{}', '"a"', '“b”', '"""\n  c\n d"""', '""""""', '// e\n', '/* f\n g */',
    'when', 'then', 'and', 'at', 'least', 'include', 'risk', 'decide', 'otherwise', 'check', 'day', 'do', 'a', 'bb', '1', '.5', '15', '2026-11-01',
    'F33', 'mg/', '/(kg)', '/{x}', 'mm[Hg]', '\u00a0', '\u2028', '\f', '\uFEFF', '\r', '\u{1F48A}',
    ...spaces, ...breaks,
];

type Random = ReturnType<typeof seededRandom>;

describe('formatting', () => {
    it('keeps the reading and every comment, whatever white space and comments are put in, and settles', () => {
        for (const text of texts) {
            for (const seed of [1, 2, 3, 4]) {
                expectSafe(spread(text, seed), true);
            }
        }
    });

    it('keeps the reading of half-written text', () => {
        const random = seededRandom(3);
        for (let round = 0; round < 60; round++) {
            expectSafe(withoutSome(flagship, random), false);
        }
    });

    it('keeps the reading when any one line is missing', () => {
        const lines = flagship.split('\n');
        for (const index of lines.keys()) {
            expectSafe(lines.toSpliced(index, 1).join('\n'), false);
        }
    });

    it('keeps what prose says, however it is indented', () => {
        const random = seededRandom(5);
        const margins = ['', ' ', '    ', '\t', '  \t', '        ', '            '];
        const line = (): string => pick(margins, random) + pick(['', '', 'one', '{dosing.count} two', '[@label]', '"three" .', ' '], random);
        for (let round = 0; round < 500; round++) {
            const prose = Array.from({ length: random(6) + 1 }, line).join(pick(['\n', '\r\n'], random));
            const narrative = `narrative "N" """${prose}"""`;
            expectSafe(pick([narrative, `team {\n${narrative}\n}`, `team {\nrole a "A" {\n  ${narrative} // c\n}\n}`], random), true);
        }
    });

    it('keeps the reading of garbage', () => {
        const random = seededRandom(4);
        let formatted = 0;
        for (let round = 0; round < 6000; round++) {
            const length = random(12) + 1;
            const text = Array.from({ length }, () => pick(snippets, random) + (random(2) === 0 ? '' : pick(spaces, random))).join('');
            formatted += expectSafe(text, false) ? 1 : 0;
        }
        expect(formatted).toBeGreaterThan(2000);
    });
});

/** Gives whether the text could be formatted. */
function expectSafe(text: string, mustFormat: boolean): boolean {
    const formatted = formatText(text);
    if (formatted === undefined) {
        expect(mustFormat, text).toBe(false);
        return false;
    }
    expect(reading(formatted), text).toEqual(reading(text));
    expect(formatText(formatted), text).toBe(formatted);
    return true;
}

/** A text from which a few words and a few line breaks are gone. */
function withoutSome(text: string, random: Random): string {
    return text.split(/(\s+)/).filter(() => random(100) > 0).join('');
}

function pick<T>(choices: readonly T[], random: Random): T {
    return choices[random(choices.length)]!;
}
