/** The looks that output may have. */
export interface Paint {
    readonly error: (text: string) => string;
    readonly warning: (text: string) => string;
    readonly info: (text: string) => string;
    readonly note: (text: string) => string;
    readonly strong: (text: string) => string;
    readonly quiet: (text: string) => string;
}

const escape = '\u001b[';
const wrap = (on: number) => (text: string): string => `${escape}${on}m${text}${escape}0m`;
const plain = (text: string): string => text;

const coloured: Paint = { error: wrap(31), warning: wrap(33), info: wrap(36), note: wrap(36), strong: wrap(1), quiet: wrap(2) };
const colourless: Paint = { error: plain, warning: plain, info: plain, note: plain, strong: plain, quiet: plain };

/** The looks for a place that shows colours, or does not. */
export function paintFor(colour: boolean): Paint {
    return colour ? coloured : colourless;
}
