import type { Header } from '../../model/protocol.js';
import { replacement, type Fix } from '../kit.js';
import { lines, type Example } from './examples.js';

/** Takes a protocol out of use until what is found is settled, where the status is written in it and not in the protocol that it extends. */
export function draftInstead({ range }: NonNullable<Header['status']>): readonly Fix[] {
    return range.inheritedBy === undefined ? [replacement('Write `status draft`', range, 'draft', false)] : [];
}

/** An example of a small protocol with lines of a header. */
export function headed(header: string): Example {
    return lines(`
${header}
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing once
    staff  therapist
}`);
}

/** An example of a protocol in use that was approved as it is. */
export const approvedInUse = headed(`status   active
approved 2026-10-20 by "Ethics board" as "sha256:abdbc0c6f5649f3dea18f4a25febad9af2dc0c637c9404029a3581c7cad97b5a"`);
