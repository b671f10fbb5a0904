import type { Known } from '../../model/scenario.js';
import type { Suggestion } from './suggestions.js';

/**
 * Scenarios as they would be written: the limits of one value as a table, every other patient alone.
 * @param taken names that scenarios have already
 */
export function suggestedText(suggestions: readonly Suggestion[], taken: ReadonlySet<string>): string {
    const names = new Set(taken);
    const fresh = (wanted: string): string => {
        const name = freeName(wanted, names);
        names.add(name);
        return name;
    };
    const tables = new Map<string, Suggestion[]>();
    const alone: Suggestion[] = [];
    for (const suggestion of suggestions) {
        const measured = tableOf(suggestion);
        if (measured === undefined) {
            alone.push(suggestion);
        } else {
            const key = `${measured}|${others(suggestion, measured).map(({ written }) => written).join(', ')}`;
            tables.set(key, [...tables.get(key) ?? [], suggestion]);
        }
    }
    const written = [...tables].map(([key, rows]) => tableText(fresh, key.split('|')[0] ?? '', rows));
    return [...written, ...alone.map(suggestion => scenarioText(fresh, suggestion))].join('\n');
}

/** A name, with a number behind it where it is taken. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
    let name = wanted;
    for (let number = 2; taken.has(name); number++) {
        name = `${wanted}${number}`;
    }
    return name;
}

/** The value whose limits a suggestion is about; nothing where it is no limit, or is so only at some visit. */
function tableOf({ goal, known }: Suggestion): string | undefined {
    const written = goal.kind === 'boundary' && goal.value && !goal.value.condition.at ? goal.value.condition.value.written : undefined;
    return known.some(fact => fact.kind === 'value' && fact.value.written === written && !fact.from) ? written : undefined;
}

function others({ known }: Suggestion, measured: string): readonly Known[] {
    return known.filter(fact => fact.kind !== 'value' || fact.value.written !== measured);
}

function tableText(fresh: (wanted: string) => string, measured: string, rows: readonly Suggestion[]): string {
    const [first] = rows;
    const lines = rows.map(({ goal, expected }) => `    row ${goal.value?.amount.written ?? ''} expect ${expected}`);
    return [
        `scenario table ${fresh(`${measured.replace(/[^A-Za-z0-9]/g, '')}Limits`)} "${measured} at its limits" {`,
        ...givenLines(first ? others(first, measured) : []),
        `    columns ${measured}`,
        ...new Set(lines),
        '}', '',
    ].join('\n');
}

function scenarioText(fresh: (wanted: string) => string, { goal, known, expected }: Suggestion): string {
    const { name, label } = goal.element.name === '' ? goal.place?.encounter ?? goal.element : goal.element;
    const ending = goal.side ? (goal.side.met ? 'Met' : 'NotMet') : goal.kind === 'branch' ? 'Branch' : 'Limit';
    return [`scenario ${fresh(`${name}${ending}`)} "${label.replaceAll('"', '')}" {`, ...givenLines(known), `    expect ${expected}`, '}', ''].join('\n');
}

/** So many characters of facts stand in one line. */
const lineLength = 110;

/**
 * What is known of a patient, as lines of a scenario.
 * @param closed whether everything else is absent
 */
export function givenLines(known: readonly Known[], closed = true): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const { written } of known) {
        const longer = line === '' ? written : `${line}, ${written}`;
        if (longer.length > lineLength) {
            lines.push(line);
            line = written;
        } else {
            line = longer;
        }
    }
    return [...[...lines, line].filter(text => text !== '').map(text => `    given ${text}`), ...closed ? ['    given nothing else'] : []];
}
