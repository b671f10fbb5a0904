import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skipped = new Set(['node_modules', 'dist', 'out', '.git']);

function pagesBelow(folder: string): string[] {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            return skipped.has(entry.name) ? [] : pagesBelow(path);
        }
        return entry.name.endsWith('.md') ? [path] : [];
    }).sort();
}

/** The links and pictures of a page that lead to a file of the project, with the heading they name. */
function localLinks(markdown: string): [path: string, heading: string | undefined][] {
    const prose = markdown.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(match => match[1]!);
    return targets.filter(target => !/^[a-z]+:/.test(target)).map(target => {
        const [path = '', heading] = target.split('#');
        return [path, heading];
    });
}

/** Headings as they are addressed: small letters, hyphens for spaces, no other signs. */
function headingsOf(markdown: string): string[] {
    return [...markdown.matchAll(/^#+ (.*)$/gm)].map(match => match[1]!.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
}

/** What can be addressed in a file: its lines, as `L12`, or its headings. */
function places(text: string, wanted: string): string[] {
    return /^L\d+$/.test(wanted) ? text.split('\n').map((_, index) => `L${index + 1}`) : headingsOf(text);
}

describe.each(pagesBelow('.'))('%s', page => {
    const markdown = readFileSync(join(root, page), 'utf8');

    test('leads nowhere that is not there', () => {
        const broken = localLinks(markdown).filter(([path, heading]) => {
            const file = path === '' ? page : join(dirname(page), path);
            return !existsSync(join(root, file)) || (heading !== undefined && !places(readFileSync(join(root, file), 'utf8'), heading).includes(heading));
        });
        expect(broken.map(link => link.filter(Boolean).join('#'))).toEqual([]);
    });
});
