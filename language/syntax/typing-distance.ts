/** How many letters must be added, dropped, changed or swapped with their neighbour; anything above `limit` may come back as more than `limit`. */
export function typingDistance(a: string, b: string, limit: number): number {
    if (Math.abs(a.length - b.length) > limit) {
        return limit + 1;
    }
    let beforeLast: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            const swap = swapped ? (beforeLast[column - 2] ?? 0) + 1 : changed;
            current.push(Math.min(changed, swap, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        [beforeLast, last] = [last, current];
    }
    return last[b.length] ?? limit + 1;
}
