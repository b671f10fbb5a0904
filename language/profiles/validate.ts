/** The part of JSON Schema that the schema of profiles is written in. */
export interface Schema {
    readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'integer';
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly additionalProperties?: false | Schema;
    readonly items?: Schema;
    readonly minItems?: number;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly const?: string | boolean;
    readonly oneOf?: readonly Schema[];
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, Schema>>;
    readonly description?: string;
}

/** Something that does not fit, in plain words, and the keys that lead to it. */
export interface Misfit {
    readonly path: readonly (string | number)[];
    readonly message: string;
}

type Path = Misfit['path'];

const kinds: Readonly<Record<NonNullable<Schema['type']>, string>> = {
    object: 'a block of `key: value` lines', array: 'a list', string: 'a text', boolean: '`true` or `false`', integer: 'a whole number',
};

/**
 * What in a value does not fit a schema.
 * @param value what was read
 * @param root the schema, with its definitions
 */
export function misfits(value: unknown, root: Schema): readonly Misfit[] {
    return compare(value, root, [], root);
}

function compare(value: unknown, schema: Schema, path: Path, root: Schema): readonly Misfit[] {
    if (schema.$ref !== undefined) {
        return compare(value, root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? {}, path, root);
    }
    if (schema.oneOf) {
        return compareKind(value, schema.oneOf, path, root);
    }
    if (schema.type !== undefined && typeOf(value) !== schema.type) {
        return [{ path, message: `${nameOf(path)} must be ${kinds[schema.type]}.` }];
    }
    return [...compareScalar(value, schema, path), ...compareList(value, schema, path, root), ...compareBlock(value, schema, path, root)];
}

/** Of several forms, the one with the value's `kind`. */
function compareKind(value: unknown, forms: readonly Schema[], path: Path, root: Schema): readonly Misfit[] {
    const kind = isBlock(value) ? value['kind'] : undefined;
    const known = forms.map(form => String(form.properties?.['kind']?.const));
    const form = forms[known.indexOf(String(kind))];
    return form
        ? compare(value, form, path, root)
        : [{ path: kind === undefined ? path : [...path, 'kind'], message: `The kind of a test is one of ${known.map(name => `\`${name}\``).join(', ')}.` }];
}

function compareScalar(value: unknown, schema: Schema, path: Path): readonly Misfit[] {
    if (schema.const !== undefined && value !== schema.const) {
        return [{ path, message: `${nameOf(path)} can only be \`${String(schema.const)}\`.` }];
    }
    if (schema.enum && !schema.enum.includes(String(value))) {
        return [{ path, message: `${nameOf(path)} is one of ${schema.enum.map(word => `\`${word}\``).join(', ')}.` }];
    }
    if (typeof value === 'string' && schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
        return [{ path, message: `${nameOf(path)} cannot be \`${value}\`. ${patternHelp(schema.pattern)}` }];
    }
    return value === '' ? [{ path, message: `${nameOf(path)} is empty.` }] : [];
}

function patternHelp(pattern: string): string {
    const examples: Readonly<Record<string, string>> = {
        '\\.$': 'Write a sentence that ends with a full stop.',
        '^https?://': 'Write an address that begins with `https://`.',
        '^[0-9]+ (min|h)$': 'Write a number and a unit, such as `120 min` or `2 h`.',
        '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'Write a date such as `2026-11-23`.',
    };
    return examples[pattern] ?? 'Write small letters, digits and hyphens, such as `our-clinic`.';
}

function compareList(value: unknown, schema: Schema, path: Path, root: Schema): readonly Misfit[] {
    if (!Array.isArray(value)) {
        return [];
    }
    const { items, minItems = 0 } = schema;
    return value.length < minItems
        ? [{ path, message: `${nameOf(path)} needs at least ${minItems === 1 ? 'one entry' : `${minItems} entries`}.` }]
        : value.flatMap((item: unknown, index) => (items ? compare(item, items, [...path, index], root) : []));
}

function compareBlock(value: unknown, schema: Schema, path: Path, root: Schema): readonly Misfit[] {
    if (!isBlock(value)) {
        return [];
    }
    const { properties = {}, required = [], additionalProperties } = schema;
    const missing = required.filter(key => !(key in value)).map(key => ({ path, message: `${nameOf(path)} lacks \`${key}\`.` }));
    return [...missing, ...Object.entries(value).flatMap(([key, item]) => {
        const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
        return known === false
            ? [{ path: [...path, key], message: `\`${key}\` is not known here. ${nameOf(path)} has ${Object.keys(properties).map(name => `\`${name}\``).join(', ')}.` }]
            : compare(item, known ?? {}, [...path, key], root);
    })];
}

/** What a place is called: its key, or the list that it is an entry of. */
function nameOf(path: Path): string {
    const last = path.at(-1);
    return last === undefined ? 'The profile' : typeof last === 'string' ? `\`${last}\`` : `Entry ${last + 1} of \`${String(path.at(-2))}\``;
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeOf(value) === 'object';
}

function typeOf(value: unknown): string {
    return value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
}
