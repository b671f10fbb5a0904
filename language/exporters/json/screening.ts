import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/screening.js';
import { action } from './actions.js';
import { evaluated } from './conditions.js';
import { head, orNull, origin, references, silence } from './element.js';
import type { Exported } from './exported.js';
import { anchor, timePoint } from './points.js';
import { span } from './quantities.js';
import { prose, type Figures } from './text.js';

/** A statement of who is treated. */
export function criterion(statement: Model.Criterion): Exported<Model.Criterion, Contract.Criterion> {
    return {
        ...head(statement),
        effect: statement.effect,
        when: evaluated(statement.when),
        actions: statement.actions.map(action),
        ...origin(statement),
    };
}

/** A form of informed consent. */
export function consent(form: Model.Consent, figures: Figures): Exported<Model.Consent, Contract.Consent> {
    return {
        ...head(form),
        obtain: orNull(form.obtain, obtain),
        renewals: form.renewals.map(renewal),
        items: form.items.map(item => consentItem(item, figures)),
        silences: form.silences.map(silence),
        ...origin(form),
    };
}

function obtain(line: Model.Obtain): Exported<Model.Obtain, Contract.Obtain> {
    return { by: references(line.by), limit: orNull(line.limit, obtainLimit) };
}

type Limit = NonNullable<Model.Obtain['limit']>;

function obtainLimit(limit: Limit): Exported<Limit, Contract.ObtainLimit> {
    return { bound: limit.bound, span: span(limit.span), direction: limit.direction, anchor: anchor(limit.anchor) };
}

type RenewalBy<Kind> = Extract<Model.Renewal, { readonly kind: Kind }>;

function renewal(when: Model.Renewal): Contract.Renewal {
    return when.kind === 'every'
        ? { kind: when.kind, span: span(when.span) } satisfies Exported<RenewalBy<'every'>, Contract.RenewalEvery>
        : { kind: when.kind, point: timePoint(when.point) } satisfies Exported<RenewalBy<'point'>, Contract.RenewalPoint>;
}

function consentItem(item: Model.ConsentItem, figures: Figures): Exported<Model.ConsentItem, Contract.ConsentItem> {
    return {
        ...head(item),
        text: prose(item.text, figures),
        section: item.section,
        covers: references(item.covers),
        answer: item.answer,
        ...origin(item),
    };
}
