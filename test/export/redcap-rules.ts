/**
 * The rules that a REDCap data dictionary has to keep, written from what others publish, and knowing nothing of the exporter:
 * - the LinkML schema of the data dictionary (https://linkml.io/linkml-redcap/reference/data_dictionary/): 18 columns, names, field types,
 *   validation types, the first field, fields of a form together, choices as `code, label | code, label`;
 * - `get_dd_cols` of redcapdd (https://rdrr.io/github/Sage-Bionetworks/redcapdd/man/get_dd_cols.html): the columns, their spelling and order;
 * - `validate_field_names` of REDCapR (https://search.r-project.org/CRAN/refmans/REDCapR/html/validate.html): `^[a-z][0-9a-z_]*$`;
 * - "Anlegen von Variablen" (https://github.com/idea-labs/documentation/wiki/Anlegen-von-Variablen): names once in a project, 26 characters at most;
 * - "Branching Logic in REDCap" (https://wixlib.com/document/31185_branching-logic-in-redcap-how.html): names in brackets, values in quotes;
 * - REDCapDictionaryChecks (J. Betz): a field with the validation `signature`, choices without doubles.
 * That a signature is a field of the type `file`, that each form has a variable `…_complete`, and that limits go with numbers and dates,
 * stands in none of them; it is how REDCap is known to work.
 */
export const columns = [
    'Variable / Field Name', 'Form Name', 'Section Header', 'Field Type', 'Field Label', 'Choices, Calculations, OR Slider Labels', 'Field Note',
    'Text Validation Type OR Show Slider Number', 'Text Validation Min', 'Text Validation Max', 'Identifier?', 'Branching Logic (Show field only if...)',
    'Required Field?', 'Custom Alignment', 'Question Number (surveys only)', 'Matrix Group Name', 'Matrix Ranking?', 'Field Annotation',
];

const fieldTypes = new Set(['text', 'notes', 'dropdown', 'radio', 'checkbox', 'yesno', 'truefalse', 'calc', 'file', 'slider', 'descriptive', 'sql']);
const dates = ['ymd', 'mdy', 'dmy'].flatMap(order => [`date_${order}`, `datetime_${order}`, `datetime_seconds_${order}`]);
const numbers = ['integer', 'number', 'number_1dp', 'number_2dp', 'number_3dp', 'number_4dp'];
const validations = new Set([...dates, ...numbers, 'time', 'time_mm_ss', 'phone', 'email', 'zipcode', 'alpha_only']);
const name = /^[a-z][a-z0-9_]*$/;

type Row = readonly string[];

/** What is wrong with the rows of a data dictionary, the columns first; nothing where REDCap can take it in. */
export function problemsIn([head = [], ...rows]: readonly Row[]): readonly string[] {
    const names = rows.map(([field = '']) => field);
    const forms = rows.map(([, form = '']) => form);
    return [
        ...head.join('\n') === columns.join('\n') ? [] : ['columns'],
        ...rows.flatMap(row => (row.length === columns.length ? [] : [`${row[0]}: ${row.length} cells`])),
        ...rows[0]?.[3] === 'text' ? [] : ['the first field is no text'],
        ...names.filter((field, index) => names.indexOf(field) !== index).map(field => `${field}: twice`),
        ...names.filter(field => !name.test(field) || field.length > 26 || field.includes('__') || field.endsWith('_')).map(field => `${field}: name`),
        ...names.filter(field => forms.some(form => field === `${form}_complete`)).map(field => `${field}: name of a status`),
        ...[...new Set(forms)].filter(form => !name.test(form)).map(form => `${form}: name of a form`),
        ...forms.filter((form, index) => form !== forms[index - 1] && forms.indexOf(form) !== index).map(form => `${form}: apart`),
        ...rows.flatMap(row => fieldProblems(row, rows).map(problem => `${row[0]}: ${problem}`)),
    ];
}

function fieldProblems(row: Row, rows: readonly Row[]): string[] {
    const [, , , type = '', label = '', choices = '', , validation = '', min = '', max = '', identifier = '', logic = '', required = ''] = row;
    const hasChoices = ['radio', 'checkbox', 'dropdown'].includes(type);
    const isNumber = numbers.includes(validation);
    return [
        ...fieldTypes.has(type) ? [] : ['type'],
        ...label === '' ? ['no label'] : [],
        ...hasChoices ? choiceProblems(choices) : choices === '' ? [] : ['choices of no choice'],
        ...validation === '' || (type === 'text' && validations.has(validation)) || (type === 'file' && validation === 'signature') ? [] : ['validation'],
        ...(min === '' && max === '') || isNumber || dates.includes(validation) ? [] : ['limits of no number'],
        ...isNumber && [min, max].some(limit => limit !== '' && !(validation === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(limit)) ? ['limit is no number'] : [],
        ...isNumber && min !== '' && max !== '' && Number(min) > Number(max) ? ['limits turned'] : [],
        ...['', 'y'].includes(identifier) && ['', 'y'].includes(required) ? [] : ['mark'],
        ...type === 'descriptive' && required !== '' ? ['required, and nothing to enter'] : [],
        ...logicProblems(logic, row[0] ?? '', rows),
    ];
}

function choiceProblems(choices: string): string[] {
    const all = choices.split(' | ').map(choice => /^([A-Za-z0-9_]+), (\S.*)$/.exec(choice)?.[1]);
    return all.includes(undefined) ? ['choices'] : all.some((code, index) => all.indexOf(code) !== index) ? ['a code twice'] : [];
}

/** Comparisons of fields with values in quotes, joined by `and` and `or`. */
function logicProblems(logic: string, self: string, rows: readonly Row[]): string[] {
    return logic === '' ? [] : logic.split(/ (?:and|or) /).flatMap(part => {
        const [, field, code] = /^\[([a-z][a-z0-9_]*)\] (?:=|<>|<=|>=|<|>) '([^']*)'$/.exec(part) ?? [];
        const asked = rows.find(([one]) => one === field);
        const codes = asked?.[3] === 'yesno' ? ['0', '1'] : asked?.[5] === undefined || asked[5] === '' ? undefined : asked[5].split(' | ').map(choice => choice.split(', ')[0]);
        return field === undefined ? ['logic'] : asked === undefined || field === self ? ['logic of no field'] : codes && !codes.includes(code) ? ['logic of no answer'] : [];
    });
}
