import { ruleDocUrl, type Finding } from '../../../language/rules/index.js';
import { pathOf, shownPath } from '../input/paths.js';
import { excerptOf } from '../output/code-frame.js';
import { placesIn, type ReportedFinding } from '../output/report.js';
import { fingerprints } from './fingerprint.js';

/** What was found in one file. */
export interface CheckedFile {
    readonly path: string;
    readonly findings: readonly ReportedFinding[];
    readonly waived: readonly ReportedFinding[];
}

/** A file with its findings: a protocol or a configuration. */
interface WithFindings {
    readonly uri: string;
    readonly findings: readonly Finding[];
    readonly waived?: readonly Finding[];
}

/**
 * Findings in a form that stands on its own, each in the order of the text.
 * @param textOf the text of a file that a finding may point to
 * @param cwd the folder that paths are shown from
 */
export function reportedFiles(files: readonly WithFindings[], textOf: (uri: string) => string, cwd: string): readonly CheckedFile[] {
    const { place, document } = placesIn(textOf, cwd);
    const reported = ({ severity, code, message, range, related, fixes, waiver }: Finding): Omit<ReportedFinding, 'fingerprint'> => ({
        ...place(range), severity, code, message, help: ruleDocUrl(code), excerpt: excerptOf(document(range.uri), range),
        related: related.map(other => ({ ...place(other.range), message: other.message })),
        fixes: fixes.map(({ title, preferred, edits }) => ({ title, preferred, edits: edits.map(edit => ({ ...place(edit.range), newText: edit.newText })) })),
        waiver: waiver ? { reason: waiver.reason, by: waiver.person, until: waiver.until.value } : null,
    });
    return files.map(({ uri, findings, waived = [] }) => {
        const all = [...findings, ...waived].toSorted((a, b) => a.range.start - b.range.start).map(reported);
        const marks = fingerprints(all);
        const complete = all.map((finding, index): ReportedFinding => ({ ...finding, fingerprint: marks[index]! }));
        return {
            path: shownPath(pathOf(uri) ?? uri, cwd),
            findings: complete.filter(({ waiver }) => !waiver),
            waived: complete.filter(({ waiver }) => waiver),
        };
    });
}
