import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';

/** Lines as the tour of the language sets them; which of them share a column is what counts, not how wide it is. */
const blocks = {
    criteria: `
        include adult        "Age 18 to 70"                       when age 18 to 70 years
        include severity     "At least moderate depression"       when PHQ9 >= 15
        include resistant    "Two adequate trials have failed"    when failedTrials >= 2
        exclude psychosis    "Psychotic disorder, ever"           when history of psychoticDisorder
        exclude pregnancy    "Pregnant"                           when pregnancyTest is positive
        exclude hypertension "Uncontrolled hypertension"          when systolic >= 160 mmHg or diastolic >= 100 mmHg {
            cites  label
            action refer "primary care" and rescreen after 14 days
        }
        caution benzodiazepine "May blunt the response"           when takes benzodiazepine within 7 days`,
    'consent items': `
        benefit     relief       "Depression may lift within hours or days."
        risk        dissociation "You may feel detached from your body or surroundings."  covers ketamine
        risk        pressure     "Your blood pressure may rise for a few hours."          covers hypertension  // the criterion below
        alternative usualCare    "Other treatments are available, and you may choose none."
        right       withdraw     "You may stop at any time without losing other care."
        agree       noDriving    "I will not drive until the next day, after a night's sleep."  initials
        agree       escort       "A named adult will take me home after each session."          initials
        agree       sharing      "My prescriber and my therapist may share information."        initials
        agree       touch        "I agree to supportive touch, as discussed beforehand."        optional
        agree       recording    "I agree to sessions being recorded."                          optional`,
};

describe.each(Object.entries(blocks))('%s are aligned the way the tour does', (_, block) => {
    const formatted = formatText(block)!.trimEnd().split('\n');
    const tour = block.slice(1).split('\n').map(line => line.slice(8));

    it.each([...tour.keys()])('line %i', index => {
        const line = formatted[index]!;
        expect(line.replace(/ +/g, ' ')).toBe(tour[index]!.replace(/ +/g, ' '));
        for (const [other, tourLine] of tour.entries()) {
            for (const start of columns(tourLine).filter(column => columns(tour[index]!).includes(column))) {
                const cell = columns(tourLine).indexOf(start);
                const own = columns(tour[index]!).indexOf(start);
                expect(columns(formatted[other]!)[cell], formatted[other]).toBe(columns(line)[own]);
            }
        }
    });
});

/** Where the parts of a line begin that a table would have: keyword, name, text and what follows the text. */
function columns(line: string): number[] {
    const cells = /^( *\w+ +)(\w+ +)?("[^"]*" *)?/.exec(line) ?? [];
    let at = 0;
    return cells.slice(1).filter(cell => cell !== undefined).map(cell => at += cell.length);
}
