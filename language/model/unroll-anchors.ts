import type { Anchor } from './timing.js';
import type { Slot, Slots } from './unroll-slots.js';

/**
 * The occurrence that an anchor means, seen from one occurrence.
 * - `each`: the one this belongs to; without such a bond the one at the same position.
 * - `last`: the last that may be held.
 * - `previous`: of the same session the one before; of another the last one held before this.
 * - without a word: the only one. Where there are several, the one this belongs to; otherwise what comes before the anchor
 *   comes before the first, and what comes after it after the last.
 * @param edge `end` where times are counted from after the anchor
 */
export function anchoredSlot(anchor: Anchor, slot: Slot, slots: Slots, edge: 'start' | 'end'): Slot | undefined {
    const candidates = slots.byTemplate.get(anchor.target.target ?? '') ?? [];
    const own = ancestor(slot, anchor.target.target);
    switch (anchor.choice) {
        case 'each': return own ?? candidates[slot.index - 1];
        case 'first': return candidates[0];
        case 'last': return candidates.at(-1);
        case 'numbered': return candidates[(anchor.index ?? 0) - 1];
        case 'previous': return previous(candidates, slot, slots);
        case 'only': return candidates.length === 1 ? candidates[0] : own ?? candidates.at(edge === 'start' ? 0 : -1);
    }
}

function ancestor(slot: Slot, template: string | undefined): Slot | undefined {
    let found = slot.parent;
    while (found && found.template.id !== template) {
        found = found.parent;
    }
    return found;
}

function previous(candidates: readonly Slot[], slot: Slot, slots: Slots): Slot | undefined {
    if (candidates[0]?.template.id === slot.template.id) {
        return candidates[slot.index - 2];
    }
    if (candidates[0] && ancestor(candidates[0], slot.template.id)) {
        const before = slots.byTemplate.get(slot.template.id)?.[slot.index - 2];
        return before && candidates.findLast((candidate) => ancestor(candidate, slot.template.id) === before);
    }
    return ancestor(slot, candidates[0]?.template.id) ?? candidates[Math.min(slot.index, candidates.length) - 1];
}
