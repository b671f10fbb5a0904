import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonText } from '../../language/exporters/json.js';
import { yamlText } from '../../language/exporters/yaml.js';
import type { Protocol } from '../../language/model/protocol.js';
import { everything, opened, samples } from './documents.js';

const versions = ['1.1', '1.2'] as const;

test.each(samples)('$name says the same in YAML, to readers of either version', sample => {
    for (const protocol of opened(sample).model.protocols) {
        const json = JSON.parse(jsonText(protocol)) as unknown;
        const text = yamlText(protocol);
        versions.forEach(version => expect(parse(text, { version })).toEqual(json));
    }
});

function withProfiles(profiles: readonly string[]): Protocol {
    const protocol = opened(everything).model.protocols[0]!;
    const follows = profiles.map(value => ({ value, range: protocol.range }));
    return { ...protocol, header: { ...protocol.header, follows } };
}

test('text stays text, whatever it looks like', () => {
    const texts = [
        'yes', 'NO', 'on', 'n', 'null', '~', '1.0', '1_000', '0o7', '017', '12:30:45', '2026-11-01', '1e3', '.5', '- x', '# x', '', ' x', 'x ', 'a: b',
        '“x”', 'ä', 'x\ny\n', 'x\r\ny', '\t', '*a', '&a', '!x', '<<', '=', '%', '@', '`', '{}', '[]', '\u2028', '\ufeff', '\u0085', '😀',
    ];
    const yaml = yamlText(withProfiles(texts));
    versions.forEach(version => expect((parse(yaml, { version }) as { header: { follows: unknown } }).header.follows).toEqual(texts));
});

test('no anchors, and no line is folded', () => {
    const long = 'word '.repeat(100).trim();
    const yaml = yamlText(withProfiles([long]));
    expect(yaml).toContain(`- ${long}\n`);
    expect(yaml).not.toMatch(/^[^"'|]*: [&*]/m);
});
