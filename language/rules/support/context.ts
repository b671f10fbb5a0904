import { factsOf, type ProtocolFacts } from '../../analysis/facts.js';
import { once } from '../../analysis/once.js';
import type { ElementKind } from '../../model/element.js';
import type { Code } from '../../model/medication.js';
import { followedProfile, type Followed, type ProfileText } from '../../profiles/resolve.js';
import type { Level, Settings } from './settings.js';
import type { HeaderValue, ProtocolDocument } from '../../model/protocol.js';

/** A name that a file may use although it does not declare it. */
export interface OutsideName {
    readonly kind: ElementKind;
    readonly name: string;
    readonly label: string;
    readonly codes: readonly Code[];
}

/** What lies around a file. It is asked for only where a finding depends on it. */
export interface Surroundings {
    /** The names of the standard library. */
    library(): readonly OutsideName[];
    /** The names of what the imports of the file share, and of their protocols. */
    imported(): readonly OutsideName[];
    /** The date of today by ISO 8601; nothing where nobody knows it. */
    today(): string | undefined;
    /** What the clinic sets for the rules. */
    readonly settings: Settings;
    /** The file that a path of a profile leads to, seen from another file; nothing where there is none. */
    profile(from: string, path: string): ProfileText | undefined;
}

/** What others may want to know about a rule. */
export interface RuleFacts {
    /** What its findings count as here. */
    readonly level: Level;
    /** Whether its findings may be accepted by a waiver. */
    readonly waivable: boolean;
}

/** What rules look at: one file and everything that several of them ask for, worked out once. */
export interface Context {
    readonly document: ProtocolDocument;
    readonly surroundings: Surroundings;
    readonly protocols: readonly ProtocolFacts[];
    /** All rules by their codes. */
    readonly codes: ReadonlyMap<string, RuleFacts>;
    /** The profile that a `follows` entry of the file means. */
    readonly followed: (entry: HeaderValue<string>) => Followed;
}

/** Works out what the rules need to know about a file. */
export function createContext(document: ProtocolDocument, surroundings: Surroundings, codes: Context['codes']): Context {
    return {
        document, surroundings, codes,
        protocols: factsOf(document),
        followed: once(({ value, range }: HeaderValue<string>) => followedProfile(value, range.uri, (from, path) => surroundings.profile(from, path))),
    };
}
