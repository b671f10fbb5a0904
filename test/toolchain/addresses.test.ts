import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, root } from './project-files.js';

const forbidden: [what: string, pattern: RegExp][] = [
    ['a path of one machine', /(?:^|[\s"'`(=:>])\/(?:work|tmp|root|home|Users)\/[\w.-]/m],
    ['an address of a package registry', /(?:npm(?:js|mirror)|yarnpkg|jsr)\.(?:org|com|io)|registry\.[\w.-]+\/|https?:\/\/[\w.:-]*\/(?:npm|artifactory)\b/i],
];

/** Says what a text holds that no file of the project may hold. */
function findings(text: string): string[] {
    return forbidden.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
}

describe('addresses', () => {
    test.each([
        ['cd ', '/work', '/main'],
        ['"', '/tmp', '/x.json"'],
        ['https://registry', '.npmjs', '.org/yaml'],
        ['http://localhost:4873', '/npm', '/yaml'],
    ])('%s%s%s is found', (...parts) => {
        expect(findings(parts.join(''))).toHaveLength(1);
    });

    test('no file of the project holds a registry address or a path of one machine', () => {
        const found = projectFiles().flatMap(path => findings(readFileSync(join(root, path), 'utf8')).map(what => `${path}: ${what}`));
        expect(found).toEqual([]);
    });
});
