import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import { leftoverCodes, ruleDocUrl, rules, type Finding, type Severity } from '../../language/rules/index.js';
import type { Page, Session } from './session.js';

/** The findings of a file as the editor shows them, with an id that is the same as long as they are. */
export interface Report {
    readonly resultId: string;
    readonly items: Diagnostic[];
}

const known = new WeakMap<readonly Finding[], Report>();

/** What is wrong in a file; of a file that is not there, nothing. */
export function reportOf(session: Session, page: Page | undefined): Report {
    if (!page) {
        return nothing;
    }
    const report = known.get(page.findings) ?? identified(page.findings.map(finding => diagnosticOf(session, page, finding)));
    known.set(page.findings, report);
    return report;
}

function identified(items: Diagnostic[]): Report {
    return { resultId: digest(JSON.stringify(items)), items };
}

/** Tells texts apart: 64 bits of FNV-1a, in two halves that begin differently. Its form is free; the same text gives the same everywhere. */
function digest(text: string): string {
    const half = (start: number): string => {
        let state = start;
        for (let place = 0; place < text.length; place++) {
            state = Math.imul(state ^ text.charCodeAt(place), 0x01000193);
        }
        return (state >>> 0).toString(16).padStart(8, '0');
    };
    return half(0x811c9dc5) + half(0x1000193);
}

const nothing = identified([]);

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    note: DiagnosticSeverity.Information
};

const leftovers = leftoverCodes(rules);

/** A finding as the editor shows it, with what it can show. */
export function diagnosticOf(session: Session, view: Page, finding: Finding): Diagnostic {
    const { code, severity, message, range, related } = finding;
    const { publishDiagnostics, diagnostic } = session.client.textDocument ?? {};
    const can = { ...publishDiagnostics, ...diagnostic };
    const isFaded = leftovers.has(code) && can.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true;
    return {
        range: view.rangeOf(range),
        severity: severities[severity],
        source: 'regimen',
        code,
        ...(can.codeDescriptionSupport === true && { codeDescription: { href: ruleDocUrl(code) } }),
        message,
        ...(isFaded && { tags: [DiagnosticTag.Unnecessary] }),
        ...(can.relatedInformation === true && related.length > 0 && {
            relatedInformation: related.map(place => ({ location: session.locate(place.range), message: place.message }))
        })
    };
}
