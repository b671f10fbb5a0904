import type { Finding } from '../rules/kit.js';
import type { Catalogue } from './catalogue.js';
import { german } from './de/index.js';
import type { Language } from './languages.js';
import { createWording, type Wording } from './wording.js';

export { languageFor, languages, type Language } from './languages.js';

/** Tells things in one language. */
export interface Teller {
    readonly language: Language;
    /** A text or a part of one; what the catalogue does not know stays as it is. */
    say(english: string): string;
    /** A finding: the same code, places and edits, in other words. */
    finding(finding: Finding): Finding;
}

/** The catalogues of the languages that are translated into. */
export const catalogues: Readonly<Record<Exclude<Language, 'en'>, Catalogue>> = { de: german };

/** Tells everything as it is written in the source. */
export const english: Teller = { language: 'en', say: text => text, finding: finding => finding };

/**
 * Makes the teller of a language.
 * @param rules the rules, for their messages in English
 */
export function tellerFor(language: Language, rules: readonly { readonly code: string; readonly messages: Readonly<Record<string, string>> }[]): Teller {
    if (language === 'en') {
        return english;
    }
    const wording = createWording(catalogues[language], Object.fromEntries(rules.map(({ code, messages }) => [code, messages])));
    return { language, say: text => wording.say(text), finding: finding => told(finding, wording) };
}

function told(finding: Finding, { say, message }: Wording): Finding {
    const { code, said, related, fixes } = finding;
    return {
        ...finding,
        message: (said && message(code, said.key, said.values)) ?? say(finding.message),
        related: related.map(other => ({ ...other, message: say(other.message) })),
        fixes: fixes.map(fix => ({ ...fix, title: say(fix.title) })),
    };
}
