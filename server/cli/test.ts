import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { openProtocols } from './input/open.js';
import { languageOption } from './output/say.js';
import type { Tested } from './output/test-report.js';

/** `regimen test`: sends the patients of the scenarios through their protocols. */
export const testCommand: Command = {
    name: 'test',
    summary: 'Run the scenarios of protocols.',
    operands: { text: 'FILE or FOLDER …', least: 0, most: Infinity },
    options: [
        { name: 'format', value: 'pretty|json|junit', choices: ['pretty', 'json', 'junit'], help: 'For people, for programs, or for CI. Otherwise pretty.' },
        { name: 'suggest', help: 'Write scenarios for what none reaches, to be put into the protocol, and nothing else.' },
        languageOption,
        { name: 'coverage', help: 'Tell what no scenario reaches; then the exit code is 1 where a criterion or a decision is left out.' },
    ],
    notes: 'Exit code 1 when an expectation does not come true, or when a protocol contradicts itself so that there is no course.',
    run: test,
};

async function test(request: Request, environment: Environment): Promise<number> {
    const opened = await openProtocols(request.operands, environment, request.value('lang'));
    const [{ placesIn }, { coverageOf }, { factsOf }] = await Promise.all([
        import('./output/report.js'), import('../../language/analysis/play/coverage.js'), import('../../language/analysis/facts.js'),
    ]);
    const { junitText, jsonText, prettyText } = await import('./output/test-report.js');
    const { place, document } = placesIn(opened.textOf, environment.cwd);
    const all = opened.files.flatMap(({ checked: { model } }) => factsOf(model));
    const tested = all.map((facts): Tested => ({ protocol: facts.protocol, facts, coverage: coverageOf(facts) }));
    const report = { tested, place, document, withCoverage: request.has('coverage'), say: opened.say };
    if (request.has('suggest')) {
        const { suggestedScenarios } = await import('./output/suggested-scenarios.js');
        environment.out.write(suggestedScenarios(tested));
        return exitCodes.fine;
    }
    const format = request.value('format');
    environment.out.write(format === 'json' ? jsonText(report) : format === 'junit' ? junitText(report) : prettyText(report, environment.out.colour));
    const fails = tested.some(({ coverage }) => coverage.results.some(({ passes }) => !passes));
    const open = report.withCoverage && tested.some(({ coverage }) =>
        coverage.results.length > 0 && coverage.goals.some(({ kind, reached }) => !reached && kind !== 'check' && kind !== 'stop-rule' && kind !== 'discharge'));
    return fails || open ? exitCodes.findings : exitCodes.fine;
}
