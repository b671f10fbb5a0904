import type { Element } from '../../model/element.js';
import type { Header, Protocol } from '../../model/protocol.js';
import { canonical, type Renames } from '../diff/canonical.js';
import { childrenOf, roots } from '../diff/match.js';
import { declared } from '../elements.js';
import { once } from '../once.js';
import { isOfLibrary, shortIdsOf } from '../short-ids.js';
import { sha256 } from './sha256.js';

/** What a hash begins with: how it is made. */
const method = 'sha256:';

/** The lines of the header that say how far the text has come, and not what it says. */
const aboutApproval: readonly (keyof Header)[] = ['status', 'approval'];

/** What is about the text, is said beside it here, or follows from the rest. */
const beside = new Set(['id', 'kind', 'name', 'label']);

/**
 * The hash of what a protocol means, by which an approval knows it. What `regimen diff` takes for the same has the same hash: white space, remarks,
 * the place of the file, the order of elements and the unit that an amount is written in do not count. What imported files share and the protocol uses
 * counts, as do its scenarios and what is accepted. The standard library counts by the names that are used of it: it is a part of the tool, like the language.
 */
export const meaningHash = once((protocol: Protocol): string => `${method}${sha256(meaningText(protocol))}`);

/** Whether this can be the hash of a protocol at all. */
export function isMeaningHash(written: string): boolean {
    return /^sha256:[0-9a-f]{64}$/.test(written);
}

/** How an approval stands to the text it is written in. */
export type ApprovalState = 'holds' | 'outdated' | 'unreadable';

/** Whether a protocol means what was approved; nothing where no approval is written. */
export function approvalState(protocol: Protocol): ApprovalState | undefined {
    const hash = protocol.header.approval?.hash.value;
    return hash === undefined ? undefined : !isMeaningHash(hash) ? 'unreadable' : hash === meaningHash(protocol) ? 'holds' : 'outdated';
}

/** Everything that a protocol means, one line for each of its parts, in an order that does not depend on that of the text. */
function meaningText(protocol: Protocol): string {
    const ids = shortIdsOf(protocol);
    const header = (Object.keys(protocol.header) as (keyof Header)[]).filter(key => !aboutApproval.includes(key))
        .map(key => `header ${key} ${canonical(protocol.header[key], ids, key)}`);
    const used = declared(protocol.used).filter(({ id }) => !isOfLibrary(id));
    return [
        'regimen meaning 1', `protocol ${canonical([protocol.name, protocol.label, protocol.provenance], ids, 'text')}`, ...header.sort(),
        `silences ${canonical(protocol.silences, ids)}`, `waivers ${canonical(protocol.waivers, ids)}`,
        ...used.map(element => `used ${elementText(element, ids)}`).sort(), ...roots(protocol).map(element => elementText(element, ids)).sort(), '',
    ].join('\n');
}

function elementText(element: Element, ids: Renames): string {
    const { kind, name, label, labelRange } = element;
    const fields = Object.entries(element).filter(([key]) => !beside.has(key)).map(([key, value]) => [key, canonical(value, ids, key)] as const)
        .filter(([key, text]) => text !== '' && text !== 'false' && !/Range$|^range$|^inherited/.test(key)).map(([key, text]) => `${key}:${text}`);
    // A label that nobody wrote follows from the rest.
    const head = canonical([kind, name, labelRange && label !== name ? label : ''], ids, 'text');
    return `${head}{${fields.sort().join(';')}}<${childrenOf(element).map(child => elementText(child, ids)).sort().join(',')}>`;
}
