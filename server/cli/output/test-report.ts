import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Coverage, Goal } from '../../../language/analysis/play/coverage.js';
import type { Result } from '../../../language/analysis/play/results.js';
import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import type { SourceRange } from '../../../language/model/element.js';
import type { Protocol } from '../../../language/model/protocol.js';
import { codeFrame } from './code-frame.js';
import { paintFor } from './colours.js';
import { displayable } from './display-width.js';
import { placeText } from './pretty-report.js';
import type { Place } from './report.js';
import type { Say } from './say.js';
import { xmlText } from './xml.js';

/** One protocol, and what came of its scenarios. */
export interface Tested {
    readonly protocol: Protocol;
    readonly facts: ProtocolFacts;
    readonly coverage: Coverage;
}

/** What came of the scenarios of all protocols that were asked for. */
export interface TestReport {
    readonly tested: readonly Tested[];
    readonly withCoverage: boolean;
    readonly place: (range: SourceRange) => Place;
    readonly document: (uri: string) => TextDocument;
    /** What is told to people, in the language that was asked for. */
    readonly say: Say;
}

const noCourse = 'The timing lines contradict each other, so there is no course.';

/** The report for people: each expectation that did not come true, why, and at the end how many did. */
export function prettyText(report: TestReport, colour: boolean): string {
    const paint = paintFor(colour);
    const { say } = report;
    const where = (range: SourceRange): string => placeText(report.place(range));
    const fails = paint.error(`${say('fails')}:`);
    const blocks = report.tested.flatMap(({ coverage }) => coverage.results.flatMap(result => [
        ...result.played ? [] : [`${paint.strong(`${where(result.case.nameRange)}:`)} ${fails} ${say(noCourse)}`],
        ...result.verdicts.filter(({ passes }) => !passes).map(({ expectation, instead, because }) => [
            `${paint.strong(`${where(expectation.range)}:`)} ${fails} ${displayable(`\`${result.case.name}\`: ${say(instead)}`)}`,
            codeFrame(report.document(expectation.range.uri), expectation.range, paint.error, paint),
            ...because.map(({ text, range }) => `      ${paint.quiet(say('because'))} ${where(range)}: ${displayable(say(text))}`),
        ].join('\n')),
    ]));
    const withScenarios = report.withCoverage ? report.tested.filter(({ coverage }) => coverage.results.length > 0) : [];
    const uncovered = withScenarios.map(tested => coverageText(tested, where, say));
    return `${[...blocks, ...uncovered, summaryOf(report)].join('\n\n')}\n`;
}

const kindNames: Readonly<Record<Goal['kind'], string>> = {
    'side': 'sides of criteria', 'boundary': 'limits of criteria', 'limit': 'limits in the course', 'branch': 'branches of decisions', 'check': 'checks passed and failed', 'stop-rule': 'stop rules', 'discharge': 'discharges',
};

function coverageText({ protocol, coverage }: Tested, where: (range: SourceRange) => string, say: Say): string {
    const kinds = (Object.keys(kindNames) as Goal['kind'][]).flatMap(kind => {
        const of = coverage.goals.filter(goal => goal.kind === kind);
        return of.length === 0 ? [] : [`  ${say(kindNames[kind])}: ${of.filter(({ reached }) => reached).length} ${say('of')} ${of.length}`];
    });
    const left = coverage.goals.filter(({ reached }) => !reached).map(({ text, range }) => `  ${where(range)}: ${say('no scenario reaches')}: ${displayable(say(text))}`);
    return [say(`What the scenarios of \`${protocol.name}\` reach:`), ...kinds, ...left].join('\n');
}

function summaryOf({ tested, say }: TestReport): string {
    const results = tested.flatMap(({ coverage }) => coverage.results);
    const passed = results.filter(({ passes }) => passes).length;
    return say(results.length === 0 ? 'No scenarios.' : `${passed} of ${results.length} scenario${results.length === 1 ? '' : 's'} passed`);
}

/** The report for programs. Its shape is part of the command line's contract. */
export function jsonText({ tested, place, withCoverage, say }: TestReport): string {
    const protocols = tested.map(({ protocol, coverage }) => ({
        protocol: protocol.id,
        scenarios: coverage.results.map(result => ({
            id: result.case.id, label: result.case.label, ...place(result.case.nameRange), passes: result.passes,
            expectations: result.verdicts.map(({ expectation, passes, instead, because }) => ({
                text: expectation.written, ...place(expectation.range), passes, instead: passes ? null : say(instead),
                because: because.map(({ text, range }) => ({ text: say(text), ...place(range) })),
            })),
        })),
        ...withCoverage && { coverage: coverage.goals.map(({ kind, text, range, reached }) => ({ kind, text: say(text), ...place(range), reached })) },
    }));
    const results = tested.flatMap(({ coverage }) => coverage.results);
    const passed = results.filter(({ passes }) => passes).length;
    return `${JSON.stringify({ formatVersion: '1.0.0', summary: { scenarios: results.length, passed, failed: results.length - passed }, protocols }, undefined, 2)}\n`;
}

/** The report in the format of JUnit, which most CI systems show. */
export function junitText({ tested, place, say }: TestReport): string {
    const suites = tested.filter(({ coverage }) => coverage.results.length > 0).map(({ protocol, coverage: { results } }) => {
        const failures = results.filter(({ passes }) => !passes).length;
        const cases = results.map(result => testCase(protocol, result, place, say));
        return `  <testsuite name="${xmlText(protocol.name)}" tests="${results.length}" failures="${failures}">\n${cases.join('\n')}\n  </testsuite>`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.map(suite => `${suite}\n`).join('')}</testsuites>\n`;
}

function testCase(protocol: Protocol, result: Result, place: TestReport['place'], say: Say): string {
    const { path, range } = place(result.case.nameRange);
    const head = `    <testcase classname="${xmlText(protocol.name)}" name="${xmlText(result.case.label)}" file="${xmlText(path)}" line="${range.start.line}"`;
    const failed = result.verdicts.filter(({ passes }) => !passes).map(({ expectation, instead, because }) => {
        const reasons = because.map(({ text, range: at }) => `${placeText(place(at))}: ${say(text)}`).join('\n');
        return `      <failure message="${xmlText(`${expectation.written}: ${say(instead)}`)}">${xmlText(reasons)}</failure>`;
    });
    const all = result.played ? failed : [`      <failure message="${xmlText(say(noCourse))}"></failure>`];
    return all.length === 0 ? `${head}/>` : `${head}>\n${all.join('\n')}\n    </testcase>`;
}
