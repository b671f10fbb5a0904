import type { Observable } from '../../model/definitions.js';
import { figures } from '../figures/index.js';
import type { Contradiction, FindClaims } from './claim.js';

const bounds = String.raw`(\d+) *(?:to|through|[-–—]) *(\d+)(?![\w%])`;
const scored = '(?:(?:total|sum|severity|overall) +)*(?:scores?|scale)?';
const says = '(?:ranges?|runs|goes|is +scored|are +scored|scored|is +rated|can +range)';

const anyBounds = new RegExp(bounds);

/** The range of an instrument: "the CAPS-5 ranges from 0 to 136". It is wrong whatever the sentence speaks of. */
export const rangeClaims: FindClaims = (sentence, { protocol }) => {
    const { text } = sentence;
    if (!anyBounds.test(text)) {
        return [];
    }
    return [...protocol.own.observables, ...protocol.used.observables].filter(({ category, bounds: own }) => category === 'instrument' && own).flatMap(instrument => {
        const called = spelt(instrument.name);
        const patterns = [`(?<![\\w-])${called} *${scored},? *(?:which +)?${says},? +(?:from +)?${bounds}`, `(?:range|scale) +of +(?:the +)?${called} *${scored} +(?:is|runs) +(?:from +)?${bounds}`];
        return patterns.flatMap(pattern => [...text.matchAll(new RegExp(pattern, 'gi'))]).filter(([, low, high]) => !isStretch(instrument, low, high)).map((match): Contradiction => {
            const written = new RegExp(`${bounds}$`).exec(match[0])![0];
            const path = `${instrument.name}.range`;
            const range = figures(protocol).get(path) ?? '';
            return { sentence, start: match.index + match[0].length - written.length, length: written.length, stated: `\`${instrument.name}\` ranges from ${range}`, instead: range, path };
        });
    });
};

/** Whether two figures are the ends of the instrument's range, or of one of its bands or scales. */
function isStretch({ bounds: own, bands, scales, items }: Observable, low: string | undefined, high: string | undefined): boolean {
    return [own, ...(items?.groups ?? []).map(({ each }) => each), ...bands.map(band => band.bounds), ...scales.map(scale => scale.bounds)]
        .some(range => range?.low.value === low && range?.high.value === high);
}

/** How people write the name of an instrument: `CAPS5` is also CAPS-5 and CAPS 5. */
function spelt(name: string): string {
    return name.replace(/(?<=[A-Za-z])(?=\d)|[-_]/g, '[- ]?');
}
