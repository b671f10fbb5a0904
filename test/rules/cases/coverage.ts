import { course, lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const dosing = (...more: readonly string[]): string => `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    ${more.join('\n    ')}
}`;
const watched = 'monitor   bloodPressure every 15 min from -15 min until discharge';
const leaving = 'discharge not before 120 min when prescriber judges "fit to leave"';

const session = (...more: readonly string[]): string => course({ dosing: dosing(...more) }).text;

const consent = (...items: readonly string[]): string => `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    ${items.join('\n    ')}
}`;

const therapist = `
team {
    role prescriber "Prescriber"
    role therapist  "Therapist"
}`;

const supervised = (...roles: readonly string[]): string => lines(`
team {
    ${roles.join('\n    ')}
}
session meeting "Visit" {
    timing once
    staff  a, b, c
}`).text;

const staffed = (people: readonly string[], staff: string, more = ''): string => lines(`
team {
    role a "A"
    role b "B"
    role c "C" separate from a {
        licence  MD or DO
        training facilitation 40 h
    }
    ${people.join('\n    ')}
}
session meeting "Visit" {
    timing once
    staff  a, b, c
}
session other "Other" {
    timing once
    staff  ${staff}
}
${more}`).text;

const three = ['person ann "Ann" is a, b', 'person bob "Bob" is a', 'person cat "Cat" is c'];

/** A course that ends by a value taken at intake, with more blocks. */
function ended(more: string): string {
    return course({
        more: `screening {\n    step intake "Intake" {\n        by      prescriber\n        timing  1 day before dosing 1\n        collect CSSRS\n    }\n}\n${more}`,
        safety: 'safety {\n    stop treatment for <|ideation|> "Ideation" when CSSRS.ideation >= 4 then call prescriber\n}'
    }).text;
}

/** Staffing, consent, monitoring, safety and codes. */
export const coverage: readonly Case[] = [
    // Monitoring
    { name: 'a check before the dose is a reading before it', text: session('check     at -15 min systolic < 150 mmHg else postpone 1 day', watched.replace('-15', '15'), leaving), finds: [] },
    { name: 'a reading at the moment of the dose is one before it', text: session('collect   bloodPressure at 0 min', watched.replace('-15', '15'), leaving), finds: [] },
    { name: 'a reading at no stated time may be before the dose', text: session('collect   bloodPressure', watched.replace('-15', '15'), leaving), finds: [] },
    { name: 'monitoring without a beginning may begin before the dose', text: session('monitor   bloodPressure every 15 min until discharge', leaving), finds: [] },
    {
        name: 'a questionnaire before the dose is no vital sign',
        text: session('collect   CADSS at -15 min', watched.replace('-15', '15'), leaving).replace('session dosing', 'session <|dosing|>'),
        finds: [['no-vitals-before-dose', 'before any vital sign is taken']],
    },
    { name: 'monitoring that the patient’s stay does not outlast', text: session('monitor   bloodPressure every 15 min from -15 min until 120 min', leaving), finds: [] },
    { name: 'of two monitors one goes on', text: session('monitor   bloodPressure every 15 min from -15 min until 60 min', 'monitor   oxygenSaturation continuously from 0 min until discharge', leaving), finds: [] },
    { name: 'a last reading when the patient may leave', text: session('monitor   bloodPressure every 15 min from -15 min until 60 min', 'collect   bloodPressure at 120 min', leaving), finds: [] },
    {
        name: 'the later of two ends is the one that is too early',
        text: session('monitor   oxygenSaturation continuously from 0 min until 30 min', 'monitor   bloodPressure every 15 min from -15 min until <|90 min|>', leaving),
        finds: [['monitoring-ends-early', 'ends at 90 min, and the patient stays for at least 120 min']],
    },
    { name: 'what the source leaves open', text: session('silent on monitoring in abstract', 'monitor   bloodPressure every 15 min from 15 min until 60 min', leaving).replace('version ', 'source abstract "Abstract"\n    version '), finds: [] },
    ...([['silent on dose in abstract', []], ['// as prescribed', [['medication-without-dose', 'Nothing says how much `esketamine`']]]] as const).map(([line, finds]): Case => ({
        name: `a medication of another file with the line ${line}`,
        text: course({ medication: '', dosing: dosing(watched, leaving).replace('ketamine', finds.length > 0 ? '<|esketamine|>' : 'esketamine') }).text.replace('protocol ', 'import "clinic.protocol"\nprotocol '),
        others: { 'clinic.protocol': `source abstract "Abstract"\nmedication esketamine "Esketamine" {\n    route intranasal\n    ${line}\n}\n` },
        finds,
    })),

    // Safety
    {
        name: 'a rule on a value that is taken at screening alone',
        text: course({ more: 'screening {\n    step intake "Intake" {\n        by      prescriber\n        timing  1 day before dosing 1\n        collect heartRate\n    }\n}', safety: 'safety {\n    pause session for <|racing|> "Heart races" when heartRate > 140 /min then call prescriber\n}' }).text,
        finds: [['stop-rule-not-watched', 'would pause the session by `heartRate`']],
    },
    { name: 'of two values one is watched', text: course({ safety: 'safety {\n    stop dose for high "Pressure" when systolic >= 180 mmHg or diastolic >= 110 mmHg then call prescriber\n}' }).text, finds: [] },
    {
        name: 'a rule that ends the whole treatment by what screening alone takes',
        text: ended(''),
        finds: [['stop-rule-not-watched', '`ideation` would stop the treatment by `CSSRS.ideation`, and only `intake` takes that value, before the treatment begins. Take it later too, for example with `collect CSSRS` in `dosing`.']],
    },
    { name: 'it may look at any visit', text: ended('visit later "Later" {\n    timing  4 weeks after last dosing\n    collect CSSRS\n}').replace(/<\||\|>/g, ''), finds: [] },
    { name: 'at a check', text: ended('visit later "Later" {\n    timing  4 weeks after last dosing\n    check at 0 min CSSRS.ideation < 4 else stop treatment\n}').replace(/<\||\|>/g, ''), finds: [] },
    {
        name: 'or at what is measured',
        text: ended('outcomes {\n    measure CSSRS 4 weeks after last dosing\n}').replace(/<\||\|>/g, ''),
        finds: [],
    },
    {
        name: 'or be set off by a judgement',
        text: ended('').replace(/<\||\|>/g, '').replace('CSSRS.ideation >= 4', 'CSSRS.ideation >= 4 or prescriber judges "at risk"'),
        finds: [],
    },

    { name: 'monitoring by eye may be close enough', text: course({ dosing: dosing(watched.replace('every 15 min', 'as needed'), leaving), safety: 'safety {\n    stop treatment for high "High" when systolic >= 180 mmHg for 30 min then call prescriber\n}' }).text, finds: [] },
    { name: 'two readings, and then two more', text: course({ dosing: dosing(watched.replace('15 min', '60 min'), 'collect   bloodPressure at 20 min', 'collect   bloodPressure at 30 min', leaving), safety: 'safety {\n    stop treatment for high "High" when systolic >= 180 mmHg for 30 min then call prescriber\n}' }).text, finds: [] },
    { name: 'readings an hour apart, between which the team can look again', text: course({ dosing: dosing(watched.replace('15 min', '1 h'), leaving), safety: 'safety {\n    stop treatment for high "High" when systolic >= 180 mmHg for 30 min then call prescriber\n}' }).text, finds: [] },

    // Staffing
    {
        name: 'a step that nobody holds',
        text: course({ more: 'screening {\n    step <|intake|> "Intake" {\n        timing  1 day before dosing 1\n        collect PHQ9\n    }\n}' }).text,
        finds: [['session-without-staff', 'a line such as `by prescriber`']],
    },
    { name: 'whoever reviews or is called need not be there', text: course({ team: therapist, dosing: dosing('check     at -15 min systolic < 150 mmHg else review by therapist', watched, leaving) }).text, finds: [] },
    {
        name: 'an activity by somebody who is not there',
        text: course({ team: therapist, dosing: dosing(watched, 'do        music "Music" 30 min by <|therapist|>', leaving) }).text,
        finds: [['role-not-in-session', '`therapist` does `music` in `dosing`']],
    },
    { name: 'a rater who is kept apart comes for the rating', text: course({ team: therapist.replace('"Therapist"', '"Rater" separate from prescriber'), dosing: dosing(watched, 'collect   CADSS at 40 min by therapist', leaving) }).text, finds: [] },
    { name: 'supervision without a circle', text: supervised('role a "A" {\n        supervised by b, c\n    }', 'role b "B" {\n        supervised by c\n    }', 'role c "C"'), finds: [] },
    {
        name: 'a circle of three',
        text: supervised('role a "A" {\n        supervised by <|b|>\n    }', 'role b "B" {\n        supervised by c\n    }', 'role c "C" {\n        supervised by a\n    }'),
        finds: [['supervision-circle', '`a`, `b` and `c` supervise each other']],
    },

    { name: 'people who step aside for each other', text: staffed([...three, 'person dan "Dan" is b'], '2 b, a'), finds: [] },
    { name: 'nobody is in the team', text: staffed([], '4 b'), finds: [] },
    { name: 'nobody plays a role', text: staffed(three.slice(0, 2), 'a').replace('a, b, c', 'a, b, <|c|>'), finds: [['staff-cannot-be-met', 'Nobody in the team is `c`']] },
    { name: 'two where one can be', text: staffed(three, '<|2 b|>'), finds: [['staff-cannot-be-met', '`other` has 2 places for `b`, and only `ann` can fill them']] },
    { name: 'one for two roles, after others have stepped aside', text: staffed(three, '2 a, <|b|>'), finds: [['staff-cannot-be-met', 'has 3 places for `a` and `b`, and only `ann` and `bob` can fill them']] },
    {
        name: 'a licence that is missing, told once',
        text: staffed([...three.slice(0, 2), 'person cat "Cat" is c {\n        licence RN\n    }'], 'c').replace('a, b, c', 'a, b, <|c|>'),
        finds: [['staff-cannot-be-met', '`cat` has no licence of `MD` or `DO`']],
    },
    {
        name: 'hours that are too few',
        text: staffed([...three.slice(0, 2), 'person cat "Cat" is c {\n        licence MD\n        training facilitation 39.5 h\n    }'], 'a').replace('a, b, c', 'a, b, <|c|>'),
        finds: [['staff-cannot-be-met', '`cat` lacks the training `facilitation 40 h`']],
    },
    { name: 'hours in another unit', text: staffed([...three.slice(0, 2), 'person cat "Cat" is c {\n        licence DO, RN\n        training facilitation 2400 min\n    }'], 'a'), finds: [] },
    {
        name: 'a rater who comes for the rating is needed too',
        text: staffed(three.slice(0, 2), 'b\n    collect PHQ9 by <|c|>').replace('a, b, c', 'a, b'),
        finds: [['staff-cannot-be-met', 'Nobody in the team is `c`']],
    },
    {
        name: 'two people for two separate roles, and neither session fits without both',
        text: staffed(['person ann "Ann" is a, c', 'person bob "Bob" is b'], 'c').replace('staff  a, b, c', 'staff  a, b').replace('role c', 'role <|c|>'),
        finds: [['separate-role-same-person', '`ann` would have to play both']],
    },
    { name: 'two people who may both play separate roles', text: staffed(['person ann "Ann" is a, c', 'person bob "Bob" is a, c', 'person cat "Cat" is b'], 'c'), finds: [] },

    // Leaving
    { name: 'values and time together decide who leaves', text: session(watched, 'discharge not before 120 min when systolic < 150 mmHg'), finds: [] },
    { name: 'somebody who judges can wait', text: session(watched, 'discharge when systolic < 150 mmHg and prescriber judges "fit to leave"'), finds: [] },
    { name: 'values alone may be reached at once', text: session(watched, 'discharge when <|systolic < 150 mmHg|>'), finds: [['discharge-either-enough', 'values alone decide']] },
    { name: 'one of two inside of more', text: session(watched, 'discharge not before 120 min when prescriber judges "fit" and (systolic < 150 mmHg or diastolic < 95 mmHg)'), finds: [] },

    // Emergencies
    {
        name: 'a plan for a session that does not look at the value',
        text: course({ team: therapist, more: 'session rest "Rest" {\n    timing  once\n    staff   therapist\n    collect CSSRS\n}', safety: 'safety {\n    stop session for ideation "Ideation" when CSSRS.ideation >= 4 or prescriber judges "danger" then emergency crisis\n    emergency crisis "Crisis" {\n        by     therapist\n        action "Call 911."\n    }\n}' }).text,
        finds: [],
    },

    // Consent
    {
        name: 'a consent after a first visit that needs it',
        text: course({ consent: '\nconsent treatment "Consent to treatment" {\n    obtain by prescriber at least 1 day after intake\n}', more: 'session intake "Intake" {\n    timing once, 3 days before dosing 1\n    staff  prescriber\n    needs  consent treatment\n}' }).text,
        finds: [],
    },
    {
        name: 'a consent a week after a talk that needs it',
        text: course({ consent: '\nconsent treatment "Consent to treatment" {\n    obtain by prescriber at least 7 days after intake\n}', more: 'session intake "Intake" {\n    timing once, 20 days before dosing 1\n    staff  prescriber\n}\nsession talk "Talk" {\n    timing once, 2 to 3 days after intake\n    staff  prescriber\n    needs  consent <|treatment|>\n}' }).text,
        finds: [['consent-too-late', '`talk` needs `treatment`, and is held at least 4 days before']],
    },
    { name: 'a consent that may be early enough', text: course({ consent: '\nconsent treatment "Consent to treatment" {\n    obtain by prescriber at most 10 days before dosing 1\n}', more: 'session talk "Talk" {\n    timing once, 14 to 7 days before dosing 1\n    staff  prescriber\n    needs  consent treatment\n}' }).text, finds: [] },
    {
        name: 'an activity before the session that waits for its consent',
        text: course({ consent: consent('agree touch "I agree to touch." covers holding'), more: 'session talk "Talk" {\n    timing once, 14 to 7 days before dosing 1\n    staff  prescriber\n    do     <|holding|> "Touch, tried out" 10 min\n}' }).text,
        finds: [['consent-too-late', '`holding` in `talk` is covered by `treatment`, and only `dosing`']],
    },
    { name: 'an activity after a session that waited', text: course({ consent: consent('agree touch "I agree to touch." covers holding'), more: 'session talk "Talk" {\n    timing once, 1 day after last dosing\n    staff  prescriber\n    do     holding "Touch, tried out" 10 min\n}' }).text, finds: [] },
    { name: 'a form without risks is told of elsewhere', text: course({ consent: consent('right withdraw "You may stop."') }).text, finds: [] },
    {
        name: 'a medication without a risk',
        text: course({ consent: consent('risk pressure "Your blood pressure may rise." covers highPressure') }).text.replace('medication ketamine', 'medication <|ketamine|>'),
        finds: [['risk-without-consent', '`ketamine` is given']],
    },
    { name: 'a risk may stand in a statement', text: course({ consent: consent('risk pressure "Your blood pressure may rise." covers highPressure', 'statement effect "You may feel detached." covers ketamine') }).text, finds: [] },
    {
        name: 'the risk stands in a form that the session does not wait for',
        text: course({ consent: `${consent('risk pressure "Your blood pressure may rise." covers highPressure')}\nconsent drug "The drug" {\n    obtain by prescriber at least 24 h before dosing 1\n    risk effect "You may feel detached." covers ketamine\n}`, more: 'session preparation "Preparation" {\n    timing once, 1 day before dosing 1\n    staff  prescriber\n    needs  consent drug\n}' }).text
            .replace('at 0 min ketamine', 'at 0 min <|ketamine|>'),
        finds: [['risk-without-consent', '`dosing` does not wait for it']],
    },
    { name: 'an item may name the term without its topic', text: course({ consent: consent('agree touch "You may be touched if you agree."'), dosing: dosing('instruct  hands "We may touch your hand."', watched, leaving) }).text, finds: [] },
    { name: 'keeping in touch is no touch, and a record no recording', text: course({ consent: consent('right withdraw "You may stop."'), dosing: dosing('instruct  diary "Stay in touch, and record how you feel."', watched, leaving) }).text, finds: [] },
    {
        name: 'an escort that is only checked',
        text: course({ consent: consent('right withdraw "You may stop."'), dosing: dosing('collect   <|escortArranged|> at -15 min', 'check     at -10 min escortArranged is yes else postpone 1 day', watched, leaving) }).text,
        finds: [['term-without-consent', '`escort` comes up here']],
    },
    {
        name: 'a duty not to drive',
        text: course({ more: 'duties {\n    duty <|driving|> "Do not drive."\n}' }).text,
        finds: [['driving-without-duration', 'until next day after each dosing']],
    },
    {
        name: 'a promise not to drive',
        text: course({ consent: consent('agree <|promise|> "I will not drive after a session." covers driving') }).text,
        finds: [['driving-without-duration', 'makes the patient agree not to drive']],
    },
    { name: 'a promise not to drive that says how long', text: course({ consent: consent('agree promise "I will not drive until the next day." covers driving') }).text, finds: [] },
    { name: 'being driven home is no ban on driving', text: course({ consent: consent('agree escort "I am driven home."'), more: 'duties {\n    duty home "Be driven home by somebody."\n}' }).text, finds: [] },
    { name: 'rights that are kept', text: course({ consent: consent('statement injury "You do not waive any of your legal rights by signing."') }).text, finds: [] },
    {
        name: 'a release from liability',
        text: course({ consent: consent('agree free "I <|release the clinic from all liability|>."') }).text,
        finds: [['exculpatory-wording', 'freed the clinic from liability']],
    },

    {
        name: 'a meal that only the form speaks of',
        text: course({ consent: consent('statement <|meal|> "Do not eat on the morning of a session."') }).text,
        finds: [['fasting-not-in-session', 'no session and no duty asks for it']],
    },
    { name: 'a duty to fast', text: course({ consent: consent('statement meal "Do not eat before a session." covers fasting'), more: 'duties {\n    duty meal "No food before a session."\n}' }).text, finds: [] },

    // Codes
    { name: 'a wrong digit of SNOMED CT', text: lines('condition grief "Grief" <|snomed 370143001|>\nscreening {\n    exclude grief "Grief" when has grief\n}').text, finds: [['invalid-code', 'no SNOMED CT code: its last digit']] },
    { name: 'swapped digits of SNOMED CT', text: lines('condition grief "Grief" <|snomed 47505030|>\nscreening {\n    exclude grief "Grief" when has grief\n}').text, finds: [['invalid-code', 'its last digit']] },
    { name: 'a category of conditions may be excluded', text: lines('condition mood "Mood disorders" icd10 F33\nscreening {\n    exclude mood "Mood disorders" when has mood\n}').text, finds: [] },
    { name: 'the category of post-traumatic stress', text: lines('indication "Post-traumatic stress disorder" <|icd10 F43.1|>').text, finds: [['diagnosis-code-needs-leaf', '`F43.10`, `F43.11` or `F43.12`']] },
    { name: 'depression that is not specified', text: lines('indication "Major depressive disorder" <|icd10 F32.A|>').text, finds: [['code-means-otherwise', 'that nobody has specified']] },
    { name: 'depression that is not specified, called so', text: lines('indication "Depression, unspecified (not major depressive disorder)" icd10 F32.A').text, finds: [] },
    { name: 'two severities of one disorder', text: lines('indication "Major depressive disorder, recurrent" icd10 F33.1 icd10 F33.2').text, finds: [] },
];
