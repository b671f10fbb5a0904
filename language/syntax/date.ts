const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether this is a date of the Gregorian calendar as ISO 8601 writes it: `2027-01-04`. */
export function isDate(written: string): boolean {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) {
        return false;
    }
    const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return day >= 1 && day <= (daysInMonth[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}
