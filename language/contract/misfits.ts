/** The part of JSON Schema that the contract is written in. */
interface Schema {
    readonly type?: string | readonly string[];
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
    readonly minItems?: number;
    readonly minimum?: number;
    readonly pattern?: string;
    readonly format?: string;
    readonly enum?: readonly (string | null)[];
    readonly const?: string;
    readonly allOf?: readonly Schema[];
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Something in a document that does not fit the contract: where, and what is wrong there. */
export interface Misfit {
    /** Properties and places in lists that lead there, as in `sessions[0].lasts.lower`; empty for the document itself. */
    readonly path: string;
    /** What is wrong, in words: a whole sentence. */
    readonly message: string;
}

const kinds: Readonly<Record<string, string>> = {
    object: 'an object', array: 'a list', string: 'a text', boolean: '`true` or `false`', integer: 'a whole number', null: '`null`',
};

/**
 * What in a document does not fit a schema.
 * @param value the document, as it was read
 * @param root the schema, as an object
 */
export function misfits(value: unknown, root: unknown): readonly Misfit[] {
    return compare(value, root as Schema, '', root as Schema);
}

function compare(value: unknown, schema: Schema, path: string, root: Schema): readonly Misfit[] {
    if (schema.$ref !== undefined) {
        return compare(value, root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? {}, path, root);
    }
    const forms = formsOf(schema, root);
    if (forms.length > 1) {
        return compareForms(value, forms, path, root);
    }
    const inner = (schema.allOf ?? []).flatMap(part => compare(value, part, path, root));
    const types = schema.type === undefined ? [] : [schema.type].flat();
    if (types.length > 0 && !types.includes(typeOf(value))) {
        return [...inner, { path, message: `${nameOf(path)} must be ${types.map(type => kinds[type] ?? type).join(' or ')}, and is ${shown(value)}.` }];
    }
    return [...inner, ...compareScalar(value, schema, path), ...compareList(value, schema, path, root), ...compareObject(value, schema, path, root)];
}

/** The forms that a value can have, each without further choices. */
function formsOf(schema: Schema, root: Schema): readonly Schema[] {
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) {
        return choices.flatMap(choice => formsOf(choice, root));
    }
    const target = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.slice('#/$defs/'.length)];
    return target?.oneOf || target?.anyOf ? formsOf(target, root) : [target ?? schema];
}

/** Of several forms, the one with the kind of the value, or of its type. */
function compareForms(value: unknown, forms: readonly Schema[], path: string, root: Schema): readonly Misfit[] {
    const fitting = forms.filter(form => compare(value, form, path, root).length === 0);
    if (fitting.length > 0) {
        return [];
    }
    const ofType = forms.filter(form => typesOf(form).includes(typeOf(value)));
    if (ofType.length === 0) {
        const types = [...new Set(forms.flatMap(typesOf))].map(type => kinds[type] ?? type);
        return [{ path, message: `${nameOf(path)} must be ${types.join(' or ')}, and is ${shown(value)}.` }];
    }
    const [only] = ofType;
    if (only && ofType.length === 1) {
        return compare(value, only, path, root);
    }
    const kind = isObject(value) ? value['kind'] : undefined;
    const sameKind = ofType.find(form => kindsOf(form).includes(kind));
    if (sameKind) {
        return compare(value, sameKind, path, root);
    }
    const known = [...new Set(ofType.flatMap(kindsOf))].map(one => `\`${String(one)}\``).join(', ');
    return [{ path: inside(path, 'kind'), message: `${nameOf(inside(path, 'kind'))} is one of ${known}, and is ${shown(kind)}.` }];
}

function typesOf(form: Schema): readonly string[] {
    if (form.type !== undefined) {
        return [form.type].flat();
    }
    const values = form.enum ?? (form.const === undefined ? [] : [form.const]);
    return values.length > 0 ? values.map(typeOf) : ['object'];
}

function kindsOf(form: Schema): readonly unknown[] {
    const kind = form.properties?.['kind'];
    return kind?.enum ?? (kind?.const === undefined ? [] : [kind.const]);
}

function compareScalar(value: unknown, schema: Schema, path: string): readonly Misfit[] {
    if (schema.const !== undefined && value !== schema.const) {
        return [{ path, message: `${nameOf(path)} can only be \`${schema.const}\`, and is ${shown(value)}.` }];
    }
    if (schema.enum && !schema.enum.includes(value as string | null)) {
        return [{ path, message: `${nameOf(path)} is one of ${schema.enum.filter(word => word !== null).map(word => `\`${word}\``).join(', ')}, and is ${shown(value)}.` }];
    }
    if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum) {
        return [{ path, message: `${nameOf(path)} must be at least ${schema.minimum}, and is ${value}.` }];
    }
    if (typeof value !== 'string') {
        return [];
    }
    if (schema.format === 'date' && !isDate(value)) {
        return [{ path, message: `${nameOf(path)} must be a date such as \`2026-11-23\`, and is ${shown(value)}.` }];
    }
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)
        ? [] : [{ path, message: `${nameOf(path)} cannot be ${shown(value)}. ${exampleFor(schema.pattern)}` }];
}

function exampleFor(pattern: string): string {
    return pattern.includes('P([0-9]+[YMWD]') ? 'It is a length of time such as `P3D` or `PT24H`.'
        : pattern.startsWith('^([^/]+:)?') ? 'It is the id of an element, such as `session/dosing`.'
            : pattern.startsWith('^-?(0|') ? 'It is a number in quotes, such as `"0.5"`.' : 'It is a unit such as `mg/kg`.';
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    const length = month === '02' && !isLeap(Number(year)) ? 28 : monthLengths[Number(month) - 1] ?? 0;
    return Number(day) >= 1 && Number(day) <= length;
}

function isLeap(year: number): boolean {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function compareList(value: unknown, schema: Schema, path: string, root: Schema): readonly Misfit[] {
    if (!Array.isArray(value)) {
        return [];
    }
    const { items, minItems = 0 } = schema;
    return value.length < minItems
        ? [{ path, message: `${nameOf(path)} needs at least ${minItems} entries, and has ${value.length}.` }]
        : value.flatMap((item: unknown, index) => (items ? compare(item, items, `${path}[${index}]`, root) : []));
}

function compareObject(value: unknown, schema: Schema, path: string, root: Schema): readonly Misfit[] {
    const { properties, required = [] } = schema;
    if (!isObject(value) || !properties) {
        return [];
    }
    const missing = required.filter(key => !Object.hasOwn(value, key)).map(key => ({ path, message: `${nameOf(path)} lacks \`${key}\`.` }));
    return [...missing, ...Object.entries(value).flatMap(([key, item]) => {
        const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
        return known ? compare(item, known, inside(path, key), root) : [{ path: inside(path, key), message: `${nameOf(path)} has nothing called \`${key}\`.` }];
    })];
}

function inside(path: string, key: string): string {
    return path === '' ? key : `${path}.${key}`;
}

function nameOf(path: string): string {
    return path === '' ? 'The document' : `\`${path}\``;
}

function shown(value: unknown): string {
    const text = value === undefined ? 'missing' : typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'an object') : JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function typeOf(value: unknown): string {
    return value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
}
