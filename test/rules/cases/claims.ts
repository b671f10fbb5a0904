import { course } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

/** A course of six infusions with three preparation sessions, two integration sessions for each infusion, and a text. */
function withText(text: string, label = 'Age 18 to 65', extra = ''): string {
    return course({
        medication: `
medication ketamine "Ketamine, racemic" {
    route intravenous
    dose  0.5 mg/kg over 40 min
    never above 50 mg per dose
}`,
        dosing: `
session dosing "Dosing session" {
    timing    6 times, every 3 to 5 days
    lasts     180 min
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge not before 120 min when prescriber judges "fit to leave"
}`,
        more: `
session preparation "Preparatory session" {
    timing 3 times, 14 to 1 days before dosing 1
    lasts  60 to 90 min
    staff  prescriber
}
session integration "Integration" {
    timing 2 times, 1 to 3 days after each dosing
    staff  prescriber
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  28 to 1 days before dosing 1
        collect age, weight, CAPS5, failedTrials, bloodPressure
    }
    include adult     "${label}"      when age 18 to 65 years
    include severity  "PTSD symptoms" when CAPS5 >= 30
    ${extra}
}
narrative "Text" """
    ${text}
    """`,
    }).text;
}

const contradicts = (...messages: readonly string[]): Case['finds'] => messages.map(message => ['prose-contradicts', message]);

