import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flagship } from '../flagship.js';
import { broken } from './samples.js';
import { repository } from './repository.js';
import { regimen } from './terminal.js';

const examples = [...readFileSync('docs/cli.md', 'utf8').matchAll(/<!-- output: regimen (.*) -->\n```\w+\n([^]*?)```/g)].map(([, args = '', output = '']) => ({ args, output }));

/** What each example finds on the disk: `check` takes everything there is. */
function files(args: string): Readonly<Record<string, string>> {
    return args.startsWith('diff ') ? { 'old.protocol': flagship, 'new.protocol': flagship.replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg') } : { 'talk.protocol': broken };
}

describe('docs/cli.md shows what is printed', () => {
    test.each(examples)('regimen $args', async ({ args, output }) => {
        expect((await regimen(args.split(' '), files(args))).out).toBe(output);
    });

    test('in two examples at least', () => {
        expect(examples.length).toBeGreaterThanOrEqual(2);
    });
});

/** The arguments of a command as a shell reads them: quotes hold words together, and a remark is none. */
function words(command: string): readonly string[] {
    return [...command.replace(/ +# .*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain).slice(1);
}

test('every command of docs/review.md runs, one after the other, and tells of changes at most', async () => {
    const commands = readFileSync('docs/review.md', 'utf8').match(/(?<=^ {4})regimen .*/gm) ?? [];
    expect(new Set(commands.map(command => words(command)[0]))).toEqual(new Set(['diff', 'review', 'approve']));
    const git = repository();
    try {
        git.commit({ 'protocols/kat.protocol': flagship });
        git.run('branch', '-M', 'main');
        let files: Readonly<Record<string, string>> = { 'protocols/kat.protocol': flagship.replace('Your breathing may slow down.', 'Your breathing may become slower.') };
        for (const command of commands) {
            const ended = await regimen(words(command), files, { git: git.git });
            expect({ command, err: ended.err, ends: [0, 1].includes(ended.code), says: ended.out !== '' }).toEqual({ command, err: '', ends: true, says: true });
            files = ended.files;
        }
        expect(Object.keys(files).sort()).toEqual(['protocols/kat.protocol', 'review.docx', 'review.html']);
        expect(files['protocols/kat.protocol']).toMatch(/approved +2026-10-20 by "Ethics board, Riverbend"/);
    } finally {
        git.remove();
    }
});
