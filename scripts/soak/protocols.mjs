// Protocols without end, for trying Regimen on very many: variations of the examples and templates, the same for the same numbers.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../node24.mjs';

/** The texts that are varied: those that stand on their own. */
function originals() {
    return ['examples', 'language/templates']
        .flatMap(folder => readdirSync(join(root, folder)).filter(name => name.endsWith('.protocol')).sort().map(name => readFileSync(join(root, folder, name), 'utf8')))
        .filter(text => !/^import /m.test(text) && !/rows from/.test(text));
}

/** Numbers from 0 to below 1 by a seed, the same on every machine. */
function numbers(seed) {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
    };
}

/** A variation: some counts and waits are others, and some lines are gone. */
function varied(text, next) {
    return text
        .replace(/\b(\d{1,3})( (?:times|days?|weeks?|min|h|mg)\b)/g, (whole, number, unit) => (next() < 0.05 ? `${Math.max(1, Number(number) + Math.floor(next() * 7) - 3)}${unit}` : whole))
        .split('\n').filter(line => line.endsWith('{') || line.trim() === '}' || next() >= 0.004).join('\n');
}

/** Writes so many protocols below a folder, a hundred in each folder. */
export function writeProtocols(folder, count) {
    const texts = originals();
    for (let index = 0; index < count; index++) {
        const inside = join(folder, String(Math.floor(index / 100)).padStart(4, '0'));
        mkdirSync(inside, { recursive: true });
        writeFileSync(join(inside, `${String(index).padStart(5, '0')}.protocol`), varied(texts[index % texts.length], numbers(index + 1)));
    }
}
