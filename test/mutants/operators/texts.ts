import { meaningHash } from '../../../language/analysis/meaning/index.js';
import { each, type Operator } from '../operator.js';
import { libraryFiles } from '../../../language/generated/library.js';
import { edits, isOwn, linesWith, lineBefore, removal, type Source } from '../source.js';

export const textOperators: readonly Operator[] = [
    {
        name: 'the version is removed', row: '7.2/12, S39',
        where: 'every protocol', codes: ['missing-version'],
        plant: source => headerLine(source, 'version'),
    },
    {
        name: 'the date is removed', row: '7.2/12, S39',
        where: 'every protocol', codes: ['missing-effective-date'],
        plant: source => headerLine(source, 'effective'),
    },
    {
        name: 'a text in use is changed after it was approved', row: '4',
        where: 'every protocol with a version and a status: approved as it is and set to `active`, and then given another version', codes: ['approval-outdated'],
        plant: approvedAndChanged,
    },
    {
        name: 'a date that does not exist', row: '7.2/12',
        where: 'every date', codes: ['impossible-date'],
        plant: source => each(edits(source, 'effective source', /\d{4}-\d\d-\d\d/, () => '2026-02-30')),
    },
    {
        name: 'two abbreviations for one expansion', row: '7.2/18, S35',
        where: 'every abbreviation', codes: ['abbreviation-twice'],
        plant: source => linesWith(source, 'abbreviation').map(line => {
            const text = source.text.slice(line.start, line.end);
            return { changes: [lineBefore(source, line, text.replace(/abbreviation +\w+/, 'abbreviation XKCD'))], names: ['XKCD'] };
        }),
    },
    {
        name: 'one abbreviation twice', row: '7.2/18, S35',
        where: 'every abbreviation', codes: ['duplicate-name'],
        plant: source => linesWith(source, 'abbreviation').map(line => {
            const text = source.text.slice(line.start, line.end);
            return { changes: [lineBefore(source, line, text.replace(/"[^"]*"/, '"something else"'))] };
        }),
    },
    {
        name: 'an abbreviation is explained nowhere', row: '7.2/8, S35',
        where: 'abbreviations that a text for readers uses, and no label or name', codes: ['undefined-abbreviation'],
        plant: source => linesWith(source, 'abbreviation').flatMap(line => {
            const name = /abbreviation +(\w+)/.exec(line.plain)?.[1] ?? '';
            const rest = source.text.slice(0, line.start) + source.text.slice(line.end);
            const read = /"""[^]*?"""|(?:statement|risk|agree|right|benefit)\s+\w+\s+"[^"]*"/g;
            const used = (text: string): boolean => new RegExp(`\\b${name}\\b`, 'i').test(text);
            return used(rest.match(read)?.join(' ') ?? '') && !used(rest.replace(read, '')) ? [{ changes: [removal(source, line)], names: [name] }] : [];
        }),
    },
    {
        name: 'a text states another figure than the protocol', row: '7.2/1, 7.2/4, S07',
        where: 'counts that a text takes from the protocol, in sentences that cite nobody else: a figure of its own', codes: ['prose-contradicts'],
        plant: source => each([...source.text.matchAll(/\{(\w+)\.count\}(?= \w+)(?![^."]*\[@)/g)]
            .map(({ 0: found, index }) => ({ start: index, end: index + found.length, newText: '17' }))),
    },
    {
        name: 'a text takes a figure that is not stated', row: '7.2/13',
        where: 'every figure in braces', codes: ['unknown-figure'],
        plant: source => each([...source.text.matchAll(/\{(\w+)\.(\w+)\}/g)]
            .map(({ 0: found, 1: owner, index }) => ({ start: index, end: index + found.length, newText: `{${owner}.colour}` }))),
    },
    {
        name: 'a source is cited that is not there', row: '7.2/13',
        where: 'every source that is cited and that the library does not have too', codes: ['unknown-name'],
        plant: source => source.protocols.flatMap(({ protocol, referenced }) => protocol.own.sources
            .filter(({ id, name, range }) => referenced.has(id) && range.uri === protocol.range.uri && !inLibrary('source', name))
            .map(({ range, name }) => ({ changes: [removal(source, range)], names: [name] }))),
    },
    {
        name: 'a role that is not there', row: '4, S33',
        where: 'the first use of every role',
        codes: ['unknown-name'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.own.roles
            .flatMap(role => protocol.references.find(({ kinds, range, target }) => kinds.includes('role') && target === role.id && range.uri === protocol.range.uri) ?? [])
            .map(({ range, written }) => ({ changes: [{ start: range.start, end: range.end, newText: `${written}x` }] }))),
    },
    {
        name: 'a role is removed that sessions name', row: 'S33',
        where: 'roles that something else names, and that neither a base nor the library has too', codes: ['unknown-name'],
        plant: source => source.protocols.flatMap(({ protocol, referenced }) => protocol.own.roles.filter(role => isOwn(source, role)
            && referenced.has(role.id) && !protocol.extends && !inLibrary('role', role.name))
            .map(({ range, name }) => ({ changes: [removal(source, range)], names: [name] }))),
    },
    {
        name: 'a role supervises itself', row: '7.2/19, S36',
        where: 'roles with a supervisor or somebody to be separate from', codes: ['self-reference', 'definition-circle'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.own.roles.filter(role => isOwn(source, role)).flatMap(role => each([
            ...edits(source, 'supervised', /supervised by \w+/, () => `supervised by ${role.name}`, role.range),
            ...edits(source, 'role', /separate from \w+/, () => `separate from ${role.name}`, role.range),
        ]))),
    },
    {
        name: 'a code with a wrong check digit or form', row: '4, S38',
        where: 'every code', codes: ['invalid-code'],
        plant: source => each([
            ...edits(source, 'indication condition', /(?<=icd10 )[A-Z]\d\d[\d.]*/, ([code]) => `${code.slice(0, 1)}X${code.slice(2)}`),
            ...edits(source, 'loinc lab vital instrument', /(?<=loinc \d+-)\d/, ([digit]) => String((Number(digit) + 1) % 10)),
        ]),
    },
    {
        name: 'an approach, a piece of equipment, a training that is not there', row: '7.2/13',
        where: 'every one', codes: ['unknown-name'],
        plant: source => each(edits(source, 'equipment approach training', /(?<=(?:equipment|approach|training) +)\w+/, ([name]) => `${name}x`)),
    },
    {
        name: 'a role that nobody plays', row: '7.2/17',
        where: 'every team: one more role', codes: ['unused-definition'],
        plant: source => linesWith(source, 'role').slice(0, 1).map(line => ({ changes: [lineBefore(source, line, '        role planted "Planted"')] })),
    },
    {
        name: 'a profile that does not exist', row: '7.2/13',
        where: 'every `follows`', codes: ['unknown-profile'],
        plant: source => each(edits(source, 'follows', /(?<=follows +)[\w-]+/, ([name]) => `${name}x`)),
    },
    {
        name: 'a profile about another medication', row: '7.2/13',
        where: 'every `follows` of the label of ketamine: the programme of esketamine in its place', codes: ['profile-of-another-medication'],
        plant: source => each(edits(source, 'follows', /us-ketamine-label/, () => 'us-esketamine-rems')),
    },
    {
        name: 'equipment is removed that a label asks for', row: 'S40',
        where: 'airway equipment in protocols that follow the label of ketamine', codes: ['profile-requirement'],
        plant: source => (source.protocols.some(({ protocol }) => protocol.header.follows.some(({ value }) => value === 'us-ketamine-label'))
            ? each(edits(source, 'equipment', /, airwayEquipment/, () => ''), ['setting', ...source.protocols.map(({ protocol }) => protocol.name)]) : []),
    },
];

function inLibrary(kind: string, name: string): boolean {
    return libraryFiles.some(({ text }) => new RegExp(`^\\s*${kind} ${name}\\b`, 'm').test(text));
}

function headerLine(source: Source, keyword: string): ReturnType<Operator['plant']> {
    return source.protocols.filter(({ protocol }) => isOwn(source, protocol)).flatMap(({ protocol }) =>
        linesWith(source, keyword, protocol.range).slice(0, 1).map(line => ({ changes: [removal(source, line)], names: [protocol.name] })));
}

/** Written as `regimen approve` writes it, and as somebody changes it who forgets to have it approved again. */
function approvedAndChanged(source: Source): ReturnType<Operator['plant']> {
    return source.protocols.filter(({ protocol }) => isOwn(source, protocol)).flatMap(({ protocol }) => {
        const { version, status, approval } = protocol.header;
        const [line] = linesWith(source, 'status', protocol.range);
        return !version || !status || !line || approval ? [] : [{ changes: [
            { start: version.range.start, end: version.range.end, newText: '77.7.7' },
            { start: line.start, end: line.end, newText: `    status active\n    approved 2026-10-20 by "Ethics board" as "${meaningHash(protocol)}"` },
        ] }];
    });
}
