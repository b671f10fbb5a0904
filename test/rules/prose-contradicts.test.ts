import { expect, test } from 'vitest';
import { lines } from '../../language/rules/support/examples.js';
import { parseDocument } from '../harness.js';
import { applyFix } from './apply.js';

const course = (text: string): string => lines(`
team {
    role therapist "Therapist"
}
${text}
session talk "Conversation" {
    timing 8 times, every 1 week
    staff  therapist
}`).text;

test.each([
    ['narrative "Text" "The course has six conversations."', ['{talk.count}', 'eight']],
    ['narrative "Text" "The course has 6 sessions."', ['{talk.count}', '8']],
    ['narrative "Text" """\n    Rest.\n\n    Conversation is held\n        twice.\n    """', ['8 times']],
    ['phase all "Six conversations" {\n    sessions talk\n}', ['Eight']],
])('%s', (text, fixes) => {
    const source = course(text);
    const [finding, ...more] = parseDocument(source).findings.filter(({ code }) => code === 'prose-contradicts');
    expect(more).toEqual([]);
    expect(finding!.fixes.map(({ title }) => title)).toEqual(fixes.map(fix => `Write \`${fix}\``));
    for (const fix of finding!.fixes) {
        expect(parseDocument(applyFix(source, fix)).findings).toEqual([]);
    }
});
