import type { Command, Request } from './command.js';
import { atRevision, compareSides, onDisk, type Side } from './comparing/compare.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { openProtocols, type Opened } from './input/open.js';
import { absolutePath } from './input/paths.js';
import { InputProblem } from './input/problem.js';
import { writePage } from './output/page.js';
import { hasErrors, unsettled } from './output/refuse-errors.js';
import type { Packet, PacketChanges, PacketProtocol } from './reviewing/packet.js';

const formats = ['html', 'docx'];

/** `regimen review`: everything that a reviewer reads and signs, as one page or one Word file. */
export const reviewCommand: Command = {
    name: 'review',
    summary: 'Put all that a reviewer needs into one file: findings, accepted findings, sources, scenarios, changes and a hash.',
    operands: { text: 'FILE or FOLDER …', least: 1, most: Infinity },
    options: [
        { name: 'since', value: 'REV|PATH', help: 'What to compare with: a git revision, or a file or folder. Otherwise the text that was approved, if git has it.' },
        { name: 'format', value: formats.join('|'), choices: formats, help: 'A page for any browser, or a Word file. Otherwise docx where the name of --out ends so, and html.' },
        { name: 'out', value: 'FILE|-', help: 'The file to write to. Otherwise, or with -, the packet goes to standard output.' },
    ],
    notes: 'The page is one file: it loads nothing and runs nothing. The hash is that of the line `approved`: of what each protocol means.',
    run: review,
};

async function review(request: Request, environment: Environment): Promise<number> {
    const format = formatOf(request);
    const packet = await packetOf(request, environment);
    const [{ packetPaper }, { packetPage }, { packetWord }] = await Promise.all([import('./reviewing/packet.js'), import('./reviewing/page.js'), import('./reviewing/word.js')]);
    const paper = packetPaper(packet);
    writePage(format === 'docx' ? packetWord(paper, packet) : packetPage(paper), request, environment);
    return exitCodes.fine;
}

/** The format that is asked for, by its name or by the ending of the file; a file of one format is never called like one of the other. */
function formatOf(request: Request): string {
    const out = request.value('out') ?? '-';
    const ending = /\.(?:(docx)|html?)$/i.exec(out);
    const named = ending && (ending[1] ? 'docx' : 'html');
    const format = request.value('format') ?? named ?? 'html';
    if (named && named !== format) {
        throw new InputProblem(`${out} would not open as what it is called: \`--format ${format}\` asks for something else. Give it another name.`);
    }
    return format;
}

async function packetOf(request: Request, environment: Environment): Promise<Packet> {
    const opened = await openProtocols(request.operands, environment);
    const [{ factsOf }, { coverageOf }, { approvalState, meaningHash }, { placesIn }] = await Promise.all([
        import('../../language/analysis/facts.js'), import('../../language/analysis/play/coverage.js'), import('../../language/analysis/meaning/index.js'), import('./output/report.js'),
    ]);
    const { place } = placesIn(opened.textOf, environment.cwd);
    const protocols = opened.files.flatMap(({ checked: { model, findings } }) => {
        const isBroken = hasErrors({ findings: unsettled(findings) });
        return factsOf(model).map((facts): PacketProtocol => ({
            protocol: facts.protocol, coverage: coverageOf(facts), sources: [...facts.protocol.own.sources, ...facts.protocol.used.sources],
            hash: isBroken ? undefined : meaningHash(facts.protocol), approval: approvalState(facts.protocol),
        }));
    });
    if (protocols.length === 0) {
        throw new InputProblem(`${request.operands.join(', ')} holds no protocol.`);
    }
    const findings = opened.files.flatMap(({ checked }) => checked.findings).map(({ severity, code, message, range }) => {
        const { path, range: { start } } = place(range);
        return { severity, code, message, where: `${path}:${start.line}` };
    });
    const files = opened.files.map(({ shown }) => shown);
    return { files, today: environment.today(), version: environment.version, protocols, findings, changes: await changes(request, opened, environment) };
}

async function changes(request: Request, opened: Opened, environment: Environment): Promise<readonly PacketChanges[]> {
    const since = request.value('since');
    if (since === undefined) {
        return (await import('./reviewing/since-approval.js')).changesSinceApproval(opened, environment);
    }
    const isPath = environment.files.kind(absolutePath(since, environment.cwd)) !== undefined;
    const before: Side = isPath ? onDisk([since], environment) : atRevision(since, request.operands, environment);
    const report = await compareSides(before, onDisk(request.operands, environment), environment);
    return [{ title: `Changes since ${report.before}`, said: report.changes.length === 0 ? 'Nothing has changed in meaning.' : 'Each change has the direction in which it moves the risk.', report }];
}
