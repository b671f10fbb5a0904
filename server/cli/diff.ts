import type { Risk } from '../../language/analysis/diff/index.js';
import type { Command, Request } from './command.js';
import { atRevision, compareSides, onDisk, type Side } from './comparing/compare.js';
import { risks, type DiffReport } from '../../language/analysis/diff/report.js';
import { diffJson, diffMarkdown, diffPretty } from './comparing/texts.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { openProtocols } from './input/open.js';
import { absolutePath } from './input/paths.js';
import { InputProblem } from './input/problem.js';
import { languageOption, sayFor } from './output/say.js';

const levels = ['any', 'judge', 'more'];

/** `regimen diff`: what a change of a text changes in the treatment. */
export const diffCommand: Command = {
    name: 'diff',
    summary: 'Compare what two versions of protocols mean.',
    operands: { text: 'OLD NEW', least: 1, most: 2 },
    options: [
        { name: 'approved', help: 'Compare with the text that was approved: in git, the newest one that has the hash of the line `approved`.' },
        { name: 'rev', value: 'REV', help: 'Compare the paths with what they were in a git revision. Otherwise, with a single path, HEAD.' },
        { name: 'format', value: 'pretty|markdown|json', choices: ['pretty', 'markdown', 'json'], help: 'For people, for a pull request, or for programs. Otherwise pretty.' },
        { name: 'fail-on', value: levels.join('|'), choices: levels, help: 'Which changes make the exit code 1: any, those that need judgement or are more risk, or only more risk. Otherwise any.' },
        languageOption,
    ],
    notes: 'OLD and NEW are files or folders; OLD may be a git revision. With --approved, both are what is to be compared. Order, white space, remarks and other units for the same amount are no change.',
    run: diff,
};

async function diff(request: Request, environment: Environment): Promise<number> {
    const report = request.has('approved') ? await sinceApproved(request, environment) : await compareSides(...sides(request, environment), environment);
    const format = request.value('format');
    const say = await sayFor(request);
    environment.out.write(format === 'json' ? diffJson(report) : format === 'markdown' ? diffMarkdown(report, say) : diffPretty(report, environment.out.colour, say));
    return fails(report, request.value('fail-on') ?? 'any') ? exitCodes.findings : exitCodes.fine;
}

async function sinceApproved(request: Request, environment: Environment): Promise<DiffReport> {
    if (request.has('rev')) {
        throw new InputProblem('`--approved` finds the revision by itself: leave out `--rev`.');
    }
    const [opened, { approvedReport }] = await Promise.all([openProtocols(request.operands, environment), import('./comparing/approved.js')]);
    const { report, notes } = await approvedReport(opened, request.operands, environment);
    environment.err.write(notes.map(note => `${note}\n`).join(''));
    return report;
}

/** Whether there is a change that counts. */
function fails({ summary }: DiffReport, level: string): boolean {
    const counting: readonly Risk[] = level === 'any' ? risks : level === 'judge' ? ['more', 'judge'] : ['more'];
    return counting.some(risk => summary[risk] > 0);
}

/** What stands on the two sides: a first path that leads nowhere is a revision. */
function sides(request: Request, environment: Environment): readonly [Side, Side] {
    const [first = '', second] = request.operands;
    const revision = request.value('rev');
    if (revision !== undefined || second === undefined) {
        const name = revision ?? 'HEAD';
        return [atRevision(name, request.operands, environment), onDisk(request.operands, environment)];
    }
    const kinds = [first, second].map(path => environment.files.kind(absolutePath(path, environment.cwd)));
    if (kinds[0] === undefined) {
        return [atRevision(first, [second], environment), onDisk([second], environment)];
    }
    if (kinds[1] === undefined) {
        throw new InputProblem(`There is no file or folder ${second}.`);
    }
    if (kinds[0] !== kinds[1]) {
        throw new InputProblem(`${first} and ${second} cannot be compared: one is a file and the other is a folder.`);
    }
    return [onDisk([first], environment), onDisk([second], environment)];
}
