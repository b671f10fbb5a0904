import type { Severity } from '../../../language/rules/index.js';
import type { Report } from './report.js';
import type { Say } from './say.js';

/** The formats of a report. */
export const reportFormats = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;

/** How a report is written. */
export interface Writing {
    readonly format: string | undefined;
    readonly colour: boolean;
    readonly say: Say;
    /** The least that fails, for formats that tell what fails. */
    readonly least: Severity;
    /** The version of Regimen. */
    readonly version: string;
}

/** The text of a report in a format. */
export async function reportText(report: Report, { format, colour, say, least, version }: Writing): Promise<string> {
    switch (format) {
        case 'json':
            return (await import('./json-report.js')).jsonReport(report);
        case 'sarif':
            return (await import('./sarif-report.js')).sarifReport(report, version);
        case 'github':
            return (await import('./github-report.js')).githubReport(report, say);
        case 'junit':
            return (await import('./junit-report.js')).junitReport(report, least, say);
        default:
            return (await import('./pretty-report.js')).prettyReport(report, colour, say);
    }
}
