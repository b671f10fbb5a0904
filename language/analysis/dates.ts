/** A day of the week, Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The name of a day of the week. */
export type Weekday = (typeof weekdays)[number];

/** The days on which a clinic sees nobody. */
export interface ClosedDays {
    readonly weekdays: readonly Weekday[];
    /** By ISO 8601. */
    readonly dates: readonly string[];
}

/** No closed days. */
export const alwaysOpen: ClosedDays = { weekdays: [], dates: [] };

/** A date as a number of days, so that days can be counted. Reckoned by the Gregorian calendar alone: no clock and no time zone is asked. */
export function dayCount(date: string): number | undefined {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
    const count = year === '' ? NaN : counted(Number(year), Number(month), Number(day));
    return isoDate(count) === date ? count : undefined;
}

function counted(year: number, month: number, day: number): number {
    const y = month <= 2 ? year - 1 : year;
    const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear;
}

/** The date of a number of days, by ISO 8601. */
export function isoDate(count: number): string {
    const era = Math.floor(count / 146_097);
    const inEra = count - era * 146_097;
    const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
    const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const m = Math.floor((5 * inYear + 2) / 153);
    const month = m < 10 ? m + 3 : m - 9;
    const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(inYear - Math.floor((153 * m + 2) / 5) + 1)}`;
}

/** The day of the week of a number of days. */
export function weekdayOf(count: number): Weekday {
    return weekdays[(((count + 2) % 7) + 7) % 7]!;
}

/** Whether a clinic is closed on a day. */
export function isClosed(closed: ClosedDays, count: number): boolean {
    return closed.weekdays.includes(weekdayOf(count)) || closed.dates.includes(isoDate(count));
}
