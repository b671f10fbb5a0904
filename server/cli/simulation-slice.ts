import type { Population } from '../../language/analysis/simulation/population.js';
import type { ProtocolFacts } from '../../language/analysis/facts.js';
import type { Tally } from '../../language/analysis/simulation/tally.js';
import type { Environment } from './environment.js';
import { resolve } from 'node:path';
import { openProtocols } from './input/open.js';
import { shownPath, shownUri } from './input/paths.js';
import { InputProblem, refuse } from './input/problem.js';
import { tryReading } from './input/read-text.js';

/** Some of the patients of a simulation. What a thread needs to draw them stands here; it can be sent as it is. */
export interface Slice {
    readonly cwd: string;
    /** The date of today by ISO 8601. */
    readonly today: string;
    readonly file: string;
    /** The name of the protocol, where the file holds several. */
    readonly protocol?: string;
    readonly population?: string;
    readonly seed: bigint;
    /** The number of the first patient, and the number after that of the last. */
    readonly from: number;
    readonly to: number;
}

/** A protocol, and the patients who come to it. */
export interface Simulated {
    readonly facts: ProtocolFacts;
    readonly population: Population;
}

/** Reads what a slice is about; what cannot be simulated is an {@link InputProblem}. */
export async function openSimulation({ file, protocol: name, population: path }: Pick<Slice, 'file' | 'protocol' | 'population'>, environment: Environment): Promise<Simulated> {
    const [{ files: [opened] }, { protocolFacts }, { plannedDays }] = await Promise.all([
        openProtocols([file], environment), import('../../language/analysis/facts.js'), import('../../language/analysis/play/plan.js'),
    ]);
    const all = opened?.checked.model.protocols ?? [];
    const [protocol, ...more] = all.filter(known => name === undefined || known.name === name);
    if (!opened || !protocol || more.length > 0) {
        const names = all.map(known => `\`${known.name}\``).join(', ');
        throw new InputProblem(all.length === 0 ? `${file} holds no protocol.` : `${file} holds ${names}: choose one of them with \`--protocol\`.`);
    }
    const broken = opened.checked.findings.filter(({ severity }) => severity === 'error').length;
    if (broken > 0) {
        throw new InputProblem(`${shownUri(opened.checked.uri, environment.cwd)} has ${broken} error${broken === 1 ? '' : 's'}. \`regimen check\` shows what to settle first.`);
    }
    if (!plannedDays(protocol)) {
        throw new InputProblem('The timing lines of the protocol contradict each other, so there is no course.');
    }
    const facts = protocolFacts(protocol, opened.checked.model);
    return { facts, population: await populationFor(facts, path, environment) };
}

async function populationFor(facts: ProtocolFacts, given: string | undefined, environment: Environment): Promise<Population> {
    const [{ anyPopulation }, { readPopulation }] = await Promise.all([
        import('../../language/analysis/simulation/population.js'), import('../../language/configuration/population.js'),
    ]);
    if (given === undefined) {
        return anyPopulation;
    }
    const path = resolve(environment.cwd, given);
    const unread: string[] = [];
    const text = tryReading(path, environment, unread)?.text ?? '';
    refuse(unread);
    const { population, problems } = readPopulation(text, facts);
    refuse(problems.map(({ start, message }) => {
        const before = text.slice(0, start).split('\n');
        return `${shownPath(path, environment.cwd)}:${before.length}:${before.at(-1)!.length + 1}: error: ${message}`;
    }));
    return population;
}

/** Draws the patients of a slice and counts what happens to them. */
export async function simulateSlice(slice: Slice, environment: Environment): Promise<Tally> {
    const { facts, population } = await openSimulation(slice, environment);
    return countSlice({ facts, population }, slice);
}

/** The same where the protocol is read already. */
export async function countSlice({ facts, population }: Simulated, { seed, from, to }: Pick<Slice, 'seed' | 'from' | 'to'>): Promise<Tally> {
    const [{ tallyOf }, { planOf }] = await Promise.all([import('../../language/analysis/simulation/tally.js'), import('../../language/analysis/simulation/population.js')]);
    return tallyOf(facts, planOf(facts, population), seed, from, to);
}
