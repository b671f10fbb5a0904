import type { Protocol } from '../../model/protocol.js';
import type { Source } from '../../model/text.js';
import { spanText } from '../words/moments.js';
import { facts, line, runs, titled, type Block } from './blocks.js';

/** Everything that the header of a protocol says. */
export function header(protocol: Protocol): readonly Block[] {
    const { version, status, approval, effective, review, owner, follows, indications, dayConvention } = protocol.header;
    return facts([
        ['Version', version?.value, 'version'], ['Status', status?.value.replace('-', ' '), 'status'], ['Approved', approval && `${approval.date.value} by ${approval.person}`, 'approval'],
        ['Effective', effective?.value, 'effective'],
        ['Reviewed', review && `every ${spanText(review.value)}`, 'review'], ['Owner', owner?.value, 'owner'],
        ['Indication', indications.map(({ label, codes }) => [label, ...codes.map(({ system, code }) => `(${system.toUpperCase()} ${code})`)].join(' ')).join('; ')],
        ['Follows', follows.map(({ value }) => value).join(', ')], ['Based on', protocol.extends ? protocol.extends.from?.label ?? protocol.extends.base.written : ''],
        ['Days', dayConvention ? `day ${dayConvention.number} is ${dayConvention.anchor.written}` : ''],
    ].map(([name = '', text, key]) => [name, text, key === undefined ? undefined : `${protocol.id}#${key}`] as const).map(([name, text, key]) =>
        (key === undefined ? [name, text] as const : [name, text, key] as const)));
}

/** The short forms and what they stand for. */
export function abbreviations({ own, used }: Protocol): readonly Block[] {
    return facts([...own.abbreviations, ...used.abbreviations].map(({ id, name, label }) => [name, label, id] as const));
}

/** The version at hand, the one it is based on, and what is accepted although a rule objects. */
export function changes({ id, header: { version, effective, status }, extends: base, waivers }: Protocol): readonly Block[] {
    const rows = [
        ...version ? [[version.value, effective?.value ?? '', status?.value.replace('-', ' ') ?? '']] : [],
        ...base?.from ? [[base.from.version ?? '', '', `based on ${base.from.label}; ${base.overrides.length} changed, ${base.without.length} left out`]] : [],
    ];
    const accepted = waivers.map(({ code, on, reason, person, until }) => line(id, `${code.value} on ${on.written}: ${reason} (${person}, until ${until.value})`));
    return rows.length + waivers.length === 0 ? [] : [
        { kind: 'table', label: 'Versions', head: ['Version', 'Effective', 'Note'], rows: rows.map(cells => ({ cells: cells.map(text => runs(text)), sources: [] })) },
        ...accepted.length === 0 ? [] : [{ kind: 'paragraph' as const, text: ['Accepted although a rule objects:'], sources: [] }, ...titled('', accepted)],
    ];
}

/** The sources, numbered as they are cited. */
export function references(sources: readonly Source[]): readonly Block[] {
    return titled('', sources.map(({ id, label, url, edition, reviewed }) => line(id, label, edition !== undefined && `, ${edition}`,
        url !== undefined && ['. ', { look: 'address', text: url }], reviewed !== undefined && [' ', { look: 'note', text: `(read ${reviewed})` }])), true);
}
