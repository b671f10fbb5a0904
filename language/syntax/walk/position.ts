import type { GrammarGraph, State, Use } from './graph.js';

/** A rule that is being gone through: where it goes on afterwards, and what it was called for. */
interface Frame {
    readonly id: number;
    readonly to: State;
    readonly use: Use;
    readonly outer: Frame | undefined;
}

/** One way of understanding the words so far. */
interface Way {
    readonly state: State;
    readonly frame: Frame | undefined;
}

/** One word that may come next. */
export interface Next {
    /** The keyword itself, or the name of the terminal: ID, STRING, NUMBER … */
    readonly word: string;
    /** What it is for, innermost rule first. */
    readonly uses: readonly Use[];
    /** Whether it begins a new line of a block. */
    readonly statement: boolean;
}

/** Whether a keyword may come next only because it may serve as a name or a unit. */
export function isNameWord({ word, uses }: Next): boolean {
    return /^[a-z]/.test(word) && (uses[0]?.rule === 'Name' || uses[0]?.rule === 'UnitName');
}

interface NextWay extends Next {
    readonly way: Way;
}

/** A place in a text: everything that may come next. Equal places are the same object. */
export interface Position {
    /** The words that may come next; a word that can serve several purposes stands several times. */
    readonly next: readonly Next[];
    /** Whether the text may end here. */
    readonly mayEnd: boolean;
    /** Whether a plain word may be a unit here as well as a name. */
    readonly unitOrName: boolean;
    /** The position behind a word; nothing if the word does not fit. */
    after(word: string): Position | undefined;
}

/**
 * The position at the beginning of a text. Positions are worked out once and kept: their number is that of the grammar's
 * places, times the nesting of what is read.
 * @param graph the grammar
 */
export function startPosition(graph: GrammarGraph): Position {
    const frames = new Map<string, Frame>();
    const positions = new Map<string, Position>();

    function enter(edge: { id: number; to: State; use: Use }, outer: Frame | undefined): Frame {
        const key = `${edge.id}/${outer?.id ?? ''}`;
        let frame = frames.get(key);
        if (!frame) {
            frame = { id: frames.size, to: edge.to, use: edge.use, outer };
            frames.set(key, frame);
        }
        return frame;
    }

    function position(ways: readonly Way[]): Position {
        const key = ways.map(keyOf).sort().join(' ');
        let known = positions.get(key);
        if (!known) {
            known = createPosition(ways);
            positions.set(key, known);
        }
        return known;
    }

    function createPosition(ways: readonly Way[]): Position {
        const found: NextWay[] = [];
        const seen = new Set<string>();
        let mayEnd = false;

        function visit(way: Way, statement: boolean): void {
            const { state, frame } = way;
            const key = `${keyOf(way)}/${statement}`;
            if (seen.has(key)) {
                return;
            }
            seen.add(key);
            if (state.final && frame) {
                visit({ state: frame.to, frame: frame.outer }, statement);
            } else if (state.final) {
                mayEnd = true;
            }
            for (const edge of state.edges) {
                switch (edge.kind) {
                    case 'free': visit({ state: edge.to, frame }, statement || edge.statement); break;
                    case 'rule': visit({ state: graph.starts.get(edge.rule)!, frame: enter(edge, frame) }, statement); break;
                    case 'word': found.push({ word: edge.word, uses: usesOf(edge.use, frame), statement, way: { state: edge.to, frame } }); break;
                }
            }
        }

        ways.forEach(way => visit(way, false));
        const known = new Map<string, Position | undefined>();
        return {
            next: found,
            mayEnd,
            unitOrName: found.some(isUnit) && found.some(next => next.word === 'ID' && !isUnit(next)),
            after(word) {
                if (!known.has(word)) {
                    const fitting = found.filter(next => next.word === word).map(next => next.way);
                    known.set(word, fitting.length > 0 ? position(fitting) : undefined);
                }
                return known.get(word);
            }
        };
    }

    return position([{ state: graph.starts.get(graph.entry)!, frame: undefined }]);
}

function isUnit({ word, uses }: Next): boolean {
    return word === 'ID' && uses[0]?.rule === 'UnitName';
}

function keyOf({ state, frame }: Way): string {
    return `${state.id}/${frame?.id ?? ''}`;
}

function usesOf(use: Use, frame: Frame | undefined): Use[] {
    const uses = [use];
    for (let outer = frame; outer; outer = outer.outer) {
        uses.push(outer.use);
    }
    return uses;
}
