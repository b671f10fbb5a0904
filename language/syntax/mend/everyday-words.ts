/** What the language has, and words that people write for it. */
export type Spoken = readonly [meant: string, written: readonly string[]];

/** What people write in everyday language, and what the language has for it. */
export const everydayWords: readonly Spoken[] = [
    ['>', ['over', 'above', 'more than', 'greater than', 'higher than', 'older than', 'exceeds']],
    ['<', ['under', 'below', 'less than', 'lower than', 'smaller than', 'younger than']],
    ['>=', ['at least', 'not below', 'no less than', 'greater than or equal to', 'more than or equal to', 'higher than or equal to']],
    ['<=', ['at most', 'up to', 'no more than', 'less than or equal to', 'lower than or equal to']],
    ['=', ['equals', 'equal to']],
    ['for each', ['per']],
    ['every', ['each']],
    ['is', ['=']],
    ['takes', ['on']],
    ['within', ['in the last', 'in the past', 'during the last', 'during the past', 'over the last', 'over the past']],
    ['falls', ['falls by', 'decreases by', 'decreases', 'drops by', 'drops', 'declines by', 'declines']],
    ['rises', ['rises by', 'increases by', 'increases']],
    ['compared with', ['compared to', 'from', 'versus', 'vs', 'relative to']],
    ['when', ['if', 'where', 'whenever']],
    ['at most', ['within', 'no later than', 'not later than']],
    ['before', ['prior to', 'ahead of']],
    ['after', ['following']],
    ['not before', ['after', 'at least', 'no earlier than', 'not earlier than']],
    ['times', ['sessions', 'doses', 'dosings', 'visits', 'treatments', 'occasions']],
    ['in steps of', ['by']],
    ['over video', ['by video', 'via video', 'on video', 'through video', 'by telehealth', 'via telehealth']],
    [',', ['and', 'or']],
    ['or', [',']],
];

/** What conditions begin with in everyday language, whose first word passes for the name of a value: `taking`, `current`. */
export const conditionWords: readonly Spoken[] = [
    ['takes', ['taking', 'receives', 'receiving', 'uses', 'using']],
    ['has', ['diagnosis of', 'current', 'presence of', 'suffers from', 'patient has', 'patients have', 'participant has', 'subject has']],
    ['history of', ['past', 'prior', 'previous', 'lifetime', 'patient has a history of', 'patient has history of']],
];
