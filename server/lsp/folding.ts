import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange, type FoldingRangeParams } from 'vscode-languageserver';
import { unasked, type Feature } from './feature.js';
import type { Session, Stretch, View } from './session.js';
import { commentsIn, wordsOf, type Word } from './words.js';

/** What can be folded: blocks, prose over several lines, comments that follow one another, and regions that the author marks. */
export const folding: Feature = {
    capabilities: { foldingRangeProvider: true },
    requests: [unasked(FoldingRangeRequest.type, null, foldsOf)]
};

function foldsOf(session: Session, { textDocument }: FoldingRangeParams): FoldingRange[] | null {
    const view = session.view(textDocument.uri);
    if (!view) {
        return null;
    }
    const { text, parsed } = view.checked;
    const words = wordsOf(parsed);
    const comments = commentsIn(text, words);
    const folds = [...blocks(view, words), ...prose(view, words), ...commentRuns(view, comments), ...regions(view, comments)];
    return folds.filter(({ startLine, endLine }) => startLine < endLine).sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** A folded block keeps its last line, so that the closing brace stays in sight. */
function blocks(view: View, words: readonly Word[]): FoldingRange[] {
    const open: Word[] = [];
    return words.flatMap((word): FoldingRange[] => {
        if (word.type === '{') {
            open.push(word);
        }
        const opening = word.type === '}' ? open.pop() : undefined;
        return opening ? [{ ...linesOf(view, opening.start, word.start), endLine: lineOf(view, word.start) - 1 }] : [];
    });
}

function prose(view: View, words: readonly Word[]): FoldingRange[] {
    return words.filter(({ type }) => type === 'PROSE').map(({ start, end }) => linesOf(view, start, end));
}

/** Comments on lines that follow one another, with nothing before them on their lines, are one. */
function commentRuns(view: View, comments: readonly Stretch[]): FoldingRange[] {
    const runs: { startLine: number; endLine: number }[] = [];
    for (const { start, end } of comments) {
        const { startLine, endLine } = linesOf(view, start, end);
        const last = runs[runs.length - 1];
        if (!standsAlone(view.checked.text, start)) {
            continue;
        }
        if (last && last.endLine + 1 === startLine && marker(view, { start, end }) === undefined) {
            last.endLine = endLine;
        } else {
            runs.push({ startLine, endLine });
        }
    }
    return runs.map(run => ({ ...run, kind: FoldingRangeKind.Comment }));
}

function standsAlone(text: string, start: number): boolean {
    return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
}

/** `// #region` to `// #endregion`. */
function regions(view: View, comments: readonly Stretch[]): FoldingRange[] {
    const open: Stretch[] = [];
    return comments.flatMap((comment): FoldingRange[] => {
        const mark = marker(view, comment);
        if (mark === 'region') {
            open.push(comment);
        }
        const opening = mark === 'endregion' ? open.pop() : undefined;
        return opening ? [{ ...linesOf(view, opening.start, comment.start), kind: FoldingRangeKind.Region }] : [];
    });
}

function marker(view: View, { start, end }: Stretch): string | undefined {
    return /^\/\/\s*#?(region|endregion)\b/.exec(view.checked.text.slice(start, end))?.[1];
}

function linesOf(view: View, start: number, end: number): { startLine: number; endLine: number } {
    const range = view.rangeOf({ start, end });
    return { startLine: range.start.line, endLine: range.end.line };
}

function lineOf(view: View, offset: number): number {
    return view.rangeOf({ start: offset, end: offset }).start.line;
}
