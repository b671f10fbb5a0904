/** English words that no German sentence has; words of the language and of the author stand in quotes and do not count. */
const words = 'the is of are and or this that not with write has have it to be no from each add take which nothing nobody because does there where here';
const english = new RegExp(String.raw`(?<!\p{L})(?:${words.replaceAll(' ', '|')})(?!\p{L})`, 'iu');

/** A text without what stands in backticks, in quotes or in brackets behind a wording. */
function unquoted(text: string): string {
    return text.replace(/\{\w+\}|--[\w-]+/g, '').replace(/`[^`]*`/g, '').replace(/"[^"]*"/g, '').replace(/„[^“]*“/g, '');
}

/** What of a text is still English; nothing where it is not. */
export function englishIn(text: string): string | undefined {
    return english.exec(unquoted(text))?.[0];
}
