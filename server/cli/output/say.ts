import type { Option, Request } from '../command.js';

/** Words an English text in the language that somebody asked for. */
export type Say = (english: string) => string;

/** Says everything in English. */
export const inEnglish: Say = english => english;

/** The option that asks for a language. What programs read stays in English unless it is given. */
export const languageOption: Option = { name: 'lang', value: 'en|de', choices: ['en', 'de'], help: 'The language of findings and of the report. Otherwise en.' };

/** Words things in the language that a request asks for. The catalogues are read only where they are needed. */
export async function sayFor(request: Request): Promise<Say> {
    const language = request.value('lang');
    return language === undefined ? inEnglish : (await import('./told.js')).sayIn(language);
}
