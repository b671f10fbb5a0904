import { describe, expect, it } from 'vitest';
import { protocolFacts, type ProtocolFacts } from '../../language/analysis/facts.js';
import { coverageOf } from '../../language/analysis/play/coverage.js';
import { resultsOf } from '../../language/analysis/play/results.js';
import { suggestedText } from '../../language/analysis/play/suggested-text.js';
import { suggestionsFor } from '../../language/analysis/play/suggestions.js';
import { parseDocument } from '../harness.js';

const protocol = (scenarios: string): string => `use standard

protocol small "Small" {
    version   1.0.0
    effective 2026-01-01
    day 1 is  dosing 1

    team {
        role prescriber "Prescriber"
    }
    screening {
        step intake "Intake" {
            by      prescriber
            timing  28 to 3 days before dosing 1
            collect age, weight, PHQ9, bloodPressure
        }
        include adult    "Adult"     when age 18 to 70 years
        include severity "Depressed" when PHQ9 >= 15
        exclude ill      "Psychosis" when history of psychoticDisorder
        exclude sedated  "Sedated"   when takes benzodiazepine within 7 days
        caution older    "Older"     when age > 65 years
    }
    consent treatment "Consent" {
        obtain by prescriber at least 24 h before dosing 1
    }
    medication ketamine "Ketamine" {
        route intramuscular
        dose  0.25 mg/kg when age >= 65 years
        dose  0.5 mg/kg
        raise in steps of 0.1 mg/kg at each dosing from dosing 2 up to 0.7 mg/kg when prescriber judges "tolerated"
        never above 60 mg per dose
    }
    session dosing "Dosing" {
        timing    4 times, every 3 to 5 days
        lasts     180 min
        staff     prescriber
        needs     consent treatment
        collect   CSSRS at -30 min
        check     arrival at -15 min systolic < 150 mmHg else postpone 2 days
        check     safe at -15 min CSSRS.ideation < 4 else stop treatment
        give      at 0 min ketamine
        monitor   bloodPressure every 15 min from -15 min until discharge
        collect   MOAAS at 110 min
        discharge not before 120 min when MOAAS = 5 and systolic < 150 mmHg
    }
    session integration "Integration" {
        timing   once, 24 to 48 h after each dosing
        staff    prescriber
        practice meaning "What surfaced"
    }
    session followUp "Follow-up" {
        timing  once, 14 ± 2 days after last dosing
        staff   prescriber
        collect PHQ9
    }
    outcomes {
        measure   PHQ9 at intake, at followUp
        response  when PHQ9 falls at least 50 % compared with intake
        remission when PHQ9 < 5
        decide goOn "Go on" before dosing 3 {
            when PHQ9 >= 20 then review by prescriber
            when PHQ9 < 5   then stop treatment
            otherwise       continue
        }
    }
    safety {
        stop dose for veryHigh "Far too high" when systolic >= 180 mmHg then call prescriber
        pause session for high "Too high"     when systolic >= 160 mmHg for 15 min then call prescriber
    }
    ${scenarios}
}
`;

function factsOf(scenarios: string): ProtocolFacts {
    const { model } = parseDocument(protocol(scenarios));
    return protocolFacts(model.protocols[0]!, model);
}

const well = 'given age 42 years, weight 70 kg, PHQ9 18, systolic 128 mmHg, CSSRS.ideation 0, MOAAS 5\n given nothing else';

/** What came instead of what a scenario says; nothing where it came true. */
function instead(given: string, ...expected: readonly string[]): readonly string[] {
    const facts = factsOf(`scenario one "One" {\n${given}\n${expected.map(line => `expect ${line}`).join('\n')}\n}`);
    const [result] = resultsOf(facts);
    expect(result!.verdicts).toHaveLength(expected.length);
    return result!.verdicts.map(verdict => verdict.instead);
}

