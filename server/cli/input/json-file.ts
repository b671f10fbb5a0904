import type { Environment } from '../environment.js';
import { absolutePath, shownPath } from './paths.js';
import { InputProblem, systemReason } from './problem.js';

/** As much of JSON Schema as the formats of Regimen use. */
type Schema = Readonly<Record<string, unknown>>;

/** Reads a file of JSON that keeps a schema; anything else is an {@link InputProblem} that names the file and the place. */
export function readJson(given: string, schema: Schema, what: string, { files, cwd }: Pick<Environment, 'files' | 'cwd'>): unknown {
    const path = absolutePath(given, cwd);
    const shown = shownPath(path, cwd);
    const read = (): string => {
        try {
            return new TextDecoder().decode(files.read(path));
        } catch (error) {
            throw new InputProblem(`${shown} cannot be read: ${systemReason(error)}.`);
        }
    };
    const value = parsed(read());
    const wrong = value === undefined ? ['it is no JSON'] : problems(value, schema, schema, '');
    if (wrong[0] !== undefined) {
        throw new InputProblem(`${shown} is not ${what}: ${wrong[0]}.`);
    }
    return value;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
    object: value => typeof value === 'object' && value !== null && !Array.isArray(value),
    array: Array.isArray,
    string: value => typeof value === 'string',
    boolean: value => typeof value === 'boolean',
    integer: Number.isInteger,
    null: value => value === null,
};

function problems(value: unknown, schema: Schema, root: Schema, at: string): readonly string[] {
    const { $ref, anyOf } = schema;
    const where = at === '' ? 'it' : `\`${at}\``;
    if (typeof $ref === 'string') {
        return problems(value, (root['$defs'] as Record<string, Schema>)[$ref.slice('#/$defs/'.length)] ?? {}, root, at);
    }
    if (Array.isArray(anyOf)) {
        const tried = (anyOf as Schema[]).map(one => problems(value, one, root, at));
        return tried.some(({ length }) => length === 0) ? [] : tried.find(([first]) => first !== undefined) ?? [];
    }
    if (isWrong(value, schema)) {
        return [`${where} has another form`];
    }
    return Array.isArray(value)
        ? value.flatMap((item, index) => problems(item, (schema['items'] ?? {}) as Schema, root, `${at}[${index}]`))
        : typeof value === 'object' && value !== null ? problemsOfObject(value as Record<string, unknown>, schema, root, at) : [];
}

function isWrong(value: unknown, { type, enum: choices, pattern, minimum, ...schema }: Schema): boolean {
    return (typeof type === 'string' && types[type]?.(value) === false)
        || ('const' in schema && schema['const'] !== value)
        || (Array.isArray(choices) && !choices.includes(value))
        || (typeof pattern === 'string' && !new RegExp(pattern).test(String(value)))
        || (typeof minimum === 'number' && Number(value) < minimum);
}

function problemsOfObject(value: Readonly<Record<string, unknown>>, schema: Schema, root: Schema, at: string): readonly string[] {
    const known = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
    const missing = ((schema['required'] ?? []) as readonly string[]).filter(name => !Object.hasOwn(value, name));
    const path = (name: string): string => (at === '' ? name : `${at}.${name}`);
    return [
        ...missing.map(name => `\`${path(name)}\` is missing`),
        ...Object.entries(value).flatMap(([name, item]) => (Object.hasOwn(known, name)
            ? problems(item, known[name]!, root, path(name))
            : schema['additionalProperties'] === false ? [`\`${path(name)}\` is not known`] : [])),
    ];
}
