import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/protocol.js';
import { orNull, reference } from './element.js';
import type { Exported } from './exported.js';
import { code } from './medications.js';
import { anchor } from './points.js';
import { span } from './quantities.js';

/** What identifies a version of a protocol. */
export function header(lines: Model.Header): Exported<Model.Header, Contract.Header> {
    return {
        version: lines.version?.value ?? null,
        status: lines.status?.value ?? null,
        approval: orNull(lines.approval, approval),
        effective: lines.effective?.value ?? null,
        review: orNull(lines.review?.value, span),
        owner: lines.owner?.value ?? null,
        follows: lines.follows.map(profile => profile.value),
        indications: lines.indications.map(indication),
        dayConvention: orNull(lines.dayConvention, dayConvention),
    };
}

function approval({ date, person, hash }: Model.Approval): Exported<Model.Approval, Contract.Approval, 'person'> {
    return { date: date.value, by: person, hash: hash.value };
}

function indication(line: Model.Indication): Exported<Model.Indication, Contract.Indication> {
    return { label: line.label, codes: line.codes.map(code) };
}

type DayConvention = NonNullable<Model.Header['dayConvention']>;

function dayConvention(line: DayConvention): Exported<DayConvention, Contract.DayConvention> {
    return { number: line.number, anchor: anchor(line.anchor) };
}

/** A finding that somebody accepts. */
export function waiver({ code, on, reason, person, until }: Model.Waiver): Exported<Model.Waiver, Contract.Waiver, 'person'> {
    return { code: code.value, on: reference(on), reason, by: person, until: until.value };
}
