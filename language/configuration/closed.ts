import { isScalar, isSeq } from 'yaml';
import { alwaysOpen, dayCount, weekdays, type ClosedDays, type Weekday } from '../analysis/dates.js';
import { tellUnknown, type SettingsNode, type Tell } from './settings-file.js';

/** Reads the days on which a clinic is closed: names of days of the week, and dates. */
export function readClosed(node: SettingsNode, tell: Tell): ClosedDays {
    if (!isSeq(node)) {
        tell(node, '`closed` is a list of days of the week and of dates, such as `[saturday, sunday, 2026-12-25]`.');
        return alwaysOpen;
    }
    const found: { weekdays: Weekday[]; dates: string[] } = { weekdays: [], dates: [] };
    for (const item of node.items as SettingsNode[]) {
        const written = isScalar(item) ? String(item.source ?? '') : '';
        const weekday = weekdays.find(day => day === written.toLowerCase());
        if (weekday) {
            found.weekdays.push(weekday);
        } else if (dayCount(written) !== undefined) {
            found.dates.push(written);
        } else {
            tellUnknown(tell, item, `\`${written}\` is no day.`, written, weekdays, 'Write a day of the week, such as `sunday`, or a date, such as `2026-12-25`.');
        }
    }
    return found;
}

/** The part of the JSON Schema of the configuration that is about closed days. */
export const closedSchema: object = {
    description: 'The days on which the clinic sees nobody: days of the week, and dates.',
    type: 'array',
    items: { anyOf: [{ enum: weekdays }, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }] },
};
