import { typingDistance } from '../syntax/typing-distance.js';

/** The candidates a slip of typing away from what is written, nearest first; none where nothing is near enough to be meant. */
export function nearNames(written: string, candidates: Iterable<string>): readonly string[] {
    const letters = plain(written);
    const reach = letters.length < 3 ? 0 : letters.length < 6 ? 1 : 2;
    let best = reach;
    let near: string[] = [];
    for (const candidate of candidates) {
        const distance = typingDistance(letters, plain(candidate), best);
        if (distance < best || (distance === best && near.length === 0)) {
            near = [candidate];
            best = distance;
        } else if (distance === best) {
            near.push(candidate);
        }
    }
    return [...new Set(near)].filter(name => name !== written).sort();
}

/** Whether one of the names may have been meant by what is written. */
export function mayMean(written: string, name: string): boolean {
    return written === name || nearNames(written, [name]).length > 0;
}

/** Capitals, hyphens and underscores are how people write the same name differently. */
function plain(name: string): string {
    return name.toLowerCase().replace(/[-_]/g, '');
}
