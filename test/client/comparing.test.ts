import { beforeEach, expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { pastScheme } from '../../server/messages/texts.js';

/** The editor as a test has it: its Git extension, and whether the folder is trusted. */
const editor = vi.hoisted(() => ({ isTrusted: true, git: undefined as object | undefined, asked: [] as string[] }));

vi.mock('vscode', async () => ({
    ...(await import('./editor.js')).values,
    FileType: { File: 1 },
    FileSystemError: { FileNotFound: (uri: unknown) => new Error(`not there: ${String(uri)}`), NoPermissions: () => new Error('read only') },
    extensions: { getExtension: () => (editor.git ? { activate: () => Promise.resolve(editor.git) } : undefined) },
    workspace: {
        get isTrusted() {
            return editor.isTrusted;
        },
        asRelativePath: (uri: URI) => uri.path.slice(1),
        fs: { readFile: (uri: URI) => Promise.resolve(new TextEncoder().encode(`now: ${uri.path}`)) },
        registerFileSystemProvider: (_: string, files: object) => files,
    },
}));

// Another test may have loaded the client with an editor of its own.
vi.resetModules();
const { resolved } = await import('../../client/features/comparing/against.js');
const { registerPast } = await import('../../client/features/comparing/past.js');
const files = registerPast() as unknown as { readonly readFile: (uri: URI) => Promise<Uint8Array>; readonly writeFile: () => unknown };

const commit = '0123456789abcdef0123456789abcdef01234567';
const file = URI.file('/clinic/kat.protocol');
const past = URI.from({ scheme: pastScheme, path: `/${commit.slice(0, 12)}/clinic/kat.protocol` });
const nobody = { dispose: () => undefined };

/** A Git extension that knows one repository, whose only commit has these texts. */
function gitWith(texts: Readonly<Record<string, string>>, state = 'initialized'): object {
    const repository = {
        rootUri: URI.file('/clinic'), state: { onDidChange: () => nobody },
        getCommit: (revision: string) => (['HEAD', 'v1'].includes(revision) ? Promise.resolve({ hash: commit, message: '' }) : Promise.reject(new Error('unknown'))),
        show: (revision: string, path: string) => {
            editor.asked.push(`${revision}:${path}`);
            return path in texts ? Promise.resolve(texts[path]) : Promise.reject(new Error('no such file'));
        },
    };
    const onDidChangeState = (tell: () => void): object => {
        queueMicrotask(tell);
        return nobody;
    };
    return { enabled: true, getAPI: () => ({ state, onDidChangeState, getRepository: (uri: URI) => (uri.path.startsWith('/clinic/') ? repository : null) }) };
}

beforeEach(() => Object.assign(editor, { isTrusted: true, git: gitWith({ '/clinic/kat.protocol': 'then' }), asked: [] }));

test.each([[undefined, 'HEAD'], [{ revision: 'v1' }, 'v1']])('a revision is named by its commit, so that it never changes: %j', async (against, name) => {
    const watched: unknown[] = [];
    expect(await resolved(file, against, repository => watched.push(repository))).toEqual({ uri: past.toString(), name });
    expect(watched.length).toBe(1);
});

test('another file is what it is', async () => {
    expect(await resolved(file, { file: 'file:///clinic/old.protocol' }, () => undefined)).toEqual({ uri: 'file:///clinic/old.protocol', name: 'clinic/old.protocol' });
});

test.each<[string, () => void, URI, RegExp]>([
    ['in a folder that is not trusted', () => Object.assign(editor, { isTrusted: false }), file, /Restricted Mode/],
    ['without a Git extension', () => Object.assign(editor, { git: undefined }), file, /not there or is switched off/],
    ['where git is switched off', () => Object.assign(editor, { git: { enabled: false } }), file, /not there or is switched off/],
    ['outside of every repository', () => undefined, URI.file('/elsewhere/a.protocol'), /does not look after this file/],
    ['on a virtual disk', () => undefined, URI.parse('vscode-vfs://github/clinic/a.protocol'), /no disk that git looks after/],
])('%s it is said why there is no earlier revision', async (_, prepare, uri, words) => {
    prepare();
    expect(await resolved(uri, undefined, () => undefined)).toEqual({ trouble: expect.stringMatching(words) as string });
});

test.each([['nothing', /no revision `nothing`/], ['--output=x', /no revision `--output=x`/]])('a revision that there is not is told: %s', async (revision, words) => {
    expect(await resolved(file, { revision }, () => undefined)).toEqual({ trouble: expect.stringMatching(words) as string });
});

test('the Git extension is waited for while it looks for repositories', async () => {
    editor.git = gitWith({}, 'uninitialized');
    expect(await resolved(file, undefined, () => undefined)).toMatchObject({ name: 'HEAD' });
});

test('a file of a revision is read from it, for reading only; what is in no repository is as it is now', async () => {
    const text = async (uri: URI): Promise<string> => new TextDecoder().decode(await files.readFile(uri));
    expect(await text(past)).toBe('then');
    expect(editor.asked).toEqual([`${commit.slice(0, 12)}:/clinic/kat.protocol`]);
    expect(await text(past.with({ path: '/0123/shared/team.protocol' }))).toBe('now: /shared/team.protocol');
    await expect(text(past.with({ path: '/0123/clinic/new.protocol' }))).rejects.toThrow('not there');
    expect(() => files.writeFile()).toThrow('read only');
});

test('in a folder that is not trusted, nothing is read from a revision', async () => {
    editor.isTrusted = false;
    await expect(files.readFile(past)).rejects.toThrow('not there');
    expect(editor.asked).toEqual([]);
});
