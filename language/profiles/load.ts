import { parse } from 'yaml';
import { profileFiles } from '../generated/profiles.js';
import type { Profile } from './profile.js';

let loaded: readonly Profile[] | undefined;

/** The profiles that come with Regimen, by name. They are read when they are first asked for, since few commands need them. */
export function profiles(): readonly Profile[] {
    loaded ??= profileFiles.map(({ text }) => parse(text) as Profile);
    return loaded;
}
