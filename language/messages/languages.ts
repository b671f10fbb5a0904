/** The languages that findings can be told in, by ISO 639-1. English is what the rules themselves are written in. */
export const languages = ['en', 'de'] as const;

/** One of them. */
export type Language = (typeof languages)[number];

/**
 * The language for a locale as editors and people write it: `de-AT` and `de_CH.UTF-8` are German.
 * @returns English where the locale is missing or no catalogue speaks it
 */
export function languageFor(locale: string | undefined): Language {
    const asked = locale?.split(/[-_.@]/)[0]?.toLowerCase();
    return languages.find(language => language === asked) ?? 'en';
}
