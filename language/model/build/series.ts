import type * as ast from '../../generated/ast.js';
import { makeDuration, negateDuration } from '../../syntax/duration.js';
import { partsOf, type Torn } from '../../syntax/tree.js';
import type { Provenance } from '../element.js';
import type { TimingRelation } from '../timing.js';
import { anchor } from './anchor.js';
import { rangeOfPart, type Build } from './context.js';
import { wholeNumbers } from './whole.js';

const units = { 'at day': 'd', 'at days': 'd', 'at week': 'wk', 'at weeks': 'wk', 'at month': 'mo', 'at months': 'mo' } as const;
const words = { d: ['day', 'days'], wk: ['week', 'weeks'], mo: ['month', 'months'] } as const;

/** The points of `at weeks 1, 2 and 6 after dosing 1`, in the order written; each is exact. */
export function series(build: Build, node: Torn<ast.SeriesPoint>, provenance: Provenance): TimingRelation[] {
    const from = anchor(build, node.anchor);
    const { direction } = node;
    if (!from || !direction || !node.unit) {
        return [];
    }
    const unit = units[node.unit];
    const parts = partsOf(node, 'offsets');
    return wholeNumbers(build, node, 'offsets', 'the time').flatMap((number, index): TimingRelation[] => {
        const read = makeDuration(String(number), unit);
        if (!read.ok) {
            return [];
        }
        const offset = direction === 'before' ? negateDuration(read.duration) : read.duration;
        return [{
            from,
            edge: direction === 'after' ? 'end' : 'start',
            direction,
            lower: offset,
            upper: offset,
            target: offset,
            against: direction === 'before' ? 'planned' : 'actual',
            provenance,
            written: `${number} ${words[unit][number === 1 ? 0 : 1]} ${direction} ${from.written}`,
            range: rangeOfPart(build, node, parts[index]),
        }];
    });
}
