/** A protocol to start from. */
export interface Template {
    readonly name: string;
    /** What it is, in a few words. */
    readonly summary: string;
    readonly fileName: string;
    readonly text: string;
}
