import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/text.js';
import { head, origin, reference } from './element.js';
import type { Exported } from './exported.js';

/** A document that statements are taken from. */
export function source(document: Model.Source): Exported<Model.Source, Contract.Source> {
    const { url = null, edition = null, reviewed = null } = document;
    return { ...head(document), url, edition, reviewed, ...origin(document) };
}

/** A short form and what it stands for. */
export function abbreviation(short: Model.Abbreviation): Exported<Model.Abbreviation, Contract.Abbreviation> {
    return { ...head(short), ...origin(short) };
}

/** What each figure of the protocol reads, by its path. */
export type Figures = ReadonlyMap<string, string>;

/** A passage of prose with its title. */
export function narrative(passage: Model.Narrative, figures: Figures): Exported<Model.Narrative, Contract.Narrative> {
    return { ...head(passage), text: prose(passage.text, figures), ...origin(passage) };
}

/** Prose in pieces, and whole. */
export function prose(text: Model.Prose, figures: Figures): Contract.Prose {
    const parts = text.map(part => prosePart(part, figures));
    return { plain: parts.map(plain).join(''), parts };
}

type Part<Kind> = Extract<Model.ProsePart, { readonly kind: Kind }>;

function prosePart(part: Model.ProsePart, figures: Figures): Contract.ProsePart {
    switch (part.kind) {
        case 'text':
            return { kind: part.kind, text: part.text } satisfies Exported<Part<'text'>, Contract.TextPart>;
        case 'figure':
            return { kind: part.kind, path: part.path, value: figures.get(part.path) ?? null } satisfies Exported<Part<'figure'>, Contract.FigurePart>;
        case 'citation':
            return { kind: part.kind, source: reference(part.source) } satisfies Exported<Part<'citation'>, Contract.CitationPart>;
    }
}

function plain(part: Contract.ProsePart): string {
    switch (part.kind) {
        case 'text':
            return part.text;
        case 'figure':
            return part.value ?? `{${part.path}}`;
        case 'citation':
            return `[${part.source.slice(part.source.lastIndexOf('/') + 1)}]`;
    }
}
