import { HoverRequest, MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { figures } from '../../language/analysis/figures/index.js';
import { encounters } from '../../language/analysis/elements.js';
import { prose } from '../../language/analysis/prose.js';
import { walk } from './completion/grammar-walk.js';
import { keywordHelp } from './completion/keyword-proposals.js';
import { unasked, type Feature } from './feature.js';
import { approvalPage } from './hover/approval.js';
import { describe } from './hover/describe.js';
import { escaped } from './hover/markdown.js';
import { profilePage } from './hover/profile.js';
import { whyDays } from './hover/why-days.js';
import type { NamePlace } from './names/name-index.js';
import type { Session, Stretch, View } from './session.js';
import { isKeyword, stretchesOf } from './words.js';

/** What a name stands for, with everything that is known about it; what a keyword says. */
export const hover: Feature = {
    capabilities: { hoverProvider: true },
    requests: [unasked(HoverRequest.type, null, hoverAt)]
};

function hoverAt(session: Session, { textDocument, position }: HoverParams): Hover | null {
    const view = session.view(textDocument.uri);
    if (!view) {
        return null;
    }
    const offset = view.offsetAt(position);
    const place = view.names.at(offset);
    const about = place && aboutName(session, view, place);
    const unnamed = (): Hover | null => aboutProfile(session, view, offset) ?? aboutApproval(view, offset) ?? aboutKeyword(session, view, offset);
    return about ?? aboutFigure(view, offset) ?? (place ? null : unnamed());
}

function aboutProfile(session: Session, view: View, offset: number): Hover | undefined {
    const followed = view.checked.model.protocols.flatMap(({ header }) => header.follows).find(({ range: { start, end } }) => start <= offset && offset <= end);
    const meant = followed && session.workspace.profile(followed.range.uri, followed.value);
    const about = meant?.kind === 'profile' ? profilePage(meant.profile) : undefined;
    return about === undefined ? undefined : told(view, followed!.range, about);
}

/** Whether the hash of an approval is that of the text. */
function aboutApproval(view: View, offset: number): Hover | undefined {
    const { uri, model } = view.checked;
    const protocol = model.protocols.find(({ header: { approval } }) =>
        approval && approval.hash.range.uri === uri && approval.hash.range.start <= offset && offset <= approval.hash.range.end);
    const about = protocol && approvalPage(protocol);
    return about === undefined ? undefined : told(view, protocol!.header.approval!.hash.range, about);
}

/** What a figure in prose says, wherever in it somebody asks. */
function aboutFigure(view: View, offset: number): Hover | undefined {
    const protocol = view.names.protocolAt(offset);
    const part = protocol && prose(protocol).flatMap(({ text }) => text)
        .find(({ kind, range: { start, end } }) => kind === 'figure' && start <= offset && offset <= end);
    const value = part?.kind === 'figure' ? figures(protocol!).get(part.path) : undefined;
    return part?.kind === 'figure' && value !== undefined ? told(view, part.range, figureHelp(part.path, value)) : undefined;
}

function figureHelp(path: string, value: string): string {
    return `\`{${path}}\` is **${escaped(value)}**`;
}

function aboutName(session: Session, view: View, { element, range, path }: NamePlace): Hover | null {
    const protocol = view.names.protocolAt(range.start);
    const figure = path === undefined || !protocol ? undefined : figures(protocol).get(path);
    const about = element && describe({ session, view, protocol }, element);
    return about === undefined
        ? null
        : told(view, range, figure === undefined ? about : `${figureHelp(path!, figure)}\n\n---\n\n${about}`);
}

/** What is known about the element without a name that a keyword begins; of a timing line, the days and why they are so. */
function aboutNameless(session: Session, view: View, { start, type }: Stretch & { readonly type: string }): string | undefined {
    const protocol = view.names.protocolAt(start);
    const element = view.names.elements.find(({ name, nameRange }) => name === '' && nameRange.start === start);
    const timed = type === 'timing' && protocol
        ? encounters(protocol).find(({ range }) => range.inheritedBy === undefined && range.start < start && start < range.end)
        : undefined;
    const days = timed && protocol ? whyDays(protocol, timed.id) : '';
    return element ? describe({ session, view, protocol }, element) : days === '' ? undefined : days;
}

function aboutKeyword(session: Session, view: View, offset: number): Hover | null {
    const stretch = stretchesOf(view.checked.parsed).findLast(({ words }) => words.length > 0 && words[0]!.start <= offset);
    const index = stretch?.words.findIndex(word => word.start <= offset && offset <= word.end && isKeyword(word)) ?? -1;
    const word = stretch?.words[index];
    if (!stretch || !word) {
        return null;
    }
    const { position } = walk(session.workspace.services, view.checked.text, stretch.level, stretch.words.slice(0, index));
    const next = position?.next.find(candidate => candidate.word === word.type);
    const help = next && keywordHelp(next);
    const about = [help, aboutNameless(session, view, word)].filter(part => part !== undefined);
    return about.length === 0 ? null : told(view, word, about.join('\n\n---\n\n'));
}

function told(view: View, stretch: Stretch, value: string): Hover {
    return { contents: { kind: MarkupKind.Markdown, value }, range: view.rangeOf(stretch) };
}
