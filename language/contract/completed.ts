interface Schema {
    readonly type?: string | readonly string[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
    readonly allOf?: readonly Schema[];
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly enum?: readonly unknown[];
    readonly const?: unknown;
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, Schema>>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * A document of an older or newer minor version as this version would have it: what it does not have yet states nothing, and what is not known here is left
 * out, as the contract allows a reader to do. Nothing that both versions have is changed.
 * @param value the document
 * @param root the schema of this version
 * @param left notes each property that is left out, by its path
 */
export function completed(value: unknown, root: unknown, left: (path: string) => void): unknown {
    return fill(value, root as Schema, root as Schema, '', left);
}

function fill(value: unknown, schema: Schema, root: Schema, path: string, left: (path: string) => void): unknown {
    const resolved = resolve(value, schema, root);
    if (Array.isArray(value)) {
        const { items } = resolved;
        return items ? value.map((item: unknown, index) => fill(item, items, root, `${path}[${index}]`, left)) : value;
    }
    const { properties } = resolved;
    if (!isFields(value) || !properties) {
        return value;
    }
    Object.keys(value).filter(key => !Object.hasOwn(properties, key)).forEach(key => {
        left(path === '' ? key : `${path}.${key}`);
    });
    return Object.fromEntries(Object.entries(properties).flatMap(([key, property]) => {
        const known = Object.hasOwn(value, key) ? fill(value[key], property, root, path === '' ? key : `${path}.${key}`, left) : nothing(property, root);
        return known === undefined ? [] : [[key, known]];
    }));
}

/** What stands for nothing in a property: null, an empty list, or false. */
function nothing(property: Schema, root: Schema): unknown {
    const target = resolve(undefined, property, root);
    const types = [target.type ?? []].flat();
    if (types.includes('null') || (property.anyOf ?? []).some(form => form.type === 'null')) {
        return null;
    }
    return types.includes('array') ? [] : types.includes('boolean') ? false : undefined;
}

/** The form of a schema that a value has: by its kind where there are several. */
function resolve(value: unknown, schema: Schema, root: Schema): Schema {
    const target = schema.$ref === undefined ? schema.allOf?.length === 1 ? schema.allOf[0] ?? schema : schema : root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? schema;
    if (target !== schema) {
        return resolve(value, target, root);
    }
    const forms = (schema.anyOf ?? schema.oneOf ?? []).map(form => resolve(value, form, root)).filter(form => form.properties !== undefined);
    const kind = isFields(value) ? value['kind'] : undefined;
    return forms.find(form => hasKind(form, kind)) ?? forms[0] ?? schema;
}

function hasKind({ properties }: Schema, kind: unknown): boolean {
    const stated = properties?.['kind'];
    return stated !== undefined && (stated.const === kind || (stated.enum ?? []).includes(kind));
}

function isFields(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
