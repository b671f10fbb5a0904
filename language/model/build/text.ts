import type * as ast from '../../generated/ast.js';
import { proseParts } from '../../syntax/prose.js';
import { partOf, type AstNode, type Torn } from '../../syntax/tree.js';
import type { Ref } from '../element.js';
import type { Abbreviation, Narrative, Prose, ProsePart, Source } from '../text.js';
import { compact } from './compact.js';
import { follow, rangeIn, textBetween, type Build } from './context.js';
import { writtenDate } from './date.js';
import { fits, head, textOf } from './element.js';

/** A document that statements are taken from. */
export function source(build: Build, node: Torn<ast.Source>): Source {
    return compact<Source>({
        ...head(build, node, 'source'),
        url: textOf(build, node, 'url'),
        edition: textOf(build, node, 'edition'),
        reviewed: writtenDate(build, node, 'reviewed')?.value,
    });
}

/** A short form and what it stands for. */
export function abbreviation(build: Build, node: Torn<ast.Abbreviation>): Abbreviation {
    return head(build, node, 'abbreviation', 'expansion');
}

/** Prose with a title. */
export function narrative(build: Build, node: Torn<ast.Narrative>): Narrative {
    return { ...head(build, node, 'narrative', 'title'), text: prose(build, node, 'text') };
}

/** The text of a property, cut into words, figures and citations; empty where there is none. */
export function prose(build: Build, node: AstNode, property: string): Prose {
    textOf(build, node, property);
    const part = partOf(node, property);
    const pieces = part ? proseParts(textBetween(build, node, { start: part.offset, end: part.end }), part.offset) : [];
    return pieces.map(({ start, end, ...piece }): ProsePart => {
        const range = rangeIn(build, node, { start, end });
        return piece.kind === 'citation' ? { kind: 'citation', source: cited(build, node, piece.source, start + '[@'.length), range } : { ...piece, range };
    });
}

/** The words of a text as a reader sees them, with figures and citations as they are written. */
export function plainText(text: Prose): string {
    return text.map((part) => (part.kind === 'text' ? part.text : part.kind === 'figure' ? `{${part.path}}` : `[@${part.source.written}]`)).join('');
}

/** The source that `[@label]` names. Prose is no part of the tree, so the name is looked up here and not by the tree's own references. */
function cited(build: Build, place: AstNode, name: string, start: number): Ref {
    const target = follow(build, () => build.findSource(name, place));
    const range = rangeIn(build, place, { start, end: start + name.length });
    const ref = compact<Ref>({ kinds: fits.source, written: name, target, range });
    build.references.push(ref);
    return ref;
}
