import type { Issue } from '../../language/model/issue.js';
import type { Duration } from '../../language/model/quantities.js';
import type { Protocol, ProtocolDocument } from '../../language/model/protocol.js';
import { parseDocument } from '../harness.js';

/** The sessions and the step that the short texts of these tests refer to. */
export const course = `
    day 1 is dosing 1
    team { role nurse "Nurse"  role doctor "Doctor" }
    screening { step intake "Intake" { timing 28 to 3 days before dosing 1 } }
    session dosing "Dosing" { timing 3 times, every 7 days }
    medication drug "Drug" { route oral  dose 10 mg }`;

/** The model of a file with one protocol that has these lines. */
export function documentWith(lines: string): ProtocolDocument {
    return parseDocument(`use standard\nprotocol p "P" {\n${lines}\n}\n`).model;
}

/** A protocol that has these lines. */
export function protocolWith(lines: string): Protocol {
    const [protocol] = documentWith(lines).protocols;
    if (!protocol) {
        throw new Error(`There is no protocol around: ${lines}`);
    }
    return protocol;
}

/** A span in two words: `-28 d`. */
export function short(duration: Duration | undefined): string | undefined {
    return duration && `${duration.value} ${duration.unit}`;
}

/** The issues of these lines: code, the text they are shown at, and their details. */
export function issuesOf(lines: string): { code: string; at: string; details: Issue['details'] }[] {
    const { text, model } = parseDocument(`use standard\nprotocol p "P" {\n${lines}\n}\n`);
    return model.issues.map(({ code, range, details }) => ({ code, at: text.slice(range.start, range.end), details }));
}
