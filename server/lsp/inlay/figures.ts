import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import { figures } from '../../../language/analysis/figures/index.js';
import { prose } from '../../../language/analysis/prose.js';
import { escaped } from '../hover/markdown.js';
import type { Hint } from './hint.js';

/** What the figures in prose come to: `{dosing.count}` is 6. */
export function figureHints({ protocol }: ProtocolFacts): readonly Hint[] {
    const known = figures(protocol);
    return prose(protocol).flatMap(({ text }) => text).flatMap((part): Hint[] => {
        const value = part.kind === 'figure' ? known.get(part.path) : undefined;
        return part.kind === 'figure' && value !== undefined && value !== ''
            ? [{ at: { ...part.range, end: part.range.end + 1 }, text: `= ${value}`, why: `The text says “${escaped(value)}” here, taken from the protocol.` }]
            : [];
    });
}
