import { parse } from 'yaml';
import { profileFiles } from '../generated/profiles.js';
import type { WrittenProfile } from './profile.js';

let loaded: readonly WrittenProfile[] | undefined;

/** The profiles that come with Regimen, as they are written. They are read when they are first asked for, since few commands need them. */
export function builtInProfiles(): readonly WrittenProfile[] {
    loaded ??= profileFiles.map(({ text }) => parse(text) as WrittenProfile);
    return loaded;
}
