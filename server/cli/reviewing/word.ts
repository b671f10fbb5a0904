import { wordFile } from '../../../language/exporters/office/word.js';
import type { Packet, PacketPaper } from './packet.js';

/** The packet as a Word file: title, versions and date stand on every page. */
export function packetWord(paper: PacketPaper, { protocols, today }: Packet): Uint8Array {
    const versions = protocols.flatMap(({ protocol: { name, header: { version } } }) => (version ? [protocols.length === 1 ? `version ${version.value}` : `${name} ${version.value}`] : []));
    return wordFile({ id: 'review', ...paper }, { header: [paper.title, ...versions, today].join(' · '), date: today });
}
