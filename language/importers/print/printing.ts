/** What the parts of a protocol are printed with. */
export interface Printing {
    /** The number of the day that the protocol counts from; 1 where it says nothing. */
    readonly firstDay: number;
    /** The author's own words for a condition, where they are known to mean just that: a label is made of them. */
    readonly ownWords: (element: { readonly id: string; readonly label: string }) => string | undefined;
    /** How an element is called in an `allow` line. */
    readonly waived: (id: string) => string;
}
