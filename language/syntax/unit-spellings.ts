/**
 * Things a protocol counts, one and several. UCUM writes them as annotations, `{lozenge}`.
 * Each is a unit of its own and converts to nothing else.
 */
const counted: readonly (readonly [one: string, many: string])[] = [
    ['tablet', 'tablets'], ['capsule', 'capsules'], ['lozenge', 'lozenges'], ['troche', 'troches'], ['film', 'films'],
    ['spray', 'sprays'], ['puff', 'puffs'], ['drop', 'drops'], ['device', 'devices'], ['patch', 'patches'],
    ['suppository', 'suppositories'], ['vial', 'vials'], ['ampoule', 'ampoules'], ['dose', 'doses'],
    ['injection', 'injections'], ['infusion', 'infusions'], ['session', 'sessions'], ['drink', 'drinks'], ['cigarette', 'cigarettes'],
];

/** What a clinician reads for an annotation, for one and for several; an annotation not listed reads as it is written. */
export const annotationWords: ReadonlyMap<string, readonly [one: string, many: string]> = new Map<string, readonly [string, string]>([
    ...counted.map((words): [string, readonly [string, string]] => [words[0], words]),
    ['score', ['point', 'points']],
    ['beats', ['beat', 'beats']],
    ['breaths', ['breath', 'breaths']],
    ['1.73_m2', ['1.73 m²', '1.73 m²']],
]);

/** Annotations that only say what is counted where the count is a plain number: 15 points is 15, 72 beats/min is 72 /min. */
export const plainNumberAnnotations: ReadonlySet<string> = new Set(['score', 'beats', 'breaths']);

/** Everyday spellings of each UCUM code, separated by `|`, the clearest first. Letter case matters: `Mg` and `ML` are not here on purpose. */
const spellingRows: Readonly<Record<string, string>> = {
    mg: 'mgs|milligram|milligrams',
    ug: 'mcg|mcgs|microgram|micrograms',
    ng: 'nanogram|nanograms',
    g: 'gram|grams',
    kg: 'kgs|kilogram|kilograms|kilo|kilos',
    '[lb_av]': 'lb|lbs|pound|pounds',
    '[oz_av]': 'oz|ounce|ounces',
    '[stone_av]': 'stone|stones',

    mL: 'ml|cc|milliliter|milliliters|millilitre|millilitres',
    dL: 'dl|deciliter|deciliters|decilitre|decilitres',
    cL: 'cl',
    uL: 'mcL|ul|microliter|microliters|microlitre|microlitres',
    L: 'l|liter|liters|litre|litres',
    fL: 'fl',

    umol: 'micromol|mcmol|micromole|micromoles',
    mmol: 'millimole|millimoles',
    eq: 'Eq',
    meq: 'mEq',
    ueq: 'microEq|uEq',
    mosm: 'mOsm',
    osm: 'Osm',
    '[IU]': 'IU|[iU]|international unit|international units',
    'm[IU]': 'mIU|m[iU]',
    'u[IU]': 'microIU|uIU|u[iU]',
    'n[IU]': 'nIU|n[iU]',
    'k[IU]': 'kIU|k[iU]',
    U: 'unit|units',
    uU: 'microU',
    uC: 'microC',
    uA: 'microA',
    us: 'micros|microsecond|microseconds',

    'mm[Hg]': 'mmHg|mm Hg',
    'cm[Hg]': 'cmHg',
    '/min': 'bpm',
    '{beats}': 'beat|beats',
    '{breaths}': 'breath|breaths',
    Cel: '°C|degC|deg C|Celsius|celsius',
    '[degF]': '°F|degF|deg F|Fahrenheit|fahrenheit',
    '%': 'percent',

    ms: 'milliseconds|millisecond|msec|msecs',
    s: 'seconds|second|sec|secs',
    min: 'minutes|minute|mins',
    h: 'hours|hour|hr|hrs',
    d: 'days|day',
    wk: 'weeks|week|wks',
    mo: 'months|month|mos',
    a: 'years|year|yr|yrs',

    cm: 'centimeter|centimeters|centimetre|centimetres',
    m: 'meter|meters|metre|metres',
    um: 'microm|micrometer|micrometers|micrometre|micrometres',
    '[in_i]': 'in|inch|inches',
    '[ft_i]': 'ft|foot|feet',
    '{score}': 'score|point|points',
};

/** The UCUM code of each everyday spelling, written with `u` where the author wrote µ. */
export const unitSpellings: ReadonlyMap<string, string> = new Map([
    ...Object.entries(spellingRows).flatMap(([ucum, words]) => words.split('|').map((word): [string, string] => [word, ucum])),
    ...counted.flatMap(([one, many]): [string, string][] => [[one, `{${one}}`], [many, `{${one}}`]]),
]);

/** A text that looks like a unit and means something else, or could mean several things. */
export interface UnitTrap {
    readonly why: string;
    readonly suggestion?: string;
}

/** Words that must not be guessed at, by the word as written. */
export const unitTraps: ReadonlyMap<string, UnitTrap> = new Map<string, UnitTrap>([
    ['C', { why: '`C` alone means coulomb, an electric charge', suggestion: '°C' }],
    ['c', { why: '`c` alone is not a unit', suggestion: '°C' }],
    ['F', { why: '`F` alone means farad, an electric capacity', suggestion: '°F' }],
    ['f', { why: '`f` alone is not a unit', suggestion: '°F' }],
    ['M', { why: '`M` could mean minutes, months or metres' }],
    ['k', { why: '`k` could mean kilograms or thousands' }],
    ['u', { why: '`u` could mean micro or units, and is read as a zero' }],
    ['gm', { why: '`gm` is not a unit: the symbol for gram is `g`', suggestion: 'g' }],
    ['gms', { why: '`gms` is not a unit: the symbol for gram is `g`', suggestion: 'g' }],
    ['gr', { why: '`gr` means grain, about 65 mg, and is easily taken for gram' }],
    ['y', { why: '`y` alone is not a unit', suggestion: 'years' }],
    ['pH', { why: '`pH` means picohenry, an electric inductance', suggestion: '[pH]' }],
    ['st', { why: '`st` means stere, a cubic metre', suggestion: 'stone' }],
    ['pt', { why: '`pt` could mean points, pints or patients' }],
    ['pts', { why: '`pts` could mean points, pints or patients' }],
]);

/** Whole units that must not be read word by word, by the text with `u` for µ. */
export const wholeUnitTraps: ReadonlyMap<string, UnitTrap> = new Map<string, UnitTrap>([
    ['K/uL', { why: '`K` means kelvin, a temperature', suggestion: '10*3/uL' }],
    ['K/mcL', { why: '`K` means kelvin, a temperature', suggestion: '10*3/uL' }],
    ['k/uL', { why: '`k` alone is not a unit', suggestion: '10*3/uL' }],
]);
