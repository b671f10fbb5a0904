import { alignRemarks } from './align-remarks.js';
import { columnStart } from './column-start.js';
import { isWithinPhrase, layoutOf, type Layout } from './layouts.js';
import type { Row } from './row.js';

/** A row while its columns are set, from left to right. */
interface Progress {
    readonly row: Row;
    readonly layout: Layout;
    /** The last chunk whose place is settled. */
    settled: number;
    /** Where that chunk ends, counted from the beginning of the row. */
    width: number;
}

/** Rows that share one or more columns. */
type Run = Progress[];

/** A block that is being read: its runs so far, those still open by what they share. */
interface Block {
    readonly groups: Map<string, Run>;
    last: Run | undefined;
}

/**
 * Aligns rows of the same kind in columns, and the comments at the end of neighbouring rows.
 * The first column is shared by all such rows of a block. The others are shared by such rows that follow each other,
 * whatever blocks they open, up to an empty line, a line of comment or a row of another kind.
 * @param rows the lines of a whole text; changed in place
 */
export function align(rows: readonly Row[]): void {
    const { groups, runs } = gather(rows);
    for (const group of groups.filter(isMany)) {
        alignColumn(group, 0);
    }
    for (const run of runs.filter(isMany)) {
        run[0]!.layout.columns.forEach((_, column) => { alignColumn(run, column); });
    }
    alignRemarks(rows);
}

function isMany(run: Run): boolean {
    return run.length > 1;
}

function gather(rows: readonly Row[]): { groups: readonly Run[]; runs: readonly Run[] } {
    const groups: Run[] = [];
    const runs: Run[] = [];
    const blocks: Block[] = [];
    for (const row of rows) {
        const { depth, continues, blankBefore } = row.line;
        blocks.length = Math.min(blocks.length, depth + 1);
        const block = blocks[depth] ??= { groups: new Map(), last: undefined };
        if (continues || row.line.first?.kind === 'close') {
            continue;
        }
        const progress = begin(row);
        if (!progress || blankBefore || block.last?.[0]?.layout !== progress.layout) {
            block.last = undefined;
        }
        if (progress) {
            block.last ??= opened(runs);
            block.last.push(progress);
            joinGroup(block, progress, groups);
        }
    }
    return { groups, runs };
}

/** A file is no block: definitions far from each other in it share nothing. */
function joinGroup(block: Block, progress: Progress, groups: Run[]): void {
    const { group } = progress.layout;
    if (group !== undefined && progress.row.line.depth > 0) {
        const run = block.groups.get(group) ?? opened(groups);
        block.groups.set(group, run);
        run.push(progress);
    }
}

function opened(runs: Run[]): Run {
    const run: Run = [];
    runs.push(run);
    return run;
}

function begin(row: Row): Progress | undefined {
    if (row.line.pieces[0]!.kind !== 'word') {
        return undefined;
    }
    const layout = layoutOf(row.chunks, row.line.last?.kind === 'open');
    return layout && { row, layout, settled: 0, width: row.chunks[0]!.text.length };
}

function alignColumn(run: Run, column: number): void {
    const cells = run
        .map(progress => ({ progress, chunk: progress.layout.columns[column]!(progress.row.chunks) }))
        .filter(({ progress, chunk }) => canSettle(progress, chunk));
    for (const { progress, chunk } of cells) {
        settleUpTo(progress, chunk - 1);
    }
    const start = columnStart(cells.map(({ progress }) => progress.width));
    for (const { progress, chunk } of cells) {
        progress.row.chunks[chunk]!.gap = isWithinPhrase(progress.row.chunks, chunk) ? 1 : Math.max(1, start - progress.width);
        settleUpTo(progress, chunk);
    }
}

/** Nothing is aligned after a text of several lines. */
function canSettle({ row, settled }: Progress, chunk: number): boolean {
    return chunk > settled && chunk < row.chunks.length && (row.brokenAt < 0 || chunk <= row.brokenAt);
}

function settleUpTo(progress: Progress, chunk: number): void {
    while (progress.settled < chunk) {
        progress.settled++;
        const { gap, text } = progress.row.chunks[progress.settled]!;
        progress.width += gap + text.length;
    }
}
