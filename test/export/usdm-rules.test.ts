import { describe, expect, test } from 'vitest';
import { usdmExporter } from '../../language/exporters/usdm.js';
import type { Exported } from '../../language/exporters/index.js';
import type { Protocol } from '../../language/model/protocol.js';
import { everything, opened, samples } from './documents.js';
import { examples, official } from './usdm-files.js';
import { broken, rules } from './usdm-rules/index.js';
import { bySchema, needLists, notChecked } from './usdm-rules/unchecked.js';
import { specimens } from './usdm-rules/specimens.js';
import { objects, oncePerShape, thinned, whileChanged } from './walk.js';

const fileOf = (protocol: Protocol): unknown => JSON.parse(String((usdmExporter.export(protocol, {}) as Exported).content));

const primary = ({ endpoints }: Protocol): number => endpoints.filter(({ level }) => level === 'primary').length;

/** Rules that ask for what a protocol may leave open, and when it does. */
const open: Readonly<Record<string, (protocol: Protocol) => boolean>> = {
    // A primary endpoint, and exactly one primary objective.
    DDF00041: protocol => primary(protocol) === 0,
    DDF00084: protocol => primary(protocol) === 0 || new Set(protocol.endpoints.filter(({ level }) => level === 'primary').map(({ objective }) => objective?.target)).size > 1,
    // A clock of a session runs in whatever epoch the session lies in.
    DDF00080: () => true,
    // An age with two ends.
    DDF00097: ({ criteria }) => !criteria.some(({ effect, when }) => effect === 'include' && JSON.stringify(when.condition).includes('"kind":"between","value":{"of":{"kinds":["observable"],"written":"age"')),
    // Something that is given, and as many things as the design suggests.
    DDF00101: ({ sessions }) => sessions.every(({ administrations }) => administrations.length === 0),
    DDF00213: ({ own, used, arms }) => (own.medications.length + used.medications.length === 1) !== (arms.length < 2),
};

test.each(samples.flatMap(sample => opened(sample).model.protocols))('$id keeps the rules, but for what it leaves open', protocol => {
    expect(Object.entries(broken(fileOf(protocol))).filter(([rule]) => !open[rule]?.(protocol))).toEqual([]);
});

test('each rule for version 4 is checked here or by the schema, or needs knowledge that no file has', () => {
    const official4 = (official('usdm_rules') as readonly Readonly<Record<string, string>>[]).filter(({ F }) => F === 'Y').map(({ G = '' }) => G);
    expect(official4).toHaveLength(210);
    expect([...Object.keys(rules), ...bySchema, ...needLists, ...notChecked].sort()).toEqual([...official4].sort());
    expect(Object.keys(rules).length).toBeGreaterThan(160);
});

describe('control of the checker', () => {
    test.each(examples)('what the official example %s breaks', name => {
        const counts = Object.entries(broken(official(name))).map(([rule, found]) => [rule, found.length]);
        expect(Object.fromEntries(counts)).toEqual(knownBroken[name]);
    });

    test.each(Object.entries(specimens))('%s is broken by its specimen', (rule, parts) => {
        expect(Object.keys(broken({ study: { instanceType: 'Study', parts } }))).toContain(rule);
    });

    test('every other rule is broken by some change of one property', { timeout: 180_000 }, () => {
        const fired = new Set(Object.keys(specimens));
        for (const file of [thinned(official('CDISC_Pilot_Study')), thinned(official('observational')), thinned(fileOf(opened(everything).model.protocols[0]!))]) {
            const before = broken(file);
            for (const { object } of oncePerShape(objects(file), ({ object: one }) => String(one['instanceType']))) {
                for (const [key, change] of changesOf(object)) {
                    const after = whileChanged(object, one => (one[key] = change), () => broken(file, ids => ids.filter(id => !fired.has(id))));
                    Object.entries(after).filter(([rule, found]) => found.length > (before[rule]?.length ?? 0)).forEach(([rule]) => fired.add(rule));
                }
            }
        }
        expect(Object.keys(rules).filter(rule => !fired.has(rule))).toEqual([]);
    });
});

/** A property changed to nothing, to the object itself, to nowhere, or to the same twice. */
function changesOf(object: Record<string, unknown>): readonly (readonly [string, unknown])[] {
    return Object.entries(object).filter(([key]) => key !== 'instanceType').flatMap(([key, value]) => {
        const list = Array.isArray(value);
        const first: unknown = list ? value[0] : value;
        const other = key === 'id' ? 'with space' : key.endsWith('Id') || key.endsWith('Ids') ? object['id'] : typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1000 : 'x y';
        return [
            [key, list ? [] : null],
            ...(list && value.length > 0 ? [[key, [...value as unknown[], first]]] : []),
            ...(typeof first === 'object' && first !== null ? [] : [[key, list ? [other] : other], [key, list ? ['nowhere'] : 'nowhere']]),
        ] as const as readonly (readonly [string, unknown])[];
    });
}

/** What the official examples break: placeholders instead of published codes, plain text, no sponsor role, properties left open. */
const knownBroken: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    CDISC_Pilot_Study: {
        DDF00010: 16, DDF00034: 2, DDF00035: 2, DDF00075: 25, DDF00080: 8, DDF00084: 1, DDF00101: 1, DDF00115: 1, DDF00146: 4, DDF00153: 1, DDF00163: 114,
        DDF00164: 2, DDF00165: 2, DDF00185: 2, DDF00188: 1, DDF00189: 1, DDF00192: 1, DDF00203: 1, DDF00213: 1, DDF00236: 14, DDF00247: 20,
    },
    EliLilly_NCT03421379_Diabetes: {
        DDF00010: 1, DDF00034: 2, DDF00075: 16, DDF00080: 20, DDF00101: 1, DDF00115: 1, DDF00132: 1, DDF00146: 2, DDF00153: 1, DDF00164: 1, DDF00165: 1,
        DDF00172: 1, DDF00185: 2, DDF00187: 1, DDF00188: 1, DDF00201: 1, DDF00236: 8, DDF00247: 37,
    },
    observational: {
        DDF00010: 4, DDF00035: 1, DDF00039: 2, DDF00115: 1, DDF00146: 5, DDF00153: 1, DDF00164: 1, DDF00165: 1, DDF00172: 1, DDF00185: 2, DDF00188: 1,
        DDF00201: 1, DDF00232: 1, DDF00236: 4, DDF00246: 1, DDF00247: 17,
    },
};
