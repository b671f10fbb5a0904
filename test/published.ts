import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../examples/', import.meta.url);

/** The protocols in `examples/`: file name and text, in the order of their names. */
export const published: readonly (readonly [name: string, text: string])[] = readdirSync(folder).filter(name => name.endsWith('.protocol')).sort()
    .map(name => [name, readFileSync(new URL(name, folder), 'utf8')]);
