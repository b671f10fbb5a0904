import { builtInProfiles } from './load.js';
import { isAsked, type Change, type Profile, type ProfileSource, type Requirement, type RequirementTest, type WrittenProfile } from './profile.js';
import { readProfile, type ProfileProblem, type ReadProfile } from './read.js';

/** The text of a profile's file, and its address. */
export interface ProfileText {
    readonly uri: string;
    readonly text: string;
}

/** Finds the file that a path names, seen from the file at `from`; nothing where there is none. */
export type FindProfile = (from: string, path: string) => ProfileText | undefined;

/** A requirement with everything that is said about it in one place. */
export interface ResolvedRequirement extends Requirement {
    /** The profile that it was written for. */
    readonly profile: Pick<Profile, 'name' | 'jurisdiction' | 'edition' | 'medications'>;
    /** The text that asks for it. */
    readonly text?: ProfileSource;
    readonly change?: Change;
}

/** A profile with the requirements of all that it extends. */
export interface ResolvedProfile extends Omit<Profile, 'sources' | 'requirements'> {
    readonly requirements: readonly ResolvedRequirement[];
}

/** A problem in one of the files that a profile is made of. */
export interface FileProblem extends ProfileProblem {
    /** The file as somebody named it. */
    readonly path: string;
    readonly uri: string;
}

/** What a `follows` entry means. */
export type Followed =
    | { readonly kind: 'profile'; readonly profile: ResolvedProfile }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'wrong'; readonly problems: readonly FileProblem[] };

/** Whether a `follows` or `extends` entry names a file, not a profile that is built in. */
export function isPath(entry: string): boolean {
    return /[./\\]/.test(entry);
}

/** The built-in profiles with everything they ask for. */
export function profiles(): readonly ResolvedProfile[] {
    return builtInProfiles().flatMap(({ name }) => {
        const followed = followedProfile(name, '', () => undefined);
        return followed.kind === 'profile' ? [followed.profile] : [];
    });
}

/**
 * The profile that an entry names.
 * @param entry a name, or a path
 * @param from the file in which it is written
 */
export function followedProfile(entry: string, from: string, find: FindProfile): Followed {
    return resolve(entry, from, find, []);
}

function resolve(entry: string, from: string, find: FindProfile, chain: readonly string[]): Followed {
    if (!isPath(entry)) {
        const profile = builtInProfiles().find(({ name }) => name === entry);
        return profile ? { kind: 'profile', profile: resolved(profile, []) } : { kind: 'unknown' };
    }
    const file = find(from, entry);
    if (!file) {
        return { kind: 'unknown' };
    }
    const read = readProfile(file.text);
    return read.ok ? withParents(read, { path: entry, uri: file.uri }, find, [...chain, file.uri]) : inFile(read.problems, entry, file.uri);
}

type Readable = Extract<ReadProfile, { readonly ok: true }>;

function withParents({ profile, placeOf }: Readable, { path, uri }: Pick<FileProblem, 'path' | 'uri'>, find: FindProfile, chain: readonly string[]): Followed {
    const parents: ResolvedProfile[] = [];
    for (const [index, entry] of (profile.extends ?? []).entries()) {
        const here = placeOf(['extends', index]);
        const target = isPath(entry) ? find(uri, entry)?.uri : undefined;
        if (target !== undefined && chain.includes(target)) {
            return inFile([{ message: `\`${entry}\` extends this profile itself, directly or through others.`, ...here }], path, uri);
        }
        const parent = resolve(entry, uri, find, chain);
        if (parent.kind === 'wrong') {
            return parent;
        }
        if (parent.kind === 'unknown') {
            return inFile([{ message: isPath(entry) ? `There is no file \`${entry}\`.` : `There is no profile \`${entry}\`.`, ...here }], path, uri);
        }
        parents.push(parent.profile);
    }
    const wrong = wrongChanges(profile, parents).map(({ message, index }) => ({ message, ...placeOf(['changes', index]) }));
    return wrong.length > 0 ? inFile(wrong, path, uri) : { kind: 'profile', profile: resolved(profile, parents) };
}

function inFile(problems: readonly ProfileProblem[], path: string, uri: string): Followed {
    return { kind: 'wrong', problems: problems.map(problem => ({ ...problem, path, uri })) };
}

function wrongChanges({ changes = [] }: WrittenProfile, parents: readonly ResolvedProfile[]): readonly { message: string; index: number }[] {
    const inherited = parents.flatMap(({ requirements }) => requirements);
    return changes.flatMap(({ requirement, atLeast }, index) => {
        const meant = inherited.filter(({ id }) => id === requirement);
        if (meant.length === 0) {
            return [{ index, message: `No profile that is extended has a requirement \`${requirement}\`. They have ${inherited.map(({ id }) => `\`${id}\``).join(', ')}.` }];
        }
        return atLeast !== undefined && !meant.some(({ test }) => hasFigure(test))
            ? [{ index, message: `\`${requirement}\` has no figure that \`atLeast\` could change.` }]
            : [];
    });
}

function resolved(profile: WrittenProfile, parents: readonly ResolvedProfile[]): ResolvedProfile {
    const { name, title, jurisdiction, edition, medications, sources = {}, requirements = [], changes = [] } = profile;
    const about = medications && { medications };
    const inherited = parents.flatMap(parent => parent.requirements)
        .map(requirement => changed(requirement, changes.find(change => change.requirement === requirement.id)));
    const own = requirements.map((requirement): ResolvedRequirement => {
        const text = requirement.source === undefined ? undefined : sources[requirement.source];
        return { ...requirement, profile: { name, jurisdiction, edition, ...about }, ...(text && { text }) };
    });
    return { name, title, jurisdiction, edition, ...about, requirements: [...inherited, ...own] };
}

function changed(requirement: ResolvedRequirement, change: Change | undefined): ResolvedRequirement {
    if (!change) {
        return requirement;
    }
    const { atLeast, enabled = isAsked(requirement) } = change;
    const test = atLeast === undefined || !hasFigure(requirement.test) ? requirement.test : { ...requirement.test, atLeast };
    return { ...requirement, test, enabled, change };
}

function hasFigure(test: RequirementTest): test is Extract<RequirementTest, { readonly atLeast?: string }> {
    return test.kind === 'observation' || ((test.kind === 'instruction' || test.kind === 'training') && test.atLeast !== undefined);
}
