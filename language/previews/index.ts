import type { Protocol, ProtocolDocument } from '../model/protocol.js';
import { consentPreview } from './consent/index.js';
import { documentPreview } from './document/index.js';
import { flowPreview } from './flow/index.js';
import { patientPreview } from './patient/index.js';
import type { PatientInput } from './patient/input.js';
import { runsheetPreview } from './runsheet/index.js';
import { schedulePreview } from './schedule.js';
import { timelinePreview } from './timeline/index.js';

/** What a view is asked for beside the protocol. */
export interface ViewRequest {
    /** The file that the protocol stands in. */
    readonly document: ProtocolDocument;
    /** Lets the page's own style in where a content security policy asks for it. */
    readonly nonce?: string | undefined;
    /** The text cannot be read as it is now, and this is how it was before. */
    readonly stale?: boolean | undefined;
    /** The name of the session that the view is about, for a view of one session. */
    readonly session?: string | undefined;
    /** Who the view is about, for the view of one patient; otherwise the patient of the first scenario. */
    readonly patient?: PatientInput | undefined;
}

/** One way to look at a protocol. */
export interface Preview {
    /** Its name on the command line and in the editor. */
    readonly view: string;
    readonly title: string;
    /** Renders a protocol, possibly half written, as a whole HTML page. */
    readonly render: (protocol: Protocol, request: ViewRequest) => string;
}

/** Every view there is. */
export const previews: readonly Preview[] = [schedulePreview, timelinePreview, flowPreview, runsheetPreview, consentPreview, documentPreview, patientPreview];
