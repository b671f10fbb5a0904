import type { DiffReport, ReportedChange } from '../../../language/analysis/diff/report.js';
import type { Approval, Protocol, ProtocolDocument } from '../../../language/model/protocol.js';
import type { Environment } from '../environment.js';
import type { Opened, OpenFile } from '../input/open.js';
import { refuse } from '../input/problem.js';
import { isUnread, reporter } from './compare.js';
import { createFinder, type Finder, type PastText } from './history.js';

/** How a protocol stands to the text that was approved. */
export interface SinceApproval {
    readonly file: OpenFile;
    readonly protocol: Protocol;
    readonly approval: Approval | undefined;
    /** The same text, a changed one, one whose approved text is not to be found, and one that was never approved. */
    readonly outcome: { readonly kind: 'same' | 'never' } | { readonly kind: 'lost'; readonly why: string } | Changed;
}

interface Changed {
    readonly kind: 'changed';
    /** The commit in which the approved text was found, and its date. */
    readonly commit: string;
    readonly date: string;
    readonly changes: readonly ReportedChange[];
}

/** Compares each protocol with the text that its line `approved` tells of: the newest one in the history of its file that means the same as was approved. */
export async function sinceApproval(opened: Opened, environment: Environment): Promise<readonly SinceApproval[]> {
    const { approvalState } = await import('../../../language/analysis/meaning/index.js');
    const found: SinceApproval[] = [];
    let finder: Finder | undefined;
    for (const file of opened.files) {
        for (const protocol of file.checked.model.protocols) {
            const state = approvalState(protocol);
            const { approval } = protocol.header;
            const told = (outcome: SinceApproval['outcome']): number => found.push({ file, protocol, approval, outcome });
            if (isUnread(file)) {
                told({ kind: 'lost', why: `${file.shown} has lines that cannot be read as they are written, so what they mean cannot be compared` });
            } else if (approval === undefined || state === undefined) {
                told({ kind: 'never' });
            } else if (state !== 'outdated') {
                told(state === 'holds' ? { kind: 'same' } : { kind: 'lost', why: 'the line holds no hash of a protocol' });
            } else {
                finder ??= await createFinder(environment);
                const past = finder(file, approval.hash.value);
                told('why' in past ? { kind: 'lost', why: past.why } : await changed(past, file, protocol, opened, environment));
            }
        }
    }
    return found;
}

/** The status and the line itself say how far the text has come: they are no part of what is approved. */
const aboutApproval = new Set(['status-changed', 'approval-changed']);

async function changed(past: PastText, file: OpenFile, protocol: Protocol, opened: Opened, environment: Environment): Promise<Changed> {
    const [{ diffProtocols }, { factsOf }] = await Promise.all([import('../../../language/analysis/diff/index.js'), import('../../../language/analysis/facts.js')]);
    const factsIn = (model: ProtocolDocument, one: Protocol) => factsOf(model).find(facts => facts.protocol === one)!;
    const report = await reporter({ prefix: `${past.commit}:`, textOf: past.opened.textOf }, { prefix: '', textOf: opened.textOf }, environment);
    const changes = diffProtocols(factsIn(past.file.checked.model, past.protocol), factsIn(file.checked.model, protocol));
    return { kind: 'changed', commit: past.commit, date: past.date, changes: report(changes.filter(({ code }) => !aboutApproval.has(code))) };
}

/** Who approved which text when, as the subject of a sentence. */
export function approvedText({ person, date }: Approval): string {
    return `the text that ${person} approved on ${date.value}`;
}

interface Told {
    readonly report: DiffReport;
    readonly notes: readonly string[];
}

/**
 * Everything that has changed since it was approved.
 * @returns the report, and a line for each protocol that was never approved, which is not compared
 * @throws {InputProblem} where an approved text is not to be found, or nothing was ever approved
 */
export async function approvedReport(opened: Opened, paths: readonly string[], environment: Environment): Promise<Told> {
    const [all, { diffReport, distinct }] = await Promise.all([sinceApproval(opened, environment), import('../../../language/analysis/diff/report.js')]);
    refuse(all.flatMap(({ outcome, approval, protocol, file }) => (outcome.kind === 'lost'
        ? [`${file.shown}: \`${protocol.name}\` cannot be compared with ${approval ? approvedText(approval) : 'what was approved'}: ${outcome.why}.`] : [])));
    const notes = all.flatMap(({ outcome, file, protocol }) => (outcome.kind === 'never' ? [`${file.shown}: \`${protocol.name}\` has no line \`approved\`, so it is not compared.`] : []));
    const compared = all.filter(({ outcome }) => outcome.kind !== 'never');
    refuse(compared.length === 0 ? [...notes, 'Nothing here was ever approved. `regimen approve FILE --by "…"` writes the line.'] : []);
    const commits = new Set(compared.flatMap(({ outcome }) => (outcome.kind === 'changed' ? [outcome.commit] : [])));
    const changes = distinct(compared.flatMap(({ outcome }) => (outcome.kind === 'changed' ? outcome.changes : [])));
    return {
        report: diffReport(`what was approved${commits.size === 1 ? ` (${[...commits].join('')})` : ''}`, paths.join(' '), new Set(compared.map(({ file }) => file)).size, changes), notes,
    };
}