describe('a patient goes through a protocol', () => {
    const comesTrue: readonly (readonly [string, string, ...string[]])[] = [
        ['an ordinary course', well, 'eligible', 'dosing 1 gives 35 mg ketamine', 'dosing 4 gives 35 mg ketamine', 'dosing 1 discharged at 120 min', 'followUp is held'],
        ['windows are those of all lines together', well, 'dosing 2 on day 4 to 6', 'integration 2 on day 5 to 8', 'followUp on day 22 to 32'],
        ['a ladder climbs at each dose, up to its limit', `${well}\n given prescriber judges "tolerated"`,
            'dosing 1 gives 35 mg ketamine', 'dosing 2 gives 42 mg ketamine', 'dosing 3 gives 49 mg ketamine', 'dosing 4 gives 49 mg ketamine'],
        ['a ceiling cuts the dose', well.replace('70 kg', '130 kg'), 'dosing 1 gives 60 mg ketamine'],
        ['the narrower dose line', well.replace('42 years', '65 years'), 'dosing 1 gives 17.5 mg ketamine'],
        ['a caution decides nothing', well.replace('42 years', '66 years'), 'cautioned by older', 'eligible'],
        ['too young', well.replace('42 years', '17 years'), 'not eligible', 'excluded by adult', 'dosing 1 is not held'],
        ['a medication of five days ago', `${well}\n given last took benzodiazepine 5 days ago`, 'excluded by sedated'],
        ['a medication of eight days ago', `${well}\n given last took benzodiazepine 8 days ago`, 'eligible'],
        ['an old disease', `${well}\n given history of psychoticDisorder`, 'excluded by ill'],
        ['a high pressure of one morning', `${well}\n given systolic 155 mmHg on day 4, systolic 128 mmHg on day 5`,
            'dosing 2 postponed by arrival', 'dosing 2 is held', 'dosing 2 on day 6 to 8', 'integration 2 on day 7 to 10'],
        ['a high pressure that stays', `${well}\n given systolic 155 mmHg on day 4`, 'dosing 2 postponed by arrival', 'dosing 2 is not held', 'integration 2 is not held'],
        ['a risk on the day', `${well}\n given CSSRS.ideation 4 at dosing 3`, 'stopped by safe', 'dosing 3 gives no ketamine', 'dosing 4 is not held'],
        ['a peak is no sustained pressure', `${well}\n given systolic 165 mmHg at dosing 1 + 30 min, systolic 128 mmHg at dosing 1 + 40 min`, 'dosing 1 discharged at 120 min'],
        ['a pressure that lasts', `${well}\n given systolic 165 mmHg at dosing 1 + 30 min, systolic 128 mmHg at dosing 1 + 130 min`, 'paused by high', 'dosing 1 discharged at 130 min'],
        ['a pressure before the dose stops it', `${well}\n given systolic 182 mmHg at dosing 1 - 5 min, systolic 128 mmHg on day 3`, 'stopped by veryHigh', 'dosing 1 gives no ketamine', 'dosing 2 is held'],
        ['nobody lets a drowsy patient go', `${well}\n given MOAAS 4 at dosing 1 + 100 min`, 'dosing 1 not discharged'],
        ['a missed visit', `${well}\n given misses integration 1`, 'integration 1 is not held', 'integration 2 is held'],
        ['the first branch that fits', `${well}\n given PHQ9 20 at dosing 3`, 'goOn decides review by prescriber'],
        ['no branch fits', well, 'goOn decides otherwise'],
        ['a decision that ends the course', `${well}\n given PHQ9 4 at dosing 3`, 'goOn decides stop treatment', 'stopped by goOn', 'dosing 3 is not held'],
        ['half of the score', `${well}\n given PHQ9 9 at followUp`, 'reaches response', 'does not reach remission', 'reaches response at followUp'],
        ['not quite half of the score', `${well}\n given PHQ9 10 at followUp`, 'does not reach response'],
    ];
    it.each(comesTrue)('%s', (_, given, ...expected) => {
        expect(instead(given, ...expected).filter(text => text !== '')).toEqual([]);
    });

    it.each([
        ['eligible', well.replace('42 years', '17 years'), 'The patient is excluded by `adult`.'],
        ['eligible', well.replace('age 42 years, ', ''), 'Whether `adult` applies is not known, so the patient is not eligible yet.'],
        ['eligible', well.replace('\n given nothing else', ''), 'Whether `ill` applies is not known, so the patient is not eligible yet.'],
        ['excluded by adult', well.replace('PHQ9 18', 'PHQ9 3'), 'The patient is excluded by `severity`.'],
        ['dosing 1 gives 40 mg ketamine', well, '35 mg of `ketamine` is given at `dosing 1`.'],
        ['dosing 1 gives no ketamine', well, '35 mg of `ketamine` is given at `dosing 1`.'],
        ['dosing 2 on day 4 to 5', well, '`dosing 2` can fall on day 4 to 6.'],
        ['dosing 1 discharged at 130 min', well, 'The patient leaves `dosing 1` at 120 min.'],
        ['goOn decides review by prescriber', well, '`goOn` decides `otherwise`.'],
        ['stopped by veryHigh', well, 'Nothing stops the course.'],
        ['dosing 2 postponed by arrival', well, '`dosing 2` is held.'],
        ['reaches remission', well, '`remission` is not reached.'],
    ])('%s does not come true, and what came instead is told', (expected, given, told) => {
        expect(instead(given, expected)).toEqual([told]);
    });

    it('what came instead can be expected as it is told', () => {
        const facts = factsOf(`scenario one "One" {\n${well}\nexpect dosing 1 gives 40 mg ketamine\nexpect dosing 2 on day 4\nexpect reaches remission\nexpect goOn decides review by prescriber\n}`);
        const accepted = resultsOf(facts)[0]!.verdicts.flatMap(verdict => verdict.accepted ?? []);
        expect(instead(well, ...accepted)).toEqual(accepted.map(() => ''));
        expect(accepted).toHaveLength(4);
    });

    it('what is decided before a visit that is put off is decided once', () => {
        const text = protocol(`scenario one "One" {\n${well}\ngiven systolic 155 mmHg on day 7, systolic 128 mmHg on day 8\nexpect dosing 3 postponed by arrival\nexpect dosing 3 gives 42 mg ketamine\n}`)
            .replace('otherwise       continue', 'otherwise       raise ketamine');
        const { model } = parseDocument(text);
        const [result] = resultsOf(protocolFacts(model.protocols[0]!, model));
        expect(result!.verdicts.map(verdict => verdict.instead)).toEqual(['', '']);
        expect(result!.played!.events.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
    });

    it('tells the chain of clauses that led to it', () => {
        const [result] = resultsOf(factsOf(`scenario one "One" {\n${well}\ngiven CSSRS.ideation 4 at dosing 3\nexpect dosing 4 is held\n}`));
        const text = protocol(`scenario one "One" {\n${well}\ngiven CSSRS.ideation 4 at dosing 3\nexpect dosing 4 is held\n}`);
        expect(result!.verdicts[0]!.because.map(({ range }) => text.slice(range.start, range.end))).toEqual(['CSSRS.ideation < 4', 'CSSRS.ideation 4 at dosing 3']);
    });
});

describe('a patient in an arm', () => {
    const arms = (scenario: string): string => protocol(scenario).replace('    outcomes {', `    session spraying "Spray" {
        timing    once, 30 to 40 days after dosing 1
        staff     prescriber
        practice  spray "Nothing is sprayed"
    }
    arm low "Low" {
        gives    ketamine 20 mg
        sessions dosing, integration
    }
    arm open "Open" {
        gives    ketamine
        sessions dosing, spraying
    }
    arm talk "Talk" {
        sessions integration, spraying
    }
    outcomes {`);
    const told = (...lines: readonly string[]): readonly string[] => {
        const { model } = parseDocument(arms(`scenario one "One" {\n${well}\n${lines.join('\n')}\n}`));
        return resultsOf(protocolFacts(model.protocols[0]!, model))[0]!.verdicts.map(verdict => verdict.instead);
    };
    it.each([
        ['that is not given, is in the first', 'expect dosing 1 gives 20 mg ketamine', 'expect integration 1 is held', 'expect spraying is not held'],
        ['has its dose', 'given arm low', 'expect dosing 1 gives 20 mg ketamine'],
        ['has the dose of the medication where the arm has none', 'given arm open', 'expect dosing 1 gives 35 mg ketamine', 'expect spraying is held', 'expect integration 1 is not held'],
        ['does not come to sessions of others', 'given arm talk', 'expect dosing 1 is not held', 'expect spraying is not held'],
    ])('%s', (_, ...lines) => {
        expect(told(...lines).filter(text => text !== '')).toEqual([]);
    });
});

it.each([['scenario one "One"', 'one'], ['scenario one "One"', 'scenario one'], ['scenario table one "One"', 'scenario table one']])('a finding in %s can be accepted on %s', (head, on) => {
    const lines = head.includes('table') ? 'columns age\nrow 42 years expect eligible' : `${well}\nexpect eligible`;
    const text = protocol(`${head} {\n${lines}\n}`).replace('    team {', `    allow day-zero on ${on} because "Known." by "Director" until 2027-01-01\n    team {`);
    const { model } = parseDocument(text);
    expect(model.protocols[0]!.waivers.map(waiver => waiver.on.target)).toEqual([`${head.includes('table') ? 'scenario-table' : 'scenario'}/one`]);
});

describe('what scenarios reach', () => {
    it('is nothing without any', () => {
        expect(coverageOf(factsOf('')).goals.filter(({ reached }) => reached)).toEqual([]);
    });

    it('is both sides of a condition, both figures of a limit, each branch', () => {
        const { goals } = coverageOf(factsOf(`scenario one "One" {\n${well}\nexpect eligible\n}`));
        const of = (name: string): readonly string[] => goals.filter(({ element, reached }) => element.name === name && reached).map(({ text }) => text);
        expect(of('adult')).toEqual(['`adult`: a patient who meets this']);
        expect(of('goOn')).toEqual(['`goOn` decides `otherwise`']);
        expect(of('arrival')).toEqual(['`arrival` is passed']);
        expect(goals.filter(({ kind, element }) => kind === 'boundary' && element.name === 'adult').map(({ value }) => value?.amount.written)).toEqual(['18 years', '17 years', '70 years', '71 years']);
    });

    it('can be completed by scenarios that are written, read, and come true', () => {
        const written = suggestedText(suggestionsFor(factsOf('')), new Set());
        const facts = factsOf(written);
        const coverage = coverageOf(facts);
        expect(parseDocument(protocol(written)).findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
        expect(coverage.results.filter(({ passes }) => !passes)).toEqual([]);
        expect(coverage.goals.filter(({ kind, reached }) => !reached && ['side', 'boundary', 'branch'].includes(kind)).map(({ text }) => text)).toEqual([]);
        expect(suggestionsFor(facts)).toEqual([]);
    });
});
