/** The field types of REDCap that are used here. */
export type FieldType = 'text' | 'notes' | 'radio' | 'checkbox' | 'yesno' | 'file' | 'descriptive';

/** One code that is stored, and what is shown for it. */
export interface Choice {
    readonly code: string;
    readonly label: string;
}

/** One field of a form, before it has its name. */
export interface Field {
    /** What tells it from all others: the id of its element, and of the part of it. It stands in the annotation. */
    readonly key: string;
    /** The name that it would have if names could be of any length and used twice. */
    readonly wanted: string;
    /** Ids of the elements that it holds. */
    readonly sources: readonly string[];
    readonly section?: string;
    readonly type: FieldType;
    readonly label: string;
    readonly choices?: readonly Choice[];
    readonly note?: string;
    readonly validation?: 'date_ymd' | 'time' | 'integer' | 'number' | 'signature';
    readonly min?: string;
    readonly max?: string;
    /** Whether what is entered tells who the patient is. */
    readonly identifier?: true;
    readonly required?: true;
    /** The field of the same form that must have a value for this one to be shown, and the value. */
    readonly shownIf?: { readonly key: string; readonly code: string };
}

/** A form with its fields. */
export interface Form {
    readonly key: string;
    readonly wanted: string;
    readonly fields: readonly Field[];
}

/** The answer of a `yesno` field: REDCap stores 1 and 0. */
export const yes = '1';

/** See {@link yes}. */
export const no = '0';
