import { emptyTemplate } from './empty.js';
import { ketamineTemplate } from './ketamine-im.js';

/** A protocol to start from. */
export interface Template {
    readonly name: string;
    /** What it is, in a few words. */
    readonly summary: string;
    readonly fileName: string;
    readonly text: string;
}

/** Every template; the first is taken where none is named. */
export const templates: readonly [Template, ...Template[]] = [ketamineTemplate, emptyTemplate];
