import type { Finding } from '../rules/kit.js';
import { english, tellerFor, type Language } from './index.js';

/** What is told, in a language that may change. */
export interface Speech {
    /**
     * Tells everything in a language from now on.
     * @param forget forgets what was told before
     */
    speak(language: Language, forget: () => void): void;
    say(english: string): string;
    finding(finding: Finding): Finding;
    /** Something with findings, told: the same object for the same one. */
    told<T extends { readonly findings: readonly Finding[] }>(thing: T | undefined): T | undefined;
}

/**
 * Begins in English.
 * @param rules the rules, for their messages in English
 */
export function createSpeech(rules: Parameters<typeof tellerFor>[1]): Speech {
    let teller = english;
    let before = new WeakMap<object, unknown>();

    function told<T extends { readonly findings: readonly Finding[] }>(thing: T | undefined): T | undefined {
        if (thing === undefined || teller === english) {
            return thing;
        }
        const known = before.get(thing) as T | undefined ?? { ...thing, findings: thing.findings.map(teller.finding) };
        before.set(thing, known);
        return known;
    }

    return {
        speak: (language, forget) => {
            teller = tellerFor(language, rules);
            before = new WeakMap();
            forget();
        },
        say: text => teller.say(text),
        finding: finding => teller.finding(finding),
        told,
    };
}
