import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tellerFor } from '../../language/messages/index.js';
import { rules } from '../../language/rules/index.js';
import { englishIn } from './leftovers.js';

const { say } = tellerFor('de', rules);

/** Commands that tell nothing in another language yet, and what is theirs alone. */
const englishOnly = /(?:approve|review|explain|export|format|init|preview|schema|server|simulate|simulation-slice)\.ts$|reviewing\//;

/** What the commands refuse with, with something in its gaps. */
function refusals(): readonly string[] {
    const folder = new URL('../../server/cli/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts') && !englishOnly.test(name));
    const sources = files.map(name => readFileSync(new URL(name, folder), 'utf8'));
    const written = sources.flatMap(source => [...source.matchAll(/(?:new InputProblem|problems\.push)\((['`])((?:(?!\1)[^\\\n]|\\.)*)\1\)/g)].map(([, , text = '']) => text));
    const either = (text: string, which: '$1' | '$2'): string => text.replace(/\$\{[^{}?]*\? '([^']*)' : '([^']*)'\}/g, which);
    return [...new Set(written.flatMap(text => [either(text, '$1'), either(text, '$2')]))]
        .flatMap(text => text.replace(/\$\{[^{}]*\}/g, '7').replace(/\\`/g, '`').split('\\n')).map(line => line.replace(/\.7$/, '.')).filter(line => line !== '7');
}

it('says in German whatever a command refuses that speaks German', () => {
    const told = refusals();
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(line => say(line) === line || englishIn(say(line)) !== undefined)).toEqual([]);
});
