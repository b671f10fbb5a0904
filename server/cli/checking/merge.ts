import { InputProblem } from '../input/problem.js';
import type { Report } from '../output/report.js';
import { inReportOrder, fromParts, partsOf } from './assemble.js';
import { inOrder, keyOf } from './baseline.js';

/** Joins the reports of all shards of one check: the same as the report of a check of everything. What does not belong together is an {@link InputProblem}. */
export function mergeReports(reports: readonly Report[]): Report {
    refuseGaps(reports);
    const parts = reports.flatMap(partsOf).sort(inReportOrder);
    const whole = parts.filter((part, index) => {
        const before = parts[index - 1];
        const again = before?.path === part.path && before.kind === part.kind;
        if (again && part.kind === 'protocol') {
            throw new InputProblem(`${part.path} is in two of the reports.`);
        }
        return !again;
    });
    const gone = reports.flatMap(report => report.gone ?? []).sort(inOrder);
    const told = reports.every(report => report.gone === null) ? null : gone.filter((entry, index) => index === 0 || keyOf(entry) !== keyOf(gone[index - 1]!));
    return fromParts(whole, told, null);
}

/** Every shard has to be there once. */
function refuseGaps(reports: readonly Report[]): void {
    const counts = new Set(reports.map(({ shard }) => shard?.of));
    const [count] = counts;
    if (counts.size > 1) {
        throw new InputProblem('The reports are not of one check: they are parts of different numbers of parts.');
    }
    const missing = Array.from({ length: count ?? 0 }, (_, index) => index + 1).filter(part => !reports.some(({ shard }) => shard?.part === part));
    if (missing.length > 0) {
        throw new InputProblem(`Of ${count} parts, ${missing.length === 1 ? 'this is' : 'these are'} missing: ${missing.join(', ')}.`);
    }
}
