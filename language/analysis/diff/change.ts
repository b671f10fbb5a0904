import type { ElementKind, SourceRange } from '../../model/element.js';
import type { Trait } from '../criteria/patients.js';

/** Which way a change moves the risk for patients, as far as that follows from the change alone. */
export type Risk = 'more' | 'less' | 'neutral' | 'judge';

/** What a change says, before it is known which element it is about. */
export interface Told {
    /** The kind of change: `dose-raised`. */
    readonly code: string;
    readonly risk: Risk;
    /** For a reviewer, in one sentence. */
    readonly text: string;
    /** A patient to whom it makes a difference. */
    readonly patient?: readonly Trait[];
    /** Where it stands in the old and in the new text; the element where that is absent. */
    readonly before?: SourceRange;
    readonly after?: SourceRange;
}

/** A difference between the meanings of two protocols. */
export interface Change extends Told {
    /** The id of the element as it is now; as it was, where it is gone. */
    readonly element: string;
    readonly kind: ElementKind;
    readonly label: string;
}
