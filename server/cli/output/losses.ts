import { lossKinds, type Loss } from '../../../language/exporters/index.js';

/** What a file leaves out. */
interface Losses {
    readonly path: string;
    readonly losses: readonly Loss[];
}

/**
 * What a format cannot hold, for people: one line for each kind of thing.
 * @param path the file, as people see it
 * @param title the name of the format
 */
export function lossLines(path: string, title: string, losses: readonly Loss[]): string {
    const lines = lossKinds(losses).map(line => `    ${line}\n`);
    return lines.length === 0 ? '' : `${path} leaves out what ${title} cannot hold:\n${lines.join('')}`;
}

/** Everything that the formats cannot hold, for programs: a list of files, each with its losses. */
export function lossReport(files: readonly Losses[]): string {
    return `${JSON.stringify(files.map(({ path, losses }) => ({ path, losses })), null, 2)}\n`;
}
