import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../language/syntax/format/index.js';
import { rules } from '../../language/rules/index.js';
import reportSchema from '../../server/cli/output/check-report.schema.json' with { type: 'json' };
import { templates } from '../../language/templates/index.js';
import { sound } from './samples.js';
import { regimen } from './terminal.js';

describe('regimen explain', () => {
    test.each(rules)('$code', async ({ code, severity, summary, why, bad, good }) => {
        const { code: exit, out } = await regimen(['explain', code]);
        expect(exit).toBe(0);
        expect(out).toContain(`${code} (${severity})\n\n${summary}\n${why}\n`);
        expect(out).not.toMatch(/<\||\|>/);
        const words = (text: string): string[] => text.replaceAll('<|', '').replaceAll('|>', '').split(/\s+/).filter(word => word !== '');
        expect(words(out).join(' ')).toContain(words(bad.excerpt).join(' '));
        expect(words(out).join(' ')).toContain(words(good.excerpt).join(' '));
    });

    test('lists all codes', async () => {
        const { code, out } = await regimen(['explain']);
        expect(code).toBe(0);
        expect(out.trimEnd().split('\n').map(line => line.split(' ')[0])).toEqual(rules.map(rule => rule.code));
    });

    test('a rule that stands on sources names them', async () => {
        const sourced = rules.find(({ basis }) => basis.kind === 'sourced');
        const { out } = await regimen(['explain', sourced!.code]);
        expect(out).toMatch(/\nSources\n {4}\S.*https:/);
    });

    test.each([
        ['unknown-nam', 'There is no finding `unknown-nam`. Did you mean `unknown-name`?\n`regimen explain` lists them all.\n'],
        ['xyz', 'There is no finding `xyz`.\n`regimen explain` lists them all.\n'],
    ])('%s', async (code, message) => {
        expect(await regimen(['explain', code])).toMatchObject({ code: 2, out: '', err: message });
    });
});

describe('regimen schema', () => {
    test.each([[['schema']], [['schema', 'json']]])('%j prints the schema of the export', async args => {
        expect(await regimen(args)).toMatchObject({ code: 0, out: readFileSync('language/exporters/json/protocol.schema.json', 'utf8') });
    });

    test('config prints the schema of regimen.yaml', async () => {
        const { code, out } = await regimen(['schema', 'config']);
        expect(code).toBe(0);
        expect(JSON.parse(out)).toMatchObject({ $id: 'urn:regimen:schema:configuration:0.1.0', properties: { rules: { additionalProperties: false } } });
    });

    test('check prints the schema of the report', async () => {
        const { code, out } = await regimen(['schema', 'check']);
        expect(code).toBe(0);
        expect(JSON.parse(out)).toEqual(reportSchema);
    });
});

describe('regimen init', () => {
    test.each(templates)('$name checks clean, and is laid out as everything is', async ({ name, fileName, text }) => {
        const { code, out, files } = await regimen(['init', '--template', name, 'new']);
        expect(code).toBe(0);
        expect(out).toBe(`new/${fileName}\n\`regimen check new/${fileName}\` tells whether it is complete.\n`);
        expect(files).toEqual({ [`new/${fileName}`]: text });
        expect(await regimen(['check', '--fail-on', 'info', 'new'], files)).toMatchObject({ code: 0, out: 'No findings in 1 file\n' });
        expect(formatText(text)).toBe(text);
        expect(await regimen(['export', 'new'], files)).toMatchObject({ code: 0, err: '' });
    });

    test('the first template is taken where none is named', async () => {
        expect((await regimen(['init', '.'])).files).toEqual({ 'ketamine-im.protocol': templates[0].text });
    });

    test.each([[['init']], [['init', '--list']], [['init', '--list', 'new']]])('%j lists the templates and writes nothing', async args => {
        const { code, out, files } = await regimen(args, {});
        expect({ code, files }).toEqual({ code: 0, files: {} });
        expect(out.split('\n').slice(0, templates.length).map(line => line.split(' ')[0])).toEqual(templates.map(({ name }) => name));
        expect(templates.filter(({ title, summary }) => !out.includes(`  ${title}: ${summary}\n`))).toEqual([]);
    });

    test('without a folder the current one is taken', async () => {
        expect(Object.keys((await regimen(['init', '--template', 'esketamine'], {})).files)).toEqual(['esketamine.protocol']);
    });

    test('a file is never overwritten', async () => {
        const before = { 'new/ketamine-im.protocol': sound };
        expect(await regimen(['init', 'new'], before)).toEqual({
            code: 2, out: '', err: 'new/ketamine-im.protocol is there already, and is left as it is. Choose another folder.\n', files: before,
        });
    });
});
