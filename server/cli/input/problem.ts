/** Something the person at the keyboard can put right: the command ends with its message on standard error and exit code 2. */
export class InputProblem extends Error {}

/** Throws the problems as one, a line each, if there are any. */
export function refuse(problems: readonly string[]): void {
    if (problems.length > 0) {
        throw new InputProblem(problems.join('\n'));
    }
}

const reasons: Readonly<Record<string, string>> = {
    EACCES: 'you have no permission',
    EPERM: 'it is not permitted',
    EROFS: 'the disk can only be read',
    ENOSPC: 'no room is left on the disk',
    EDQUOT: 'no room is left on the disk',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of its path is a file, not a folder',
    EEXIST: 'a file is in the way',
    EISDIR: 'it is a folder',
    EMFILE: 'too many files are open',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'its links lead in a circle',
    EIO: 'the disk failed',
    EBUSY: 'another program is using it',
};

/** Why the system refused, in plain words. An error that is not the system's is thrown on. */
export function systemReason(error: unknown): string {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) {
        throw error;
    }
    return reasons[code] ?? `the system says ${code}`;
}