/** Declares the source where the text cites it. */
function citing(text: string): string {
    return text.includes('[@other]') ? text.replace(/^ {4}team \{/m, '    source other "Other"\n\n    team {') : text;
}

const wrong: readonly [text: string, message: string][] = [
    ['The course has <|eight|> dosing sessions.', 'The text says `eight`, but `dosing` is held 6 times. Correct whichever is wrong, or write `{dosing.count}`'],
    ['<|Eight|> infusions are given.', '`dosing` is held 6 times'],
    ['A total of <|4|> ketamine infusions is given.', '`dosing` is held 6 times'],
    ['There are <|a dozen|> dosing sessions.', '`dosing` is held 6 times'],
    ['Patients come to <|two|> preparatory sessions before the first dose.', '`preparation` is held 3 times'],
    ['The course has <|seven|> sessions.', 'the schedule has `dosing` 6 times, `preparation` 3 times, `integration` twice'],
    ['Preparation sessions are held <|twice|>.', '`preparation` is held 3 times'],
    ['Each infusion is followed by <|three|> integration sessions.', '`integration` is held twice'],
    ['Each dosing session takes <|two hours|>.', '`dosing` lasts 180 min'],
    ['Each <|90-minute|> dosing session begins with music.', '`dosing` lasts 180 min'],
    ['After the dose you are observed for at least <|one hour|>.', 'nobody is discharged from `dosing` before 120 min'],
    ['We give <|0.75 mg/kg|> of ketamine.', 'the protocol gives 0.5 mg/kg of `ketamine`'],
    ['Ketamine is given at a dose of <|1 mg/kg|>.', 'the protocol gives 0.5 mg/kg of `ketamine`'],
    ['The dose is 0.5 mg/kg, which is <|38 mg|> for a patient of 70 kg.', '0.5 mg/kg for 70 kg is 35 mg'],
    ['A patient of 154 lb is given <|0.35 g|> (0.5 mg/kg) [@other].', 'for 154 lb is 0.03 g'],
    ['The CAPS-5 ranges from <|0 to 136|>.', '`CAPS5` ranges from 0 to 80'],
    ['The total score of the trial was good; CAPS-5 total severity scores range from <|0 to 136|> [@other].', '`CAPS5` ranges from 0 to 80'],
    ['Infusions come twice weekly for 2 consecutive weeks (total of <|6|> infusions).', 'twice weekly for 2 weeks makes 4'],
    ['<|Six|> infusions, twice a week for two weeks, are given.', 'twice a week for two weeks makes 4'],
];

/** Statements that agree, or that leave open what they speak of. */
const silent: readonly string[] = [
    'The course has six dosing sessions, 3 preparatory sessions and 12 integration sessions, two for each infusion.',
    'The {dosing.count} dosing sessions take three hours each; 0.5 mg/kg of ketamine is given, never above 50 mg.',
    'Half a dozen infusions are given, three times a week for two weeks.',
    'At least two dosing sessions, up to four dosing sessions, about five dosing sessions, more than three dosing sessions.',
    'Two to four dosing sessions, two or three dosing sessions, 4-5 dosing sessions.',
    'The first two dosing sessions, the last three dosing sessions, every two dosing sessions, after two dosing sessions.',
    'Two dosing sessions a week, two infusions per week, two dosing sessions apart, two dosing sessions in the first week.',
    'If two dosing sessions are missed, the course ends. You may leave out two dosing sessions.',
    'The published trial gave eight infusions. In that study ketamine 1 mg/kg was given.',
    'Others gave eight infusions [@other].',
    'Two dosing sessions before the review, the second of four dosing sessions.',
    'On 8 January 2027, in room 8, call 555 0108: dosing sessions begin at 8 in the morning.',
    'Eight people, eight sessions of yoga, eight weeks; visit 8 and phase 2 dosing sessions.',
    'The course has nine visits. Patients come to six sessions. Therapists learn in seven sessions. You may choose seven sessions of music.',
    'The infusion lasts 40 minutes. Infusions of 40 minutes. A bag holds 100 mg of ketamine. Ketamine 35 mg is what 70 kg come to.',
    'Two dosing sessions are held in the first week. Two dosing sessions take place within a week.',
    'Preparation takes two hours. Sessions of eight people. A two-hour film.',
    'Each dosing session takes two to four hours, or about four hours, or three and a half hours.',
    'A preparatory session takes 75 minutes.',
    'Blood pressure is watched for 24 hours. Patients are monitored for 6 months after the course.',
    'Patients with a CAPS-5 from 30 to 50; CAPS-5 scores ranging from 40 to 60 at intake; the CAPS-5 fell by 10 to 20.',
    'Midazolam 0.045 mg/kg is no part of this. 100 mg of lamotrigine. Ketamine comes in vials of 50 mg/mL.',
    '0.5 mg/kg is 35 mg for 70 kg. A patient of 154 lb gets 34.9 mg by 0.5 mg/kg. 0.5 mg/kg is 38 mg for 75 kg.',
    'The dose is 0.5 mg/kg, at most 50 mg, for a patient of 120 kg. It is 0.5 mg/kg; 50 mg is the ceiling, from 100 kg on.',
    'The 2026 dosing sessions are full. Since March 2026 dosing sessions begin at noon. Our 2026 infusions went well.',
    'Twice weekly for 2 weeks (total of 4 infusions) was what others did. Twice a week for 3 weeks (six infusions).',
];

const labels: readonly [label: string, message: string | undefined][] = [
    ['Age 18 to <|70|>', 'The text says `70`, but the condition beside it says 18 to 65 years. Correct whichever is wrong.'],
    ['Aged <|21|> or older, up to 65', 'the condition beside it says 18 to 65 years'],
    ['Age 18–<|70|>', '18 to 65 years'],
    ['Age 18 to 65', undefined],
    ['18 years or older', undefined],
    ['Under 66', undefined],
    ['Over <|18|> and under <|65|>', 'the condition beside it says 18 to 65 years'],
    ['Adults, cohort 2 of visit 3, at most 65', undefined],
];

const criteria: readonly [line: string, message: string | undefined][] = [
    ['include resistant "<|Three|> adequate trials have failed" when failedTrials >= 2', 'the condition beside it says 2'],
    ['include resistant "Two adequate trials have failed" when failedTrials >= 2', undefined],
    ['exclude score "CAPS-5 above <|65|>" when CAPS5 > 70', 'the condition beside it says 70'],
    ['include heavy "Weight at least <|40|> kg" when weight >= 50 kg', 'says 50 kg'],
    ['include late "At least 4 weeks after surgery, and 50 kg" when weight >= 50 kg', undefined],
    ['exclude score "CAPS-5 at least 71, DSM-5 PTSD" when CAPS5 > 70', undefined],
    ['exclude since \"CAPS-5 as revised, from 2013 to 2015\" when CAPS5 > 70', undefined],
    ['exclude pressure "Stage 2 hypertension (160/100)" when systolic >= 160 mmHg or diastolic >= 100 mmHg', undefined],
    ['exclude pressure "Blood pressure over 160/<|90|>" when systolic > 160 mmHg or diastolic > 100 mmHg', 'The text says `90`, but the condition beside it says 100 mmHg.'],
    ['exclude pressure "Blood pressure over <|140|> / <|90|>" when systolic > 160 mmHg or diastolic > 100 mmHg', 'the condition beside it says 1'],
    ['exclude pressure "Blood pressure <|150|>/99 or higher." when systolic >= 160 mmHg or diastolic >= 100 mmHg', 'says 160 mmHg'],
    ['exclude pressure "Above 159/99" when systolic >= 160 mmHg or diastolic >= 100 mmHg', undefined],
    ['exclude pressure "140/90, and 160/100 for those who take tablets" when systolic >= 160 mmHg or diastolic >= 100 mmHg', undefined],
    ['exclude pressure "On 01/12/2026, or 10/20 % of the time" when systolic >= 160 mmHg or diastolic >= 100 mmHg', undefined],
    ['exclude pressure "Over 140/90" when systolic > 140 mmHg', undefined],
];

const safety: readonly [line: string, message: string | undefined][] = [
    ['stop session for high "Blood pressure over <|180|>/110" when systolic > 170 mmHg or diastolic > 110 mmHg then call prescriber', 'says 170 mmHg'],
    ['stop session for high "Systolic above <|180|>" when systolic > 170 mmHg then call prescriber', 'the condition beside it says 170 mmHg'],
    ['stop session for high "Systolic above 180" when systolic > 180 mmHg then call prescriber', undefined],
    ['pause session for high "Still above 180 mmHg after 15 min, and after 2 doses" when systolic > 180 mmHg for 15 min then call prescriber', undefined],
];

/** Figures in texts that are not what the protocol states. */
export const claims: readonly Case[] = [
    ...wrong.map(([text, message]): Case => ({ name: text, text: citing(withText(text)), finds: contradicts(message) })),
    ...silent.map((text): Case => ({ name: text, text: citing(withText(text)), finds: [] })),
    ...labels.map(([label, message]): Case => ({
        name: label, text: withText('Nothing.', label), finds: message === undefined ? [] : contradicts(...label.split('<|').slice(1).map(() => message)),
    })),
    ...safety.map(([line, message]): Case => ({
        name: line, text: withText('Nothing.').replace(/\}\n$/, `    safety {\n        ${line}\n    }\n}\n`), finds: message === undefined ? [] : contradicts(message),
    })),
    ...criteria.map(([line, message]): Case => ({ name: line, text: withText('Nothing.', undefined, line), finds: message === undefined ? [] : contradicts(...line.split('<|').slice(1).map(() => message)) })),
];
