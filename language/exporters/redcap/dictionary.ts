import type { Protocol } from '../../model/protocol.js';
import { encounters } from '../../analysis/elements.js';
import { plainCells } from '../schedule/cells.js';
import { contextOf } from './context.js';
import { courseForms, recordForm } from './course.js';
import type { Field, Form } from './field.js';
import { longestForm, longestVariable, namesFor, type Nameable } from './names.js';
import { consentForm, eligibilityForm } from './screening.js';
import { encounterForms } from './session.js';

/** The columns of a data dictionary, as REDCap spells and orders them. */
export const columns = [
    'Variable / Field Name', 'Form Name', 'Section Header', 'Field Type', 'Field Label', 'Choices, Calculations, OR Slider Labels', 'Field Note',
    'Text Validation Type OR Show Slider Number', 'Text Validation Min', 'Text Validation Max', 'Identifier?', 'Branching Logic (Show field only if...)',
    'Required Field?', 'Custom Alignment', 'Question Number (surveys only)', 'Matrix Group Name', 'Matrix Ranking?', 'Field Annotation',
] as const;

/** A data dictionary: its rows below the columns, and the ids of the elements that they hold. */
export interface Dictionary {
    readonly rows: readonly (readonly string[])[];
    readonly shown: ReadonlySet<string>;
}

/** All forms of a protocol, each once, with their fields together. The first field is the id of the record. */
export function dictionaryOf(protocol: Protocol): Dictionary {
    const context = contextOf(protocol);
    const lists = [protocol.used, protocol.own];
    const forms = [
        eligibilityForm(context), ...lists.flatMap(({ consents }) => consents).map(consent => consentForm(context, consent)),
        ...encounters(protocol).flatMap(encounter => encounterForms(context, encounter)), ...courseForms(context),
        ...lists.flatMap(({ records }) => records).map(record => recordForm(context, record)),
    ].map(withOwnKeys).filter(({ fields }) => fields.length > 0);
    const formNames = namesFor(forms, longestForm);
    const fields = forms.flatMap(form => form.fields);
    const names = namesFor(fields, longestVariable, [recordId, ...[...formNames.values()].map(name => `${name}_complete`)]);
    const [first = 'record'] = formNames.values();
    const record = ['record_id', first, '', 'text', 'Record ID', ...Array<string>(13).fill('')];
    return {
        rows: [record, ...forms.flatMap(form => form.fields.map((field, index) => row(field, form, formNames.get(form.key)!, index, names)))],
        shown: new Set(fields.flatMap(({ sources }) => sources)),
    };
}

const recordId = 'record_id';

/** A value that is asked for twice by one line has two fields. */
function withOwnKeys(form: Form): Form & Nameable {
    const counts = new Map<string, number>();
    return {
        ...form, fields: form.fields.map(field => {
            const count = (counts.get(field.key) ?? 0) + 1;
            counts.set(field.key, count);
            return count === 1 ? field : { ...field, key: `${field.key} ${count}` };
        }),
    };
}

function row(field: Field, form: Form, formName: string, index: number, names: ReadonlyMap<string, string>): readonly string[] {
    const { key, section = '', type, label, choices = [], note = '', validation = '', min = '', max = '', identifier, required, shownIf } = field;
    const header = section === (form.fields[index - 1]?.section ?? '') ? '' : section;
    const logic = shownIf ? `[${names.get(shownIf.key)}] = '${shownIf.code}'` : '';
    const [texts = []] = plainCells([[header, label, choices.map(choice => `${choice.code}, ${choice.label.replaceAll('|', '/')}`).join(' | '), note, key].map(words)]);
    const [head = '', said = '', chosen = '', noted = '', about = ''] = texts;
    const mark = (is: true | undefined): string => (is ? 'y' : '');
    return [names.get(key)!, formName, head, type, said, chosen, noted, validation, min, max, mark(identifier), logic, mark(required), '', '', '', '', about];
}

/** REDCap shows texts as HTML: what could be the beginning of a tag gets a space after it, and what would be piped its brackets turned. */
function words(text: string): string {
    return text.replace(/<(?=\S)/g, '< ').replace(/\[([^\]]*)\]/g, '($1)');
}
