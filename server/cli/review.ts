import type { Command, Request } from './command.js';
import { atRevision, compareSides, onDisk, type Side } from './comparing/compare.js';
import type { DiffReport } from '../../language/analysis/diff/report.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { openProtocols } from './input/open.js';
import { absolutePath } from './input/paths.js';
import { InputProblem } from './input/problem.js';
import { writePage } from './output/page.js';
import type { PacketProtocol } from './reviewing/packet.js';

/** `regimen review`: everything that a reviewer reads and signs, as one page. */
export const reviewCommand: Command = {
    name: 'review',
    summary: 'Put all that a reviewer needs on one page: findings, accepted findings, sources, scenarios, changes and a hash.',
    operands: { text: 'FILE or FOLDER …', least: 1, most: Infinity },
    options: [
        { name: 'since', value: 'REV|PATH', help: 'The version that was approved last: a git revision, or a file or folder. Otherwise nothing is compared.' },
        { name: 'out', value: 'FILE.html|-', help: 'The file to write to. Otherwise, or with -, the page goes to standard output.' },
    ],
    notes: 'The page is one file: it loads nothing and runs nothing. The hash is that of the line `approved`: of what each protocol means.',
    run: review,
};

async function review(request: Request, environment: Environment): Promise<number> {
    const opened = await openProtocols(request.operands, environment);
    const [{ factsOf }, { coverageOf }, { approvalState, meaningHash }, { packetPage }, { placesIn }] = await Promise.all([
        import('../../language/analysis/facts.js'), import('../../language/analysis/play/coverage.js'), import('../../language/analysis/meaning/index.js'),
        import('./reviewing/packet.js'), import('./output/report.js'),
    ]);
    const { place } = placesIn(opened.textOf, environment.cwd);
    const protocols = opened.files.flatMap(({ checked: { model, findings } }) => {
        const hasErrors = findings.some(({ severity, code }) => severity === 'error' && code !== 'approval-outdated');
        return factsOf(model).map((facts): PacketProtocol => ({
            protocol: facts.protocol, coverage: coverageOf(facts), sources: [...facts.protocol.own.sources, ...facts.protocol.used.sources],
            hash: hasErrors ? undefined : meaningHash(facts.protocol), approval: approvalState(facts.protocol),
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
    const page = packetPage({ files, today: environment.today(), protocols, findings, changes: await changes(request, environment) });
    writePage(page, request, environment);
    return exitCodes.fine;
}

async function changes(request: Request, environment: Environment): Promise<DiffReport | undefined> {
    const since = request.value('since');
    if (since === undefined) {
        return undefined;
    }
    const isPath = environment.files.kind(absolutePath(since, environment.cwd)) !== undefined;
    const before: Side = isPath ? onDisk([since], environment) : atRevision(since, request.operands, environment);
    return compareSides(before, onDisk(request.operands, environment), environment);
}
