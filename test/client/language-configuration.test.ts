import { expect, test } from 'vitest';
import configuration from '../../client/language-configuration.json' with { type: 'json' };

const { wordPattern, indentationRules, onEnterRules } = configuration;

test.each([
    ['CSSRS.ideation >= 4', ['CSSRS.ideation', '4']],
    ['follows us-ketamine-label, x', ['follows', 'us-ketamine-label', 'x']],
    ['status in-review', ['status', 'in-review']],
    ['dose 0.5 mg/kg', ['dose', '0.5', 'mg', 'kg']],
    ['from -15 min', ['from', '15', 'min']],
    ['version 1.2.0', ['version', '1.2.0']],
    ['{dosing.count}.', ['dosing.count']],
    ['CSSRS.', ['CSSRS']],
    ['Prüfärztin', ['Prüfärztin']],
])('the words of %s', (text, words) => {
    expect(text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`))).toEqual(words);
});

test.each([
    ['session dosing "Dosing" {', true],
    ['    when PHQ9 >= 20 then continue', false],
    ['team {   // everybody', true],
    ['owner "A { in a text"', false],
    ['// a comment {', false],
    ['exclude x "X" when (', true],
])('the line after %s is indented: %s', (line, indented) => {
    expect(new RegExp(indentationRules.increaseIndentPattern).test(line)).toBe(indented);
});

test.each([
    ['}', true],
    ['    } // end', true],
    ['    status draft }', false],
])('the line %s goes back: %s', (line, back) => {
    expect(new RegExp(indentationRules.decreaseIndentPattern).test(line)).toBe(back);
});

test.each([
    ['    // one comment', 'and the rest of it', '// '],
    ['    // one comment', '', undefined],
    ['    /* a comment', '', ' * '],
    ['     * a comment', '', '* '],
    ['    lasts 60 min', '', undefined],
    ['    lasts 60 min /* done */', '', undefined],
])('pressing Enter between %s and %s begins the next line with %s', (before, after, appended) => {
    const rule = onEnterRules.find(each => new RegExp(each.beforeText).test(before) && (!each.afterText || new RegExp(each.afterText).test(after)));
    expect(rule?.action.appendText).toBe(appended);
});
