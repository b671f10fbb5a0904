import { templateFiles } from '../generated/templates.js';

/** A protocol to start from. Its text stands in this folder, under its name. */
export interface Template {
    /** In kebab-case; what it is asked for by. */
    readonly name: string;
    readonly title: string;
    /** What it is, in a few words. */
    readonly summary: string;
    /** The file name to propose. */
    readonly fileName: string;
    readonly text: string;
}

/** Every template; the first is taken where none is named. */
export const templates: readonly [Template, ...Template[]] = [
    template('ketamine-im', 'Ketamine into a muscle', 'a course of intramuscular ketamine with preparation and integration'),
    template('ketamine-iv', 'Ketamine infusions', 'a series of intravenous infusions, judged before the fourth'),
    template('esketamine', 'Esketamine nasal spray', 'induction, optimisation and maintenance along the US label and its REMS'),
    template('mdma-assisted', 'MDMA-assisted therapy', 'three dosing sessions with a team of two therapists, along the published trial'),
    template('psilocybin', 'Psilocybin with psychological support', 'one dose with preparation and integration, along the published trial'),
    template('empty', 'Empty', 'a head to fill in', 'protocol.protocol'),
];

function template(name: string, title: string, summary: string, fileName = `${name}.protocol`): Template {
    const file = templateFiles.find(({ path }) => path === `${name}.protocol`);
    if (!file) {
        throw new Error(`There is no text of the template ${name}.`);
    }
    return { name, title, summary, fileName, text: file.text };
}
