/**
 * Results of the last few questions, by their text, so that who asks again, as after an edit was taken back, has them at hand.
 * @param most how many are kept
 * @param make the result for a question that was not asked lately
 */
export function recent<Result>(most: number, make: () => Result): (question: string) => Result {
    const kept = new Map<string, Result>();
    return question => {
        const result = kept.get(question) ?? make();
        kept.delete(question);
        kept.set(question, result);
        const [oldest] = kept.keys();
        if (kept.size > most && oldest !== undefined) {
            kept.delete(oldest);
        }
        return result;
    };
}
