/** A text and what must be found in it: code, marked place in the order of the text, and words of the message. */
export interface Case {
    readonly name: string;
    /** A whole file with the places of all findings marked `<|…|>`. */
    readonly text: string;
    /** For each mark, the code and some words of the message. None: nothing is found at all. */
    readonly finds: readonly (readonly [code: string, message?: string])[];
    /** Files that the text imports, by path. */
    readonly others?: Readonly<Record<string, string>>;
}
