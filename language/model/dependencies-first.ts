/**
 * Items after everything they depend on, otherwise in the order given. Where items depend on each other in a circle,
 * the one that is met last while the circle is followed comes first. Deep chains do not exhaust the stack.
 * @param items the items wanted, each once
 * @param dependenciesOf what must come before an item; only what is among the items counts
 */
export function dependenciesFirst<Item>(items: readonly Item[], dependenciesOf: (item: Item) => readonly Item[]): Item[] {
    const wanted = new Set(items);
    const entered = new Set<Item>();
    const done = new Set<Item>();
    for (const item of items) {
        const stack = [item];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            if (entered.has(top)) {
                done.add(top);
                stack.pop();
            } else {
                entered.add(top);
                stack.push(...dependenciesOf(top).filter((other) => wanted.has(other) && !entered.has(other)).reverse());
            }
        }
    }
    return [...done];
}
