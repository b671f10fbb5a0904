/** An example of a rule: the whole file it stands for, and the part that matters. Places of findings are marked `<|…|>` in both. */
export interface Example {
    readonly text: string;
    readonly excerpt: string;
}

/** An example that is a whole file. */
export function file(text: string): Example {
    const trimmed = `${text.trim()}\n`;
    return { text: trimmed, excerpt: trimmed };
}

/** An example that is a few lines of a protocol. */
export function lines(text: string): Example {
    const excerpt = `${text.replace(/^\n+/, '').trimEnd()}\n`;
    return { text: protocolWith([excerpt]), excerpt };
}

/** An example that is a protocol which extends a small one in the same file. */
export function extending(body: string): Example {
    const header = (version: string): string => `    version   ${version}\n    effective 2026-01-01\n`;
    const base = `protocol general "General" {\n${header('1.0.0')}    team {\n        role therapist "Therapist"\n    }\n    session welcome "Welcome" {\n        timing once\n        staff  therapist\n    }\n    session booster "Booster" {\n        timing once\n        staff  therapist\n    }\n}`;
    return file(`${base}\n\nprotocol site "Site" extends general {\n${header('2.0.0')}${body.replace(/^\n/, '').trimEnd()}\n}`);
}

/** The parts of a short course of ketamine. */
export interface CourseParts {
    readonly team?: string;
    readonly consent?: string;
    readonly medication?: string;
    readonly dosing?: string;
    readonly safety?: string;
    /** Whatever else the example is about. */
    readonly more?: string;
}

const complete: Required<CourseParts> = {
    team: `
team {
    role prescriber "Prescriber"
}`,
    consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
}`,
    medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg
}`,
    dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
    safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then call prescriber
}`,
    more: '',
};

/** An example that is a short course of ketamine, complete but for the parts given. */
export function course(parts: CourseParts): Example {
    const excerpt = Object.values<string>({ ...parts }).map(part => `${part.trim()}\n`).join('\n');
    return { text: protocolWith(Object.values({ ...complete, ...parts })), excerpt };
}

/**
 * An example that is a short course of esketamine as a nasal spray and follows the profile of its label in Hong Kong.
 * @param dose the doses to choose from
 * @param follows the profile, with the place of a finding where it is found there
 */
export function sprayCourse(dose: string, follows = 'hk-esketamine'): Example {
    return course({
        team: `
follows ${follows}
team {
    role prescriber "Prescriber"
}`,
        medication: `
medication ketamine "Esketamine nasal spray" {
    route intranasal
    dose  ${dose}
}`,
    });
}

function protocolWith(parts: readonly string[]): string {
    const body = parts.map(part => part.trim()).filter(part => part !== '').join('\n\n').replace(/^(?=.)/gm, '    ');
    return `use standard\n\nprotocol example "Example" {\n    version   1.0.0\n    effective 2026-01-01\n\n${body}\n}\n`;
}
