import { activities, declared, encounters } from '../analysis/elements.js';
import type { Element } from '../model/element.js';
import type { Declarations, Protocol } from '../model/protocol.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { withArticle, wordFor } from './support/words.js';

/** Two things of one kind with the same name. */
export const duplicateName = defineRule({
    code: 'duplicate-name',
    severity: 'error',
    summary: 'Two things of the same kind have the same name.',
    why: 'Where the name is used, nobody can tell which of the two is meant. A name may be used again for another kind of thing.',
    messages: {
        same: 'There is already {kind} `{name}`. Give this one another name.',
        anchor: 'There is already {other} `{name}`. This {kind} needs another name, because "at {name}" could mean either.',
        files: 'Two imported files have one name and share {kind} `{name}`. Exports tell such things apart by the file: give one of the files another name.',
    },
    basis: structural,
    bad: lines(`
team {
    role therapist "Lead therapist"
    role <|therapist|> "Second therapist"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    good: lines(`
team {
    role therapist       "Lead therapist"
    role secondTherapist "Second therapist"
}
session preparation "Preparation" {
    timing once
    staff  therapist, secondTherapist
}`),
    checkFile({ document }, report) {
        const scopes = [document.protocols, ...scopesOf(document.shared), ...document.protocols.flatMap(scopesOfProtocol)];
        for (const [first, second] of scopes.filter(({ length }) => length > 1).flatMap(namesakes)) {
            const related = [{ message: `The first \`${first.name}\` is declared here.`, range: first.nameRange }];
            const name = second.name;
            if (first.kind === second.kind) {
                report('same', { kind: withArticle(wordFor(second.kind)), name }, second.nameRange, { related });
            } else {
                report('anchor', { kind: wordFor(second.kind), name, other: withArticle(wordFor(first.kind)) }, second.nameRange, { related });
            }
        }
        for (const protocol of document.protocols) {
            const importOf = ({ nameRange }: Element): number => document.imports.findIndex(({ uri }) => uri === nameRange.uri);
            for (const [first, second] of alike([...declared(protocol.used)].sort((a, b) => importOf(a) - importOf(b)))) {
                const place = document.imports[importOf(second)]?.range ?? protocol.nameRange;
                const related = [first, second].map(({ name, nameRange }) => ({ message: `One \`${name}\` is declared here.`, range: nameRange }));
                report('files', { kind: wordFor(second.kind), name: second.name }, place, { related });
            }
        }
    },
});

/** Elements of different files that have one id. */
function alike(elements: readonly Element[]): readonly (readonly [first: Element, second: Element])[] {
    const known = new Map<string, Element>();
    return elements.flatMap(element => {
        const first = known.get(element.id);
        known.set(element.id, first ?? element);
        return first ? [[first, element] as const] : [];
    });
}

/** The lists of elements in which a name may stand once for each kind. */
function scopesOfProtocol(protocol: Protocol): readonly (readonly Element[])[] {
    const { criteria, phases, arms, objectives, endpoints, decisions, reactions, scenarios, scenarioTables } = protocol;
    return [
        ...scopesOf(protocol.own),
        encounters(protocol), criteria, phases, arms, objectives, endpoints, decisions, reactions, scenarios, scenarioTables,
        ...encounters(protocol).flatMap(encounter => [encounter.instructions, encounter.checks, activities(encounter)]),
    ];
}

function scopesOf(declarations: Declarations): readonly (readonly Element[])[] {
    return [declared(declarations), ...declarations.consents.map(({ items }) => items), ...declarations.observables.map(({ scales }) => scales)];
}

/** Each element whose name another one has taken before, with that other one. */
function namesakes(scope: readonly Element[]): readonly (readonly [first: Element, second: Element])[] {
    const taken = new Map<string, Map<string, Element>>();
    const found: (readonly [Element, Element])[] = [];
    for (const element of scope) {
        // Steps and sessions are both used as points in time, by name alone.
        const space = element.kind === 'step' || element.kind === 'visit' ? 'session' : element.kind;
        const names = taken.get(space) ?? new Map<string, Element>();
        const first = names.get(element.name);
        if (first && element.name !== '') {
            found.push([first, element]);
        }
        taken.set(space, names.set(element.name, first ?? element));
    }
    return found;
}
