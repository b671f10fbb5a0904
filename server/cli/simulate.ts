import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { countSlice, openSimulation, type Simulated, type Slice } from './simulation-slice.js';
import { wholeNumber } from './usage/numbers.js';
import type { Tally } from '../../language/analysis/simulation/tally.js';

const defaults = { patients: 1000, seed: 1 };

/** More patients than anybody needs to see a share of one in ten thousand. */
const mostPatients = 10_000_000;

/** About so many patients are drawn before another thread has read the protocol. */
const fewest = 1000;

/** `regimen simulate`: sends patients who are drawn by chance through a protocol. */
export const simulateCommand: Command = {
    name: 'simulate',
    summary: 'Draw patients and send them through a protocol.',
    operands: { text: 'FILE', least: 1, most: 1 },
    options: [
        { name: 'patients', value: 'NUMBER', help: `How many are drawn. Otherwise ${defaults.patients}.` },
        { name: 'seed', value: 'NUMBER', help: `The same number draws the same patients. Otherwise ${defaults.seed}.` },
        { name: 'population', value: 'FILE.yaml', help: 'Who comes, and what the clinic has. Otherwise every value of a criterion is as likely as any other.' },
        { name: 'protocol', value: 'NAME', help: 'Which protocol, where the file holds several.' },
        { name: 'format', value: 'pretty|json|html', choices: ['pretty', 'json', 'html'], help: 'A table, data for programs, or a page with charts. Otherwise pretty.' },
        { name: 'workers', value: 'NUMBER', help: 'On how many threads. The result is the same on any number. Otherwise one for each processor.' },
    ],
    notes: 'The same file, population and seed always give the same bytes.',
    run: simulate,
};

async function simulate(request: Request, environment: Environment): Promise<number> {
    const [file = ''] = request.operands;
    const [protocol, population] = [request.value('protocol'), request.value('population')];
    const source = { file, ...(protocol !== undefined && { protocol }), ...(population !== undefined && { population }) };
    const patients = wholeNumber(request, 'patients', 1, mostPatients) ?? defaults.patients;
    const seed = BigInt(wholeNumber(request, 'seed', 0, Number.MAX_SAFE_INTEGER) ?? defaults.seed);
    const workers = wholeNumber(request, 'workers', 1, 64) ?? Math.max(1, Math.min(environment.processors, Math.floor(patients / fewest)));
    const format = request.value('format');
    const opened = await openSimulation(source, environment);
    const whole: Slice = { ...source, cwd: environment.cwd, today: environment.today(), seed, from: 0, to: patients };
    const [{ merged }, { simulationOf }] = await Promise.all([
        import('../../language/analysis/simulation/tally.js'), import('../../language/analysis/simulation/summary.js'),
    ]);
    const tally = merged(await counted(opened, whole, workers, environment));
    const simulation = simulationOf(opened.facts, opened.population, seed, tally);
    if (format === 'html') {
        const { simulationPage } = await import('../../language/previews/simulation.js');
        environment.out.write(simulationPage(simulation));
    } else {
        const { jsonText, prettyText } = await import('./output/simulation-report.js');
        environment.out.write(format === 'json' ? jsonText(simulation) : prettyText(simulation, environment.out.colour));
    }
    return exitCodes.fine;
}

/** The counts of slices of nearly equal size, in the order of the patients. */
async function counted(opened: Simulated, whole: Slice, workers: number, environment: Environment): Promise<readonly Tally[]> {
    if (workers === 1) {
        return [await countSlice(opened, whole)];
    }
    const edge = (place: number): number => Math.floor(whole.to * place / workers);
    const slices = Array.from({ length: workers }, (_, place): Slice => ({ ...whole, from: edge(place), to: edge(place + 1) }));
    return Promise.all(slices.filter(({ from, to }) => to > from).map(slice => environment.simulate(slice)));
}
