import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { profileSchemaText } from '../generated/profile-schema.js';
import type { Requirement, WrittenProfile } from './profile.js';
import { misfits, type Misfit, type Schema } from './validate.js';

/** What keeps a profile from being used, in plain words, and where that stands in its file. */
export interface ProfileProblem {
    readonly message: string;
    /** From 1. */
    readonly line: number;
    readonly start: number;
    readonly end: number;
}

/** A profile that was read, or what is wrong with it. */
export type ReadProfile =
    | { readonly ok: true; readonly profile: WrittenProfile; readonly placeOf: (path: Misfit['path']) => Omit<ProfileProblem, 'message'> }
    | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

let schema: Schema | undefined;

/** Reads a profile and compares it with the schema of profiles. */
export function readProfile(text: string): ReadProfile {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const place = (start: number, end: number): Omit<ProfileProblem, 'message'> => ({ line: lines.linePos(start).line, start, end });
    if (document.errors.length > 0) {
        const problems = document.errors.map(({ message, pos: [start, end] }) => ({ message: `YAML cannot be read here: ${message.split(' at line ')[0]}.`, ...place(start, end) }));
        return { ok: false, problems };
    }
    const value = document.toJS() as unknown;
    const placeOf = (path: Misfit['path']): Omit<ProfileProblem, 'message'> => place(...rangeIn(document, path));
    schema ??= JSON.parse(profileSchemaText) as Schema;
    const wrong = misfits(value, schema);
    const all = wrong.length > 0 ? wrong : contradictions(value as WrittenProfile);
    return all.length > 0
        ? { ok: false, problems: all.map(({ message, path }) => ({ message, ...placeOf(path) })) }
        : { ok: true, profile: value as WrittenProfile, placeOf };
}

/** What fits the schema and yet makes no sense. */
function contradictions(profile: WrittenProfile): readonly Misfit[] {
    const { requirements = [], sources = {} } = profile;
    const nothing = requirements.length === 0 && profile.extends === undefined
        ? [{ path: [], message: 'The profile asks for nothing: it needs `requirements`, or `extends` with the name of another profile.' }]
        : [];
    return [...nothing, ...requirements.flatMap((requirement, index) => [
        ...inRequirement(requirement, sources, ['requirements', index]),
        ...(requirements.findIndex(({ id }) => id === requirement.id) < index
            ? [{ path: ['requirements', index, 'id'], message: `There are two requirements \`${requirement.id}\`.` }]
            : []),
    ])];
}

function inRequirement({ id, source, enabled, unsourced, reason }: Requirement, sources: object, path: Misfit['path']): readonly Misfit[] {
    if (source === undefined && unsourced !== true) {
        return [{ path, message: `\`${id}\` names no \`source\`. Where none says it, write \`unsourced: true\`.` }];
    }
    if (source !== undefined && !Object.hasOwn(sources, source)) {
        return [{ path: [...path, 'source'], message: `There is no source \`${source}\` among \`sources\`.` }];
    }
    return enabled === false && reason === undefined ? [{ path, message: `\`${id}\` is switched off and gives no \`reason\`.` }] : [];
}

/** Where a value stands; where it is not there, the nearest block around it. */
function rangeIn(document: Document, path: Misfit['path']): [number, number] {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) {
        return [node.range[0], node.range[1]];
    }
    return path.length === 0 ? [0, 0] : rangeIn(document, path.slice(0, -1));
}
