import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkText } from '../harness.js';

const folder = new URL('clean/', import.meta.url);

it.each(readdirSync(folder))('%s is a real protocol, and no rule finds fault with it', file => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    // A note is no fault: it tells what holds.
    expect(checkText(text).filter(({ severity }) => severity !== 'note').map(({ line, code, at, message }) => `${line} ${code} at ${at}: ${message}`)).toEqual([]);
});
