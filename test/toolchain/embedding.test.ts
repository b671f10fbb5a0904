import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { libraryFiles } from '../../language/generated/library.js';
import { profileFiles } from '../../language/generated/profiles.js';
import { templateFiles } from '../../language/generated/templates.js';
import { protocolSchemaText } from '../../language/generated/schema.js';
import { literal } from '../../scripts/embed.mjs';
import { root } from './project-files.js';

/** Gives the texts of a folder's files with the given ending, by file name. */
function onDisk(folder: string, ending: string): { path: string; text: string }[] {
    return (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
        .filter(file => file.endsWith(ending))
        .sort()
        .map(path => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));
}

describe('embedded texts', () => {
    test('the standard library is embedded as it stands', () => {
        expect(libraryFiles).toEqual(onDisk('language/library', '.protocol'));
    });

    test('the profiles are embedded as they stand', () => {
        expect(profileFiles).toEqual(onDisk('language/profiles', '.yaml'));
    });

    test('the templates are embedded as they stand', () => {
        expect(templateFiles).toEqual(onDisk('language/templates', '.protocol'));
    });

    test('the schema is embedded as it stands', () => {
        expect(protocolSchemaText).toBe(readFileSync(join(root, 'language/exporters/json/protocol.schema.json'), 'utf8'));
    });

    test.each(['', 'a\nb\n', '`${x}` \\n \\', 'say "yes" or \'no\'', '{dosing.count} ≥ 5 µg'])('%j survives embedding', text => {
        expect(runInNewContext(literal(text))).toBe(text);
    });
});
