import { languageFor, tellerFor } from '../../../language/messages/index.js';
import { rules } from '../../../language/rules/index.js';
import type { Say } from './say.js';

/** Says things in the language that was asked for; in English where none was. */
export function sayIn(language: string | undefined): Say {
    return tellerFor(languageFor(language), rules).say;
}
