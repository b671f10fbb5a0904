import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { icsExporter } from '../../language/exporters/ics.js';
import { contentLine, textValue } from '../../language/exporters/calendar/lines.js';
import { dayCount } from '../../language/analysis/dates.js';
import { courseDays } from '../../language/analysis/time/days.js';
import { scheduleOfActivities } from '../../language/analysis/schedule-of-activities.js';
import type { Protocol } from '../../language/model/protocol.js';
import { everything, flagship, opened, samples } from './documents.js';

const start = '2027-01-04';

async function exported(protocol: Protocol, patient?: string): Promise<string> {
    return String((await icsExporter.export(protocol, { start, ...patient !== undefined && { patient } })).content);
}

function eventsIn(text: string): readonly ICAL.Event[] {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
}

describe.each(samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, protocol] as const)))('%s', (_, protocol) => {
    test('is read by ical.js with the days of the course', async () => {
        const text = await exported(protocol, 'A. B.');
        const events = eventsIn(text);
        const { losses } = await icsExporter.export(protocol, { start });
        expect(events.length + losses.filter(({ what }) => what === 'visits without a day').length).toBe(scheduleOfActivities(protocol).columns.length);
        const days = courseDays(protocol);
        const first = dayCount(start)!;
        const origin = protocol.header.dayConvention?.number ?? 1;
        for (const event of events) {
            expect(event.startDate.isDate).toBe(true);
            expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400);
            const occurrence = protocol.occurrences.find(({ id }) => event.uid.startsWith(`${protocol.id}/${id}/`));
            const { earliest, latest } = (occurrence && days.get(occurrence.id)) ?? {};
            const offset = dayCount(event.startDate.toString())! - first;
            const offsetOf = (day: number): number => (day - origin) + (origin === 1 && day < 0 ? 1 : 0);
            expect(offset).toBeGreaterThanOrEqual(offsetOf(earliest ?? -100_000));
            expect(offset).toBeLessThanOrEqual(offsetOf(latest ?? 100_000));
            expect(event.description).toContain(protocol.label);
        }
    });

    test('has lines of at most 75 octets that end with CRLF, and ids of its own', async () => {
        const text = await exported(protocol, 'Ä. Ö.');
        expect(text.split('\r\n').filter(line => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const ids = eventsIn(text).map(({ uid }) => uid);
        expect(new Set(ids).size).toBe(ids.length);
    });
});

const [protocol] = opened(flagship).model.protocols;

test('a visit keeps its id when the course begins on another day; another patient has other ids', async () => {
    const ids = await Promise.all([[start, 'A. B.'], ['2027-03-01', 'A. B.'], [start, 'C. D.']].map(async ([day, patient]) => {
        const { content } = await icsExporter.export(protocol!, { start: day!, patient: patient! });
        return eventsIn(String(content)).map(({ uid }) => uid);
    }));
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]!.filter(id => ids[0]!.includes(id))).toEqual([]);
});

test('without a patient too a visit keeps its id when the course begins on another day, which no patient who is named has', async () => {
    const ids = await Promise.all([[start], ['2027-03-01'], [start, 'patient'], [start, '(patient)']].map(async ([day, patient]) => {
        const { content } = await icsExporter.export(protocol!, { start: day!, ...patient !== undefined && { patient } });
        return eventsIn(String(content)).map(({ uid }) => uid);
    }));
    expect(ids[1]).toEqual(ids[0]);
    expect([...ids[2]!, ...ids[3]!].filter(id => ids[0]!.includes(id))).toEqual([]);
    expect(icsExporter.export(protocol!, { start })).toMatchObject({ losses: expect.arrayContaining([expect.objectContaining({ what: 'which patient the visits are of' })]) as unknown });
});

test('a file has the revision that it is given', async () => {
    const { content } = await icsExporter.export(protocol!, { start, revision: 7 });
    expect(eventsIn(String(content)).every(({ sequence }) => sequence === 7)).toBe(true);
    expect(await exported(protocol!)).toContain('SEQUENCE:0\r\n');
});

test('text that looks like a property stays text', () => {
    const hostile = 'a\\b;c,d\r\nBEGIN:VEVENT\nEND:VCALENDAR \u0007 ü€😀'.repeat(9);
    const calendar = new ICAL.Component(ICAL.parse(`${contentLine('BEGIN', 'VCALENDAR')}${contentLine('SUMMARY', textValue(hostile))}${contentLine('END', 'VCALENDAR')}`) as unknown[]);
    expect(calendar.getFirstPropertyValue('summary')).toBe(hostile.replaceAll('\r\n', '\n').replaceAll('\u0007', ' '));
});

test('a day that is none is refused', () => {
    expect(() => icsExporter.export(opened(everything).model.protocols[0]!, { start: '2027-02-30' })).toThrow('"2027-02-30" is no day');
});

test('what is said of an activity at one visit is not said of it at another', async () => {
    const text = await exported(opened(samples.find(({ name }) => name === 'ketamine-assisted-therapy')!).model.protocols[0]!);
    const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT');
    const intake = events.find(event => event.includes('SUMMARY:Medical and psychiatric intake'))!;
    expect(intake).toContain('Assessments: Columbia Suicide Severity Rating Scale\\n');
    expect(events.find(event => event.includes('SUMMARY:Dosing session 1'))).toContain('Assessments: Columbia Suicide Severity Rating Scale (−30 min)');
});
