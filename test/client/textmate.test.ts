import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { expect, test } from 'vitest';

const grammar = await loadGrammar();

/** Each row: one line of a protocol, and the stretches of it that carry a scope, as `text scope`, without spaces and quotes. */
const rows: readonly (readonly [line: string, ...scopes: string[]])[] = [
    ['    status draft // for now', 'status keyword.other', 'draft constant.language', '// for now comment.line.double-slash'],
    ['effective 2026-11-01', 'effective keyword.other', '2026-11-01 constant.numeric.date'],
    ['version 1.2.0-rc.1', 'version keyword.other', '1.2.0-rc.1 constant.numeric.version'],
    ['follows us-ketamine-label', 'follows keyword.other'],
    ['lasts 60 min', 'lasts keyword.other', '60 constant.numeric', 'min keyword.other.unit'],
    ['dose 0.5 mg/kg', 'dose keyword.other', '0.5 constant.numeric', 'mg/kg keyword.other.unit'],
    ['unit /min', 'unit keyword.other'],
    ['range 3 mm[Hg]', 'range keyword.other', '3 constant.numeric', 'mm[Hg] keyword.other.unit'],
    ['lasts 4 weeks ± 3 days', 'lasts keyword.other', '4 constant.numeric', 'weeks keyword.other.unit', '± keyword.operator.comparison', '3 constant.numeric', 'days keyword.other.unit'],
    ['timing 6 times', 'timing keyword.other', '6 constant.numeric', 'times keyword.operator.word'],
    ['staff 1 prescriber for each patient', 'staff keyword.other', '1 constant.numeric', 'for each keyword.operator.word', 'patient constant.language'],
    ['role rater {', 'role keyword.other', '{ punctuation.section.block'],
    ['team { role rater "R"', 'team keyword.other', '{ punctuation.section.block', 'role storage.type', 'rater entity.name.type', 'R string.quoted.double'],
    ['consent treatment "C"', 'consent storage.type', 'treatment entity.name.type', 'C string.quoted.double'],
    ['stop treatment for bleeding "B"', 'stop storage.type', 'treatment keyword.operator.word', 'for keyword.operator.word', 'bleeding entity.name.type', 'B string.quoted.double'],
    ['when PHQ9 >= 20 then emergency crisis', 'when keyword.control', '>= keyword.operator.comparison', '20 constant.numeric', 'then keyword.control', 'emergency keyword.control'],
    ['discharge not before 120 min', 'discharge keyword.other', 'not before keyword.operator.word', '120 constant.numeric', 'min keyword.other.unit'],
    ['check at -15 min not fits', 'check keyword.other', 'at keyword.operator.word', '-15 constant.numeric', 'min keyword.other.unit', 'not keyword.control'],
    ['check arrival at', 'check storage.type', 'arrival entity.name.type', 'at keyword.operator.word'],
    ['indication "D" icd10 F33.2', 'indication keyword.other', 'D string.quoted.double', 'icd10 keyword.operator.word', 'F33.2 constant.other'],
    ['owner "forgotten', 'owner keyword.other', 'forgotten string.quoted.double'],
    ['owner “Typographic”', 'owner keyword.other', 'Typographic string.quoted.other'],
    ['narrative "N" "Held {dosing.count} times [@label 3]"', 'narrative keyword.other', 'N string.quoted.double', 'Held string.quoted.double',
        '{ punctuation.definition.template-expression', 'dosing.count variable.other', '} punctuation.definition.template-expression', 'times string.quoted.double',
        '[@ punctuation.definition.template-expression', 'label variable.other', '3 meta.template.expression', '] punctuation.definition.template-expression'],
];

test.each(rows)('%s', (line, ...scopes) => {
    expect(scopedLines(line)[0]).toEqual(scopes);
});

test('prose runs over several lines and takes figures', () => {
    expect(scopedLines('narrative "N" """\n    when {dosing.count}\n    """\nstatus draft').slice(1)).toEqual([
        ['when string.quoted.triple', '{ punctuation.definition.template-expression', 'dosing.count variable.other', '} punctuation.definition.template-expression'],
        [],
        ['status keyword.other', 'draft constant.language'],
    ]);
});

test('forgotten closing quotes of prose colour nothing beyond the next block', () => {
    expect(scopedLines('narrative "N" """\n    Text.\nteam {').at(-1)).toEqual(['team keyword.other', '{ punctuation.section.block']);
});

test('a block comment ends where it ends', () => {
    expect(scopedLines('/* when\n then */ status draft')).toEqual([
        ['/* comment.block', 'when comment.block'],
        ['then comment.block', '*/ comment.block', 'status keyword.operator.word', 'draft constant.language'],
    ]);
});

function scopedLines(text: string): string[][] {
    let state = textmate.INITIAL;
    return text.split('\n').map(line => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        return tokens.flatMap(token => {
            const words = line.slice(token.startIndex, token.endIndex).replaceAll(/["“”]/g, '').trim();
            const scope = token.scopes.at(-1)!.replace('.clinical-protocol', '');
            return words === '' || scope === 'source' || scope === 'punctuation.separator' ? [] : [`${words} ${scope}`];
        });
    });
}

async function loadGrammar(): Promise<textmate.IGrammar> {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm);
    const file = join(import.meta.dirname, '../../client/syntaxes/clinical-protocol.tmLanguage.json');
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
            createOnigString: text => new oniguruma.OnigString(text),
        }),
        loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file)),
    });
    return (await registry.loadGrammar('source.clinical-protocol'))!;
}
