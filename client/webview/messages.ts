/** What the extension and the page inside the preview say to each other. Types only. */

import type { PreviewChoices, PreviewPatient, PreviewView } from '../../server/messages/preview.js';

/** What a file is compared with: a revision by any name that git knows, or another file by its address. */
export type Against = { readonly revision: string } | { readonly file: string };

/** What a page shows, as it asks for it. */
export interface Asked {
    readonly view: PreviewView;
    readonly protocol?: string;
    readonly session?: string;
    readonly patient?: PreviewPatient;
    /** For the view of changes; without it, the last commit. */
    readonly against?: Against;
}

/** From the extension to the page. */
export type ToPage =
    | { readonly kind: 'view'; readonly html: string; readonly stale: boolean; readonly choices: PreviewChoices; readonly asked: Asked }
    | { readonly kind: 'unavailable'; readonly reason: string }
    /** The reader has chosen what to compare with. */
    | { readonly kind: 'against'; readonly against: Against }
    /** The cursor in the text is at this element; at none without a key. */
    | { readonly kind: 'at'; readonly key: string | null };

/**
 * From the page to the extension: the page is loaded; it wants to show something; the button that restarts the server was pressed; the place of an element in
 * the text is wanted, or a place itself, whose fragment is line and column; something else to compare with is to be chosen; the patient is to be written as a
 * scenario; the visits of the patient are wanted as a calendar file.
 */
export type FromPage =
    | { readonly kind: 'ready' | 'ask'; readonly asked: Asked }
    | { readonly kind: 'restart' | 'compare' }
    | { readonly kind: 'open'; readonly place: string }
    | { readonly kind: 'go'; readonly key: string }
    | { readonly kind: 'scenario' | 'calendar'; readonly patient: PreviewPatient };

/** How far something was scrolled. */
export interface Place {
    readonly left: number;
    readonly top: number;
}

/** What the editor keeps of a preview while it is hidden or the window reloads. */
export interface PageState {
    readonly uri: string;
    readonly asked: Asked;
    /** How large everything is; 1 is as it is made. */
    readonly zoom: number;
    readonly views: Readonly<Partial<Record<PreviewView, ViewState>>>;
}

/** What is kept of one view while another is shown. */
export interface ViewState {
    /** How far the page and then each part that scrolls by itself was scrolled. */
    readonly scrolls: readonly Place[];
    /** The id of the view's own step of zoom. */
    readonly level?: string | undefined;
}

/** What the page says by itself, in the author's language. */
export interface PageTexts {
    readonly title: string;
    /** Before the first view has come. */
    readonly reading: string;
    readonly restart: string;
    readonly nothing: string;
    readonly nothingYet: string;
    readonly unavailable: string;
    readonly last: string;
    readonly lastComplete: string;
    /** Names of the controls. */
    readonly tools: string;
    readonly view: string;
    readonly protocol: string;
    readonly session: string;
    readonly patient: string;
    readonly zoom: string;
    readonly smaller: string;
    readonly larger: string;
    readonly usual: string;
    readonly asScenario: string;
    readonly calendar: string;
    readonly compare: string;
    readonly views: Readonly<Record<PreviewView, string>>;
}
