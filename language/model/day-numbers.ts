/**
 * The number of a day in the protocol's own counting: there is no day 0 where the first day is day 1 or later.
 * @param offset whole days after the day that the convention names
 * @param first the number of that day
 */
export function dayNumber(offset: number, first: number): number {
    const day = first + offset;
    return first >= 1 && day <= 0 ? day - 1 : day;
}

/**
 * The opposite of {@link dayNumber}: how many days a numbered day comes after the day the convention names.
 * @param day a day of the protocol's own counting
 * @param first the number of the day the convention names
 */
export function dayOffset(day: number, first: number): number {
    return first >= 1 && day < 0 ? day + 1 - first : day - first;
}
