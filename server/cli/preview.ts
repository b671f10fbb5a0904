import type { ProtocolDocument, Protocol } from '../../language/model/protocol.js';
import type { ViewRequest } from '../../language/previews/index.js';
import { protocolViews } from '../messages/preview.js';
import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { openProtocols } from './input/open.js';
import { InputProblem } from './input/problem.js';
import { writePage } from './output/page.js';

/** `regimen preview`: shows a protocol as a page that can be read, printed and hung on a wall. */
export const previewCommand: Command = {
    name: 'preview',
    summary: 'Show a protocol as a page to read or print.',
    operands: { text: 'FILE', least: 1, most: 1 },
    options: [
        { name: 'view', value: protocolViews.join('|'), choices: protocolViews, help: 'What the page shows. Otherwise schedule.' },
        { name: 'protocol', value: 'NAME', help: 'Which protocol, where the file holds several.' },
        { name: 'session', value: 'NAME', help: 'Which session, for a run sheet. Otherwise the first in which a medication is given.' },
        { name: 'scenario', value: 'NAME', help: 'Which patient, for the patient view. Otherwise the first scenario.' },
        { name: 'start', value: 'YYYY-MM-DD', help: 'The date of the first day, for the patient view. Otherwise days are counted and not dated.' },
        { name: 'out', value: 'FILE|-', help: 'The file to write to. Otherwise, or with -, the page goes to standard output.' },
    ],
    notes: 'The page is one file: it loads nothing and runs nothing. A protocol with findings is shown as far as it goes.',
    run: preview,
};

async function preview(request: Request, environment: Environment): Promise<number> {
    const [file = ''] = request.operands;
    const [{ files: [opened], configurations }, { previews }] = await Promise.all([openProtocols([file], environment), import('../../language/previews/index.js')]);
    const document = opened?.checked.model;
    const found = previews.find(({ view }) => view === (request.value('view') ?? 'schedule'));
    if (!document || !found) {
        throw new InputProblem(`${file} holds no protocol.`);
    }
    const protocol = chosenProtocol(file, document, request.value('protocol'));
    const page = found.render(protocol, await asked(request, protocol, document, configurations));
    writePage(page, request, environment);
    return exitCodes.fine;
}

function chosenProtocol(file: string, { protocols }: ProtocolDocument, name: string | undefined): Protocol {
    const [protocol, ...more] = protocols.filter(known => name === undefined || known.name === name);
    if (!protocol || more.length > 0) {
        const names = protocols.map(known => `\`${known.name}\``).join(', ');
        throw new InputProblem(protocols.length === 0 ? `${file} holds no protocol.` : `${file} holds ${names}: choose one of them with \`--protocol\`.`);
    }
    return protocol;
}

type Configurations = Awaited<ReturnType<typeof openProtocols>>['configurations'];

/** What the view is asked for; a session, a scenario or a date that there is not is told in words. */
async function asked(request: Request, protocol: Protocol, document: ProtocolDocument, configurations: Configurations): Promise<ViewRequest> {
    const session = request.value('session');
    const { encounters } = await import('../../language/analysis/elements.js');
    if (session !== undefined && !encounters(protocol).some(({ name }) => name === session)) {
        throw new InputProblem(`There is no session \`${session}\`. There are ${encounters(protocol).map(({ name }) => `\`${name}\``).join(', ')}.`);
    }
    const [name, start] = [request.value('scenario'), request.value('start')];
    const [{ factsFor }, { scenarioInput }, { dayCount }] = await Promise.all([
        import('../../language/previews/facts.js'), import('../../language/previews/patient/input.js'), import('../../language/analysis/dates.js'),
    ]);
    if (start !== undefined && dayCount(start) === undefined) {
        throw new InputProblem(`\`--start\` takes a date such as \`2027-01-04\`, not \`${start}\`.`);
    }
    const patient = scenarioInput(factsFor(protocol, document), name, start, configurations[0]?.closed);
    if (!patient) {
        throw new InputProblem(`There is no scenario \`${name ?? ''}\` in \`${protocol.name}\`.`);
    }
    return { document, session, patient };
}
