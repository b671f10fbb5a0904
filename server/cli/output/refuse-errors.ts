import type { Checked } from '../../../language/workspace.js';
import type { Environment } from '../environment.js';
import { exitCodes } from '../exit-codes.js';
import type { Opened } from '../input/open.js';

/** Findings of files. */
type Found = Pick<Checked, 'uri' | 'findings'>;

/** Whether a file has errors. */
export function hasErrors({ findings }: Pick<Checked, 'findings'>): boolean {
    return findings.some(({ severity }) => severity === 'error');
}

/** The findings without what an approval settles: that the text has changed since the last one. */
export function unsettled(findings: Checked['findings']): Checked['findings'] {
    return findings.filter(({ code }) => code !== 'approval-outdated');
}

/** Tells the errors that keep something from being done, and what was not done. */
export async function refuseWithErrors(files: readonly Found[], nothing: string, textOf: Opened['textOf'], { cwd, err }: Environment): Promise<number> {
    const [{ reportedFiles }, { assemble }, { prettyReport }] = await Promise.all([
        import('../checking/reported.js'), import('../checking/assemble.js'), import('./pretty-report.js'),
    ]);
    const broken = files.map(({ uri, findings }) => ({ uri, findings: findings.filter(({ severity }) => severity === 'error') }));
    const report = assemble({ files: reportedFiles(broken, textOf, cwd), configurations: [] });
    err.write(prettyReport(report, err.colour));
    err.write(`${nothing}: put the ${report.findings.length === 1 ? 'error' : 'errors'} right first.\n`);
    return exitCodes.findings;
}
