/** What says where something stands or comes from, and nothing about the treatment. */
const aside: ReadonlySet<string> = new Set(['range', 'nameRange', 'labelRange', 'choiceRange', 'inheritedFrom']);

/** Whether two values of the model state the same, wherever they stand. */
export function statesTheSame(a: unknown, b: unknown): boolean {
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
        return a === b;
    }
    const keys = new Set([...Object.keys(a), ...Object.keys(b)].filter((key) => !aside.has(key)));
    return [...keys].every((key) => statesTheSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
