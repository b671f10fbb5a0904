/** One part of a line or clause: what is shown of it, how it is written, and what it means. */
export interface Part {
    readonly label: string;
    readonly means: string;
    /** How it is written, from its beginning; what is behind it does not count. */
    readonly written: RegExp;
    readonly optional?: true;
}

/** One way to write a line or clause. */
export interface Form {
    readonly parts: readonly Part[];
    readonly means: string;
    readonly example: string;
}

/** What has been written of a form. */
export interface Followed {
    readonly form: Form;
    /** The part that comes next, or that is being written; the number of parts where all of them are. */
    readonly active: number;
    /** How many parts are there already. */
    readonly written: number;
}

/** What a value may go on with: enough to tell whether half a value is written so far. */
const endings = ['1', 'h', '1 h', 'x', ' x'];

/**
 * Follows a text through a form: how far it has got, and which part comes next.
 * @param text what stands before the cursor, with single spaces; a space at its end says that its last word is complete
 * @returns nothing where the text is written in another form
 */
export function follow(form: Form, text: string): Followed | undefined {
    return followFrom(form, 0, 0, text.trimStart());
}

function followFrom(form: Form, index: number, written: number, rest: string): Followed | undefined {
    const part = form.parts[index];
    if (!part || rest === '') {
        return rest === '' ? { form, active: index, written } : undefined;
    }
    const found = new RegExp(`^(?:${part.written.source})(?=[\\s,]|$)`).exec(rest)?.[0];
    if (found === rest) {
        return { form, active: index, written: written + 1 };
    }
    return (found === undefined ? undefined : followFrom(form, index + 1, written + 1, rest.slice(found.length).trimStart()))
        ?? (isBegun(part, rest) ? { form, active: index, written } : undefined)
        ?? (part.optional ? followFrom(form, index + 1, written, rest) : undefined);
}

/** Whether the rest is the beginning of this part. */
function isBegun({ label, written }: Part, rest: string): boolean {
    const whole = new RegExp(`^(?:${written.source})$`);
    return label.split(' | ').some(words => words.startsWith(rest)) || endings.some(ending => whole.test(rest + ending));
}
