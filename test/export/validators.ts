import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import r5Model from 'fhirpath/fhir-context/r5/index.js';
import ICAL from 'ical.js';
import { load } from 'js-yaml';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { parse } from 'parse5';
import readXlsxFile from 'read-excel-file/node';
import type { Exported } from '../../language/exporters/index.js';
import { csvRows } from './csv-reader.js';
import { validate } from './documents.js';
import { r4Problems } from './fhir-schema.js';
import { danglingIn, resourcesOf, unknownPaths, type FhirModel } from './fhir-walk.js';
import { problemsIn } from './redcap-rules.js';
import { isUsdm } from './usdm-files.js';

/** Who judges the files of a format, and how. */
interface Validator {
    /** Somebody else's program, by its name on npm, with what it goes by. */
    readonly by: string;
    /** How far the judgement goes: a published schema, published rules, or only whether another program can read the file. */
    readonly kind: 'schema' | 'rules' | 'reader';
    /** What is wrong with a file; nothing where it is fine. */
    readonly problems: (content: Exported['content']) => readonly string[] | Promise<readonly string[]>;
}

const markdown = new MarkdownIt({ html: true });

/** What is thrown, as a problem. */
async function tried(read: () => unknown): Promise<readonly string[]> {
    try {
        const problems = await read();
        return Array.isArray(problems) ? problems.map(String) : [];
    } catch (error) {
        return [String(error)];
    }
}

const contract = (document: unknown): readonly string[] => (validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));

function parts(content: Exported['content']): readonly string[] {
    return Object.entries(unzipSync(content as Uint8Array)).flatMap(([name, part]) => {
        const errors: string[] = [];
        new DOMParser({ onError: (_level, message) => errors.push(`${name}: ${message}`) }).parseFromString(strFromU8(part), 'text/xml');
        return errors;
    });
}

function page(content: Exported['content']): readonly string[] {
    const problems: string[] = [];
    parse(String(content), { sourceCodeLocationInfo: true, onParseError: ({ code, startLine }) => problems.push(`${code} in line ${startLine}`) });
    const ids = [...String(content).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const targets = [...String(content).matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    return [...problems, ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `twice: ${id}`), ...targets.filter(id => !ids.includes(id)).map(id => `leads nowhere: ${id}`)];
}

function table(content: Exported['content']): readonly string[] {
    const rows = csvRows(String(content));
    return rows.length > 1 ? rows.filter(({ length }) => length !== rows[0]?.length).map(row => `${row[0]}: ${row.length} cells`) : ['no rows'];
}

/** What RFC 5545 asks of a calendar and of each event. */
function calendar(text: string): readonly string[] {
    const whole = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = whole.getAllSubcomponents('vevent');
    return [
        ...['prodid', 'version'].filter(name => !whole.hasProperty(name)),
        ...events.flatMap(event => ['uid', 'dtstamp', 'dtstart'].filter(name => !event.hasProperty(name))),
        ...events.length === text.split('BEGIN:VEVENT').length - 1 ? [] : ['an event that is lost'],
    ];
}

/** Somebody else's judge for each format. */
export const validators: Readonly<Record<string, Validator>> = {
    'json': { by: '`ajv`, against [the JSON Schema](json.md) of the contract, which is ours', kind: 'schema', problems: content => contract(JSON.parse(String(content))) },
    'yaml': {
        by: '`js-yaml`, which did not write it, then as JSON', kind: 'schema',
        problems: content => tried(() => contract(load(String(content)))),
    },
    'fhir-r4': {
        by: '`ajv`, against the JSON Schema of FHIR 4.0.1 by HL7; every reference is followed', kind: 'schema',
        problems: content => [...r4Problems(JSON.parse(String(content)) as object), ...danglingIn(JSON.parse(String(content)) as object)],
    },
    'fhir-r5': {
        by: '`fhirpath`, by the model of FHIR 5.0.0 that it brings: every property is one of R5; the types of `@types/fhir`; every reference is followed', kind: 'rules',
        problems: content => {
            const bundle = JSON.parse(String(content)) as object;
            return [...resourcesOf(bundle).flatMap(resource => unknownPaths(resource, r5Model as FhirModel)), ...danglingIn(bundle)];
        },
    },
    'usdm': {
        by: '`ajv`, against the API definition of USDM 4 by the CDISC, and its conformance rules as far as they can be checked by structure', kind: 'schema',
        problems: content => (isUsdm(JSON.parse(String(content))) ? [] : (isUsdm.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)),
    },
    'csv': { by: '`csv-parse`, by RFC 4180; every line has as many cells', kind: 'reader', problems: content => tried(() => table(content)) },
    'xlsx': {
        by: '`read-excel-file`, cell by cell; each part is well-formed XML by `@xmldom/xmldom`', kind: 'reader',
        problems: content => tried(async () => [...parts(content), ...(await readXlsxFile(Buffer.from(content as Uint8Array))).length > 0 ? [] : ['no sheet']]),
    },
    'ics': {
        by: '`ical.js`, the reader of Thunderbird', kind: 'reader',
        problems: content => tried(() => calendar(String(content))),
    },
    'html': { by: '`parse5`, by the rules of the HTML standard for reading a page: no error, no id twice, no link that leads nowhere', kind: 'reader', problems: page },
    'docx': {
        by: '`mammoth`, which finds every text and heading; each part is well-formed XML by `@xmldom/xmldom`', kind: 'reader',
        problems: content => tried(async () => [
            ...parts(content), ...(await mammoth.convertToHtml({ buffer: Buffer.from(content as Uint8Array) })).messages.filter(({ type }) => type === 'error').map(({ message }) => message),
        ]),
    },
    'markdown': {
        by: '`markdown-it`, by CommonMark: every text comes out as text, and nothing as markup of its own', kind: 'reader',
        problems: content => tried(() => (/<(?!\/?(?:h[1-6]|p|ul|ol|li|strong|em|code|table|thead|tbody|tr|th|td|a|br|hr|blockquote)\b)\w+/.exec(markdown.render(String(content))) ?? []).map(String)),
    },
    'redcap': {
        by: '`csv-parse`, then the rules for data dictionaries that are published', kind: 'rules', problems: content => tried(() => problemsIn(csvRows(String(content)))),
    },
};
