import { dirname, resolve } from 'node:path';
import type { Environment, GitAnswer } from '../environment.js';
import type { FoundFile } from '../input/find-protocols.js';
import { InputProblem } from '../input/problem.js';
import { tryReading } from '../input/read-text.js';

/** What a protocol names of other files: what it imports, the profiles it follows, and the files it takes rows from. */
const named = /^\s*(?:import|follows|.*\brows\s+from)\s+"([^"\n]*)"/gm;

/**
 * The files that differ from a revision, those that import or follow a file that does, directly or through others, and those for which another
 * `regimen.yaml` holds. What differs is counted from where the branch left the revision; files that git does not know yet count as well.
 */
export function changedSince(revision: string, files: readonly FoundFile[], environment: Environment): readonly FoundFile[] {
    const changed = changedPaths(revision, environment);
    const folders = [...changed].filter(path => /(?:^|[\\/])regimen\.yaml$/.test(path)).map(path => `${dirname(path)}/`);
    const users = new Map<string, string[]>();
    const seen = new Set<string>();
    const read = (path: string): void => {
        if (seen.has(path)) {
            return;
        }
        seen.add(path);
        const text = environment.files.kind(path) === 'file' ? tryReading(path, environment, [])?.text ?? '' : '';
        for (const [, name = ''] of text.matchAll(named)) {
            const target = resolve(dirname(path), name);
            users.set(target, [...users.get(target) ?? [], path]);
            read(target);
        }
    };
    files.forEach(({ path }) => read(path));
    const affected = new Set(changed);
    affected.forEach(path => users.get(path)?.forEach(user => affected.add(user)));
    return files.filter(({ path }) => affected.has(path) || folders.some(folder => path.replaceAll('\\', '/').startsWith(folder.replaceAll('\\', '/'))));
}

/** The absolute paths of the files that differ from a revision, those that are gone among them. */
function changedPaths(revision: string, environment: Environment): ReadonlySet<string> {
    const ask = (...args: string[]): GitAnswer => {
        const answer = environment.git(args, environment.cwd);
        if (answer === undefined) {
            throw new InputProblem('`--changed-since` needs git, which cannot be run here.');
        }
        return answer;
    };
    const inside = ask('rev-parse', '--show-cdup');
    if (inside.code !== 0) {
        throw new InputProblem('`--changed-since` needs a folder that git looks after, and this is none.');
    }
    const top = resolve(environment.cwd, inside.out.replace(/\r?\n$/, ''));
    if (ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).code !== 0) {
        throw new InputProblem(`git knows no revision \`${revision}\` here. In CI, fetch more of the history first.`);
    }
    const fork = ask('merge-base', revision, 'HEAD');
    const from = fork.code === 0 ? fork.out.trim() : revision;
    const answers = [ask('diff', '--name-only', '--no-renames', '-z', from, '--'), ask('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', top)];
    const refused = answers.find(({ code }) => code !== 0);
    if (refused) {
        throw new InputProblem(`git cannot tell what changed since \`${revision}\`: ${refused.err.trim()}`);
    }
    return new Set(answers.flatMap(({ out }) => out.split('\0')).filter(name => name !== '').map(name => resolve(top, name)));
}
