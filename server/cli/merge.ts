import type { Command, Request } from './command.js';
import type { Environment } from './environment.js';
import { reportOptions } from './output/options.js';
import type { Report } from './output/report.js';

/** `regimen merge`: joins reports. */
export const mergeCommand: Command = {
    name: 'merge',
    summary: 'Join the reports of the shards of a check.',
    operands: { text: 'REPORT.json …', least: 1, most: Infinity },
    options: reportOptions,
    notes: 'Each report is what `regimen check --shard i/n --format json` writes. The result is that of a check of everything.',
    run: merge,
};

async function merge(request: Request, environment: Environment): Promise<number> {
    const [{ readJson }, { mergeReports }, { deliver }, { default: schema }] = await Promise.all([
        import('./input/json-file.js'), import('./checking/merge.js'), import('./output/deliver.js'),
        import('./output/check-report.schema.json', { with: { type: 'json' } }),
    ]);
    const reports = request.operands.map(path => readJson(path, schema, 'a report of `regimen check --format json`', environment) as Report);
    return deliver(mergeReports(reports), request, environment);
}
