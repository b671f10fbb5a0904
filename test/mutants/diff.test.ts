import { expect, test } from 'vitest';
import { diffDocuments } from '../../language/analysis/diff/index.js';
import { meaningHash } from '../../language/analysis/meaning/index.js';
import { parseDocument } from '../harness.js';
import { published } from '../published.js';
import { operators } from './operators/index.js';
import { enclosing, readSource } from './source.js';


/** Whether one id is that of the other element, or of something inside of it, or around it. */
function related(one: string, other: string): boolean {
    return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** Faults of writing: another spelling of the same figure, which means the same. */
const sameMeaning = ['a trailing zero', 'a naked decimal'];

// Every other fault that is planted changes the meaning of an element, and that element, or what it is part of, has to be named.
test.each(published)('each planted change in %s is told at its element', (name, text) => {
    const old = parseDocument(text);
    const source = readSource(name, text, old.model);
    const missed: string[] = [];
    let told = 0;
    for (const operator of operators) {
        const [plant] = operator.plant(source);
        const [change] = plant?.changes ?? [];
        if (!plant || !change) {
            continue;
        }
        const backwards = [...plant.changes].sort((a, b) => b.start - a.start);
        const now = parseDocument(backwards.reduce((made, { start, end, newText }) => made.slice(0, start) + newText + made.slice(end), text));
        if (now.model.issues.length > old.model.issues.length) {
            continue;
        }
        const at = enclosing(source, { start: change.start + Math.max(0, text.slice(change.start, change.end).search(/\S/)), end: change.end });
        const changes = diffDocuments(old.model, now.model);
        const isNamed = changes.some(one => (at === undefined || at.kind === 'protocol' || related(one.element, at.id))
            || [one.before, one.after].some(range => range && range.start <= change.end && change.start <= range.end));
        if (sameMeaning.includes(operator.name)) {
            expect(changes, operator.name).toEqual([]);
            expect(now.model.protocols.map(meaningHash), operator.name).toEqual(old.model.protocols.map(meaningHash));
        } else if (isNamed) {
            told++;
            expect(now.model.protocols.map(meaningHash), `${operator.name}: an approval of the text before does not hold`).not.toEqual(old.model.protocols.map(meaningHash));
        } else {
            missed.push(`${operator.name}: ${text.slice(change.start, change.end)} → ${change.newText} at ${at?.id ?? ''}: ${changes.map(({ text: one }) => one).join(' ')}`);
        }
    }
    expect(missed).toEqual([]);
    expect(told).toBeGreaterThan(0);
});
