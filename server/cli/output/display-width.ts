const tabWidth = 4;
const widthless = /^[\p{M}\u200b-\u200d\ufe00-\ufe0f]$/u;
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60]$/u;
// Control characters could move the cursor or recolour the terminal; marks of writing direction could show a line in another order than it has.
const dangerous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text that a terminal shows as it is: tabs become spaces, characters that steer a terminal become `�`. */
export function displayable(text: string): string {
    return text.replaceAll('\t', ' '.repeat(tabWidth)).replace(dangerous, '\ufffd');
}

/** How many columns a displayable text takes in a terminal. */
export function displayWidth(text: string): number {
    let width = 0;
    for (const character of text) {
        width += widthless.test(character) ? 0 : wide.test(character) ? 2 : 1;
    }
    return width;
}
