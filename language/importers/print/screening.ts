import type * as Contract from '../../generated/contract.js';
import { actions } from './actions.js';
import { condition } from './conditions.js';
import { block, words, type Line } from './lines.js';
import { names } from './names.js';
import { anchor, timePoint } from './points.js';
import type { Printing } from './printing.js';
import { span } from './quantities.js';
import { origin, prose, quoted, silence } from './texts.js';

/** A statement of who is treated. */
export function criterion(statement: Contract.Criterion): Line {
    const head = words(statement.effect, statement.name, quoted(statement.label), 'when', condition(statement.when.condition), origin(statement));
    return block(head, statement.actions.length > 0 ? [`action ${actions(statement.actions)}`] : [], 'where needed');
}

/** A form of informed consent. */
export function consent(form: Contract.Consent, { firstDay }: Printing): Line {
    return block(words('consent', form.name, quoted(form.label), origin(form)), [
        ...form.silences.map(silence),
        ...form.obtain ? [obtain(form.obtain)] : [],
        ...form.renewals.map(renewal => `renew ${renewal.kind === 'every' ? `every ${span(renewal.span)}` : timePoint(renewal.point, firstDay)}`),
        ...form.items.map(item => words(
            item.section, item.name, prose(item.text), item.covers.length > 0 && `covers ${names(item.covers)}`, item.answer !== 'none' && item.answer, origin(item),
        )),
    ]);
}

function obtain({ by, limit }: Contract.Obtain): string {
    const bound = limit && words(limit.bound === 'at-least' ? 'at least' : 'at most', span(limit.span), limit.direction, anchor(limit.anchor));
    return words('obtain by', names(by), bound);
}
