import type * as Contract from '../../generated/contract.js';
import { words, type Line } from './lines.js';
import { anchor } from './points.js';
import type { Printing } from './printing.js';
import { span } from './quantities.js';
import { codes, quoted } from './texts.js';

/** The lines that identify a version of a protocol. */
export function header(lines: Contract.Header): readonly Line[] {
    const { version, status, approval, effective, review, owner, follows, indications, dayConvention } = lines;
    return [
        ...version === null ? [] : [`version ${version}`],
        ...status === null ? [] : [`status ${status}`],
        ...approval === null ? [] : [`approved ${approval.date} by ${quoted(approval.by)} as ${quoted(approval.hash)}`],
        ...effective === null ? [] : [`effective ${effective}`],
        ...review === null ? [] : [`review every ${span(review)}`],
        ...owner === null ? [] : [`owner ${quoted(owner)}`],
        ...follows.length > 0 ? [`follows ${follows.map(profile => (plainName.test(profile) ? profile : quoted(profile))).join(', ')}`] : [],
        ...indications.map(({ label, codes: list }) => words('indication', quoted(label), codes(list))),
        ...dayConvention === null ? [] : [`day ${dayConvention.number} is ${anchor(dayConvention.anchor)}`],
    ];
}

const plainName = /^[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$/;

/** A finding that somebody accepts. */
export function waiver(finding: Contract.Waiver, { waived }: Printing): Line {
    return `allow ${finding.code} on ${waived(finding.on)} because ${quoted(finding.reason)} by ${quoted(finding.by)} until ${finding.until}`;
}

/** A document that statements are taken from. */
export function source(document: Contract.Source): Line {
    const { name, label, url, edition, reviewed } = document;
    return words(
        'source', name, label !== name && quoted(label), url !== null && `url ${quoted(url)}`, edition !== null && `edition ${quoted(edition)}`,
        reviewed !== null && `reviewed ${reviewed}`,
    );
}

/** A short form and what it stands for. */
export function abbreviation({ name, label }: Contract.Abbreviation): Line {
    return `abbreviation ${name} ${quoted(label)}`;
}
