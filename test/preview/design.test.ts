import { expect, test } from 'vitest';
import { palettes } from '../../language/previews/design.js';

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
        .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('the reckoning of contrast is right', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(Object.entries(palettes))('every text can be read in %s', (_, palette) => {
    for (const ground of [palette.background, palette.raised]) {
        for (const text of ['foreground', 'muted', 'accent', 'warning', 'error'] as const) {
            expect([text, ground, contrast(palette[text], ground) >= 4.5]).toEqual([text, ground, true]);
        }
    }
});
