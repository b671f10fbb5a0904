import { readFileSync } from 'node:fs';
import type { RequirementTest } from '../../language/profiles/profile.js';
import { profiles, type ResolvedRequirement } from '../../language/profiles/resolve.js';
import { checkText, type ReadFinding } from '../harness.js';

const frame = readFileSync(new URL('meets-all.protocol', import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** What takes away what shows a requirement, by its id: texts, and what stands there instead. Consent items are taken away by their topic. */
const breaks: Readonly<Record<string, readonly string[]>> = {
    'physician': ['MD or DO', 'NP'],
    'prescriber-on-site': ['MD or DO', 'RN'],
    'prescriber': ['1 doctor, 1 therapist', '1 therapist'],
    'therapist': ['1 doctor, 1 therapist', '1 doctor', 'staff    therapist', 'staff    doctor'],
    'airway-experience': ['airwayManagement', 'basicLifeSupport'],
    'training': ['traumaInformedCare', 'facilitation'],
    'airway-equipment': [', airwayEquipment', ''],
    'pulse-oximeter': ['pulseOximeter, ', ''],
    'vital-signs': ['continuously', 'every 15 min'],
    'blood-pressure-contraindication': ['systolic >= 160 mmHg', 'age >= 90 years'],
    'hypersensitivity-contraindication': ['history of ketamineHypersensitivity', 'age >= 90 years'],
    'vascular-contraindication': ['history of aneurysmalVascularDisease', 'age >= 90 years'],
    'two-hours': ['not before 120 min', 'not before 90 min'],
    'safe-to-leave': ['doctor judges "safe to leave" and ', ''],
    'blood-pressure-before': ['bloodPressure at -15 min', 'bloodPressure at 5 min'],
    'blood-pressure-40-min': ['bloodPressure at 40 min', 'bloodPressure at 60 min'],
    'no-food': ['from -120 min', 'from -90 min'],
    'no-drink': ['from -30 min', 'from -15 min'],
    'no-driving': ['tomorrow."   until next day', 'tomorrow."   until 360 min'],
    'driving': ['tomorrow."   until next day', 'tomorrow."'],
    'consent-in-place': ['consent treatment, handoff', 'handoff'],
    'handoff-to-therapist': ['from doctor to therapist', 'from therapist to doctor'],
    'handoff-to-prescriber': ['from therapist to doctor', 'from doctor to therapist'],
    'treatment-plan': ['primary  ', 'secondary'],
    'primary-outcome': ['primary  ', 'secondary'],
    'schedule': ['        measure   MADRS at intake, at integration 8\n', ''],
    'objectives': ['        objective relief "Relief"\n', ''],
    'version': ['    version   1.0.0\n', ''],
    'modification': ['stop treatment for', 'pause treatment for'],
    'harms': ['bloodPressure at 40 min', 'bloodPressure at -40 min', 'oxygenSaturation continuously from', 'bloodPressure continuously from -10 min until -5 min //'],
    'containment-plan': ['CSSRS.ideation >= 4', 'age >= 90 years'],
    'grounding': ['Anchor in', 'Feel'],
    'concomitant-care': ['takes maoi', 'age >= 90 years'],
    'eligibility': ['include adult ', 'exclude adult '],
    'benefit': ['decide goOn "Benefit at the end of induction" 3 to 4 days after dosing 8 on MADRS at integration 8 {\n'
        + '            when MADRS falls at least 30 % compared with intake then continue\n'
        + '            otherwise                                           stop treatment\n        }', ''],
    'doses': ['or 84 mg', 'or 60 mg'],
    'starting-dose-of-the-elderly': ['28 mg or ', ''],
    'key-information': ['covers keyInformation', 'covers purpose'],
    'trial-registration': ['You can search this Web site at any time.', 'You can search it.'],
};

/** A protocol that shows everything a profile asks for. */
export function meeting(profile: string, text = frame): string {
    const elderly = profile.includes('hk-') ? text.replace('dose  56 mg', 'dose  28 mg or 56 mg') : text;
    return elderly.replace('PROFILE', profile).replace('CONSENT', consentItems(topicsAsked()));
}

/** The same, without what shows one requirement. */
export function failing(profile: string, { id, test }: ResolvedRequirement): string {
    const text = meeting(profile);
    const topics = id in breaks ? [] : topicsOf(test);
    if (topics.length > 0) {
        const lines = text.split('\n').filter(line => !topics.some(topic => line.endsWith(` covers ${topic}`))).join('\n');
        return id === 'responsible-adult' ? lines.replace(' and escortArranged is yes', '') : lines;
    }
    if (id === 'consent-form') {
        return text.replace(/ {4}consent treatment[^}]*\}\n/, '');
    }
    const edits = breaks[id] ?? [];
    return edits.reduce((result, from, index) => (index % 2 === 0 ? result.replace(from, edits[index + 1] ?? '') : result), text);
}

/** What a protocol lacks of what it follows. */
export function lacking(text: string, others: Readonly<Record<string, string>> = {}): readonly ReadFinding[] {
    return checkText(text, others).filter(({ code }) => code === 'profile-requirement');
}

function topicsAsked(): readonly string[] {
    return [...new Set(profiles().flatMap(({ requirements }) => requirements.flatMap(({ test }) => topicsOf(test))))];
}

/** The topics that a test asks for, at any depth. */
function topicsOf(test: RequirementTest): readonly string[] {
    return test.kind === 'any' || test.kind === 'all' ? test.of.flatMap(topicsOf) : test.kind === 'consent' ? test.topics ?? [] : [];
}

function consentItems(topics: readonly string[]): string {
    const first = ['keyInformation', ...topics.filter(topic => topic !== 'keyInformation')];
    const sentence = 'A description of this clinical trial will be available on http://www.ClinicalTrials.gov, as required by U.S. Law. '
        + 'This Web site will not include information that can identify you. At most, the Web site will include a summary of the results. '
        + 'You can search this Web site at any time.';
    return [...first.map(topic => `        statement ${topic} "About ${topic}." covers ${topic}`), `        statement listing "${sentence}"`].join('\n');
}
