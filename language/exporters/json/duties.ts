import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/duties.js';
import { evaluated, lasting } from './conditions.js';
import { head, orNull, origin, reference, references } from './element.js';
import type { Exported } from './exported.js';
import { anchor, timePoint } from './points.js';
import { span } from './quantities.js';

/** What somebody has to do over the course. */
export function duty(line: Model.Duty): Exported<Model.Duty, Contract.Duty> {
    return {
        ...head(line),
        within: orNull(line.within, span),
        from: orNull(line.from, timePoint),
        until: orNull(line.until, dutyEnd),
        by: references(line.by),
        ...origin(line),
    };
}

type End<Kind> = Extract<Model.DutyEnd, { readonly kind: Kind }>;

function dutyEnd(end: Model.DutyEnd): Contract.DutyEnd {
    return end.kind === 'point'
        ? { kind: end.kind, point: timePoint(end.point) } satisfies Exported<End<'point'>, Contract.DutyEndPoint>
        : { kind: end.kind, afterSleep: end.afterSleep, after: anchor(end.after) } satisfies Exported<End<'next-day'>, Contract.DutyEndNextDay>;
}

/** A form that has to be filled in. */
export function record(form: Model.RecordForm): Exported<Model.RecordForm, Contract.RecordForm> {
    return {
        ...head(form),
        edition: form.edition ?? null,
        by: references(form.by),
        due: form.due.map(due),
        submitTo: form.submitTo ?? null,
        fields: form.fields.map(field),
        exceptions: form.exceptions.map(exception),
        ...origin(form),
    };
}

function due(deadline: Model.Due): Exported<Model.Due, Contract.Due> {
    return { point: timePoint(deadline.point), ...origin(deadline) };
}

function field(entry: Model.RecordField): Exported<Model.RecordField, Contract.RecordField> {
    return { ...head(entry), of: references(entry.of), ...origin(entry) };
}

function exception(entry: Model.RecordException): Exported<Model.RecordException, Contract.RecordException> {
    return { text: entry.text, ...origin(entry) };
}

/** What holds for another treatment beside this one. */
export function concomitantRule(rule: Model.ConcomitantRule): Exported<Model.ConcomitantRule, Contract.ConcomitantRule> {
    return {
        ...head(rule),
        policy: rule.policy,
        drug: reference(rule.drug),
        lasting: orNull(rule.lasting, lasting),
        when: orNull(rule.when, evaluated),
        ...origin(rule),
    };
}
