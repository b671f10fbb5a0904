import { describe, expect, test } from 'vitest';
import { observable, rangeOf } from './standard.js';

describe('what the library states of an instrument', () => {
    // name, range, items (count × from–to), higher is, recall, rated by; `-` where nobody could name a source
    test.each([
        ['PHQ9', '0 to 27', '9 × 0–3', 'worse', '2 weeks', 'patient'],
        ['PHQ8', '0 to 24', '8 × 0–3', 'worse', '2 weeks', 'patient'],
        ['GAD7', '0 to 21', '7 × 0–3', 'worse', '2 weeks', 'patient'],
        ['PCL5', '0 to 80', '20 × 0–4', 'worse', '1 month', 'patient'],
        ['PCL5Week', '0 to 80', '20 × 0–4', 'worse', '1 week', 'patient'],
        ['CAPS5', '0 to 80', '20 × 0–4', 'worse', '1 month', 'clinician'],
        ['CAPS5Week', '0 to 80', '20 × 0–4', 'worse', '1 week', 'clinician'],
        ['CSSRS', 'none', '-', 'worse', '-', '-'],
        ['MADRS', '0 to 60', '10 × 0–6', 'worse', '-', 'clinician'],
        ['HAMD17', '0 to 52', '9 × 0–4 + 8 × 0–2', 'worse', '1 week', 'clinician'],
        ['HAMA', '0 to 56', '14 × 0–4', 'worse', '1 week', 'clinician'],
        ['QIDSSR16', '0 to 27', '-', 'worse', '7 days', 'patient'],
        ['BDI2', '0 to 63', '21 × 0–3', 'worse', '2 weeks', 'patient'],
        ['BSI', 'none', '-', '-', '-', '-'],
        ['CADSS', 'none', '-', 'worse', 'now', 'clinician'],
        ['CADSS6', 'none', '-', 'worse', 'now', 'clinician'],
        ['CADSS27', 'none', '-', 'worse', 'now', 'clinician'],
        ['ACE', '0 to 10', '10 × 0–1', 'worse', '-', 'patient'],
        ['AUDIT', '0 to 40', '10 × 0–4', 'worse', '1 year', 'patient'],
        ['AUDITC', '0 to 12', '3 × 0–4', 'worse', '1 year', 'patient'],
        ['DAST10', '0 to 10', '10 × 0–1', 'worse', '12 months', 'patient'],
        ['MDQ', '0 to 13', '13 × 0–1', 'worse', 'lifetime', 'patient'],
        ['YMRS', '0 to 60', '-', 'worse', '-', 'clinician'],
        ['ISI', '0 to 28', '7 × 0–4', 'worse', '2 weeks', 'patient'],
        ['WHODAS12', '0 to 48', '12 × 0–4', 'worse', '30 days', 'patient'],
        ['WHODAS36', '0 to 144', '36 × 0–4', 'worse', '30 days', 'patient'],
        ['SDS', 'none', '-', '-', '-', '-'],
        ['MEQ30', 'none', '30 × 0–5', '-', '-', 'patient'],
        ['EBI', 'none', '-', '-', '-', '-'],
        ['CGIS', '1 to 7', '-', 'worse', '7 days', 'clinician'],
        ['CGII', '1 to 7', '-', 'worse', '-', 'clinician'],
        ['BPRS18', '18 to 126', '18 × 1–7', 'worse', '-', 'clinician'],
        ['BPRSE', '24 to 168', '24 × 1–7', 'worse', '-', 'clinician'],
        ['MOAAS', '0 to 5', '-', 'better', 'now', 'clinician'],
        ['MOAAS6', '1 to 6', '-', '-', 'now', 'clinician'],
        ['LeidenOAAS', '0 to 6', '-', 'worse', 'now', 'clinician'],
        ['RASS', '-5 to 4', '-', '-', 'now', 'clinician'],
        ['Aldrete', '0 to 10', '5 × 0–2', 'better', 'now', 'clinician'],
        ['MoCA', '0 to 30', '-', 'better', 'now', 'clinician'],
        ['MMSE', '0 to 30', '-', 'better', 'now', 'clinician'],
        ['MSIBPD', '0 to 10', '10 × 0–1', 'worse', '-', 'patient'],
        ['IESR', 'none', '22 × 0–4', 'worse', '-', 'patient'],
        ['STOPBANG', 'none', '-', '-', '-', '-'],
    ])('%s: %s', (name, range, items, direction, recall, rater) => {
        const { items: stated, higherIs, recall: period, ratedBy } = observable(name);
        expect({
            range: rangeOf(name),
            items: stated ? stated.groups.map(({ count, each }) => `${count} × ${each.low.value}–${each.high.value}`).join(' + ') : '-',
            direction: higherIs ?? '-',
            recall: typeof period === 'object' ? period.written : period ?? '-',
            rater: ratedBy ?? '-',
        }).toEqual({ range, items, direction, recall, rater });
    });

    // Where items are stated, items and range say the same.
    test.each(['PHQ9', 'PHQ8', 'GAD7', 'PCL5', 'PCL5Week', 'CAPS5', 'CAPS5Week', 'MADRS', 'HAMD17', 'HAMA', 'BDI2', 'ACE', 'AUDIT', 'AUDITC', 'DAST10', 'MDQ', 'ISI',
        'WHODAS12', 'WHODAS36', 'BPRS18', 'BPRSE', 'Aldrete', 'MSIBPD'])('the items of %s add up to its range', name => {
        const { items } = observable(name);
        const sum = (end: 'low' | 'high'): number => items!.groups.reduce((soFar, { count, each }) => soFar + count * Number(each[end].value), 0);
        expect(`${sum('low')} to ${sum('high')}`).toBe(rangeOf(name));
    });
});

describe('bands', () => {
    test.each([
        ['PHQ9', ['none 0–4', 'mild 5–9', 'moderate 10–14', 'moderatelySevere 15–19', 'severe 20–27']],
        ['GAD7', ['none 0–4', 'mild 5–9', 'moderate 10–14', 'severe 15–21']],
        ['MADRS', ['none 0–6', 'mild 7–19', 'moderate 20–34', 'severe 35–60']],
        ['HAMD17', ['none 0–7', 'mild 8–13', 'moderate 14–18', 'severe 19–22', 'verySevere 23–52']],
        ['HAMA', ['mild 0–17', 'mildToModerate 18–24', 'moderateToSevere 25–30', 'verySevere 31–56']],
        ['QIDSSR16', ['none 0–5', 'mild 6–10', 'moderate 11–15', 'severe 16–20', 'verySevere 21–27']],
        ['YMRS', ['upTo12 0–12', 'upTo19 13–19', 'upTo25 20–25', 'upTo37 26–37', 'above37 38–60']],
        ['AUDIT', ['low 0–7', 'hazardous 8–40']],
        ['ISI', ['none 0–7', 'subthreshold 8–14', 'moderate 15–21', 'severe 22–28']],
    ])('%s has no gap and no overlap', (name, bands) => {
        const stated = observable(name).bands;
        expect(stated.map(band => `${band.name} ${band.bounds.low.value}–${band.bounds.high.value}`)).toEqual(bands);
        expect(`${stated[0]!.bounds.low.value} to ${stated.at(-1)!.bounds.high.value}`).toBe(rangeOf(name));
        stated.slice(1).forEach((band, index) => expect(Number(band.bounds.low.value)).toBe(Number(stated[index]!.bounds.high.value) + 1));
    });
});
