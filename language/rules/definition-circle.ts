import { simpleConditions } from '../analysis/conditions.js';
import type { Composite } from '../model/definitions.js';
import type { Ref } from '../model/element.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A definition that uses itself. */
export const definitionCircle = defineRule({
    code: 'definition-circle',
    severity: 'error',
    summary: 'A definition uses itself, directly or through others.',
    why: 'Whether a patient meets it could never be decided.',
    messages: { circle: '`{name}` is defined by itself. Say what it is made of without `meets {name}`.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9
    }
    include ill "Ill enough" when meets severe
}
define severe "Severely ill" when PHQ9 >= 20 and meets <|severe|>`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9
    }
    include ill "Ill enough" when meets severe
}
define severe "Severely ill" when PHQ9 >= 20`),
    checkProtocol({ protocol, element }, report) {
        for (const start of protocol.own.definitions) {
            const closing = usesOf(start).find(use => leadsBack(use, start, element));
            if (closing) {
                report('circle', { name: start.name }, closing.range);
            }
        }
    },
});

type Find = (ref: Ref) => unknown;

function usesOf({ condition }: Composite): readonly Ref[] {
    return simpleConditions(condition).flatMap(simple => (simple.kind === 'definition' ? [simple.definition] : []));
}

function leadsBack(use: Ref, start: Composite, find: Find): boolean {
    const seen = new Set<string>();
    const waiting = [use];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (next.target === start.id) {
            return true;
        }
        if (next.target !== undefined && !seen.has(next.target)) {
            seen.add(next.target);
            const definition = find(next) as Composite | undefined;
            waiting.push(...definition ? usesOf(definition) : []);
        }
    }
    return false;
}
