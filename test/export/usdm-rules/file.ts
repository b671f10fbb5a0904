/** An object of a USDM file. */
export type Thing = Readonly<Record<string, unknown>>;

/** An object where it stands. */
export interface Placed {
    readonly thing: Thing;
    readonly parent: Placed | undefined;
    /** The property of the parent that holds it. */
    readonly key: string;
}

/** A USDM file with ways to ask for its objects. */
export interface File {
    readonly all: readonly Placed[];
    /** The objects of some classes. */
    readonly of: (...classes: readonly string[]) => readonly Placed[];
    /** The study designs. */
    readonly designs: readonly Placed[];
    readonly byId: ReadonlyMap<string, Placed>;
}

/** Reads a file. */
export function fileOf(wrapper: unknown): File {
    const all = placed((wrapper as Thing)['study'], undefined, 'study');
    const byClass = new Map<string, Placed[]>();
    all.forEach(one => byClass.set(classOf(one.thing), [...(byClass.get(classOf(one.thing)) ?? []), one]));
    const of = (...classes: readonly string[]): readonly Placed[] => classes.flatMap(name => byClass.get(name) ?? []);
    return { all, of, designs: of('InterventionalStudyDesign', 'ObservationalStudyDesign'), byId: new Map(all.map(one => [idOf(one.thing), one])) };
}

function placed(value: unknown, parent: Placed | undefined, key: string): readonly Placed[] {
    if (Array.isArray(value)) {
        return value.flatMap(item => placed(item, parent, key));
    }
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    const own: Placed = { thing: value as Thing, parent, key };
    return [own, ...Object.entries(value).flatMap(([name, inner]) => placed(inner, own, name))];
}

/** The class of an object. */
export const classOf = (thing: Thing): string => text(thing['instanceType']);
/** The id of an object. */
export const idOf = (thing: Thing): string => text(thing['id']);

/** A text, empty where there is none. */
export function text(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

/** The objects in a list. */
export function things(value: unknown): readonly Thing[] {
    return [value].flat().filter((one): one is Thing => typeof one === 'object' && one !== null);
}

/** The texts in a list, or the one text. */
export function texts(value: unknown): readonly string[] {
    return [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The nearest object around one that is of some class. */
export function around(one: Placed, ...classes: readonly string[]): Placed | undefined {
    return one.parent === undefined || classes.includes(classOf(one.parent.thing)) ? one.parent : around(one.parent, ...classes);
}

/** The design that an object stands in. */
const designOf = (one: Placed): Placed | undefined => around(one, 'InterventionalStudyDesign', 'ObservationalStudyDesign');

/** The code of a `Code` or an `AliasCode`. */
export function codeOf(value: unknown): string {
    const [thing] = things(value);
    return thing ? text((things(thing['standardCode'])[0] ?? thing)['code']) : '';
}

/** Those that occur more than once. */
export function twice(all: readonly string[]): readonly string[] {
    return [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];
}

/** What breaks a rule: ids, or what else names it. */
export type Rule = (file: File) => readonly string[];

/** Objects of a class of which something must hold. */
export function each(classes: string | readonly string[], holds: (one: Thing, where: Placed, file: File) => boolean): Rule {
    return file => file.of(...[classes].flat()).filter(one => !holds(one.thing, one, file)).map(({ thing }) => idOf(thing));
}

/** Ids that must name an object of a class in the same design. */
export function inDesign(classes: string | readonly string[], property: string, target: string | readonly string[]): Rule {
    return each(classes, (one, where, { byId }) => texts(one[property]).every(id => {
        const found = byId.get(id);
        return found !== undefined && [target].flat().includes(classOf(found.thing)) && designOf(found) === designOf(where);
    }));
}

/** Codes in a list that must all be different. */
export function distinctCodes(classes: string | readonly string[], property: string): Rule {
    return each(classes, one => twice(things(one[property]).map(code => `${text(code['codeSystem'])} ${codeOf(code)}`)).length === 0);
}

/** Codes that must be of a closed list. */
export function fromList(classes: string | readonly string[], property: string, codes: readonly string[]): Rule {
    return each(classes, one => things(one[property]).every(code => codes.includes(codeOf(code))));
}
