import type * as Contract from '../../generated/contract.js';
import { when } from './conditions.js';
import { block, words, type Line } from './lines.js';
import { nameIn, names } from './names.js';
import { anchor, pointOrAnchor, relation, timePoint } from './points.js';
import type { Printing } from './printing.js';
import { lasting, span } from './quantities.js';
import { origin, quoted } from './texts.js';

/** What somebody has to do over the course. */
export function duty(line: Contract.Duty, { firstDay }: Printing): Line {
    return words(
        'duty', line.name, quoted(line.label), line.within && `within ${span(line.within)}`, line.from && `from ${pointOrAnchor(line.from, firstDay)}`,
        line.until && `until ${end(line.until, firstDay)}`, line.by.length > 0 && `by ${names(line.by)}`, origin(line),
    );
}

function end(until: Contract.DutyEnd, firstDay: number): string {
    return until.kind === 'point' ? pointOrAnchor(until.point, firstDay) : words('next day', until.afterSleep && 'after sleep', 'after', anchor(until.after));
}

/** What holds for another treatment beside this one. */
export function concomitant(rule: Contract.ConcomitantRule): Line {
    const name = nameIn(rule.drug);
    return words(rule.policy, name, rule.label !== name && quoted(rule.label), rule.lasting && `for ${lasting(rule.lasting)}`, when(rule.when), origin(rule));
}

/** A form that has to be filled in. */
export function record(form: Contract.RecordForm, { firstDay }: Printing): Line {
    const head = words('record', form.name, quoted(form.label), form.edition === null ? undefined : `edition ${quoted(form.edition)}`, origin(form));
    return block(head, [
        ...form.by.length > 0 ? [`by ${names(form.by)}`] : [],
        ...form.due.map(({ point, ...grounds }) =>
            words('due', point.kind === 'relation' ? relation(point.relation, 'rule') : timePoint(point, firstDay), origin(grounds))),
        ...form.submitTo === null ? [] : [`submit to ${quoted(form.submitTo)}`],
        ...form.fields.map(field => words('field', field.name, quoted(field.label), field.of.length > 0 && `of ${names(field.of)}`, origin(field))),
        ...form.exceptions.map(exception => words('except', quoted(exception.text), origin(exception))),
    ]);
}
