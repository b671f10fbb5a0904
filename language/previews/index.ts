import type { Protocol } from '../model/protocol.js';
import { schedulePreview } from './schedule.js';

/** One way to look at a protocol. */
export interface Preview {
    /** Its name on the command line and in the editor. */
    readonly view: string;
    readonly title: string;
    /** Renders a protocol, possibly half written, as a whole HTML page. */
    readonly render: (protocol: Protocol, options: { readonly nonce?: string; readonly stale?: boolean }) => string;
}

/** Every view there is. */
export const previews: readonly Preview[] = [schedulePreview];
