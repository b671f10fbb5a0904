import { pointText } from '../../analysis/document/words.js';
import { actionWords } from '../../analysis/words/actions.js';
import type { RecordForm } from '../../model/duties.js';
import type { Decision } from '../../model/outcomes.js';
import { conditionLine, lastOf, noteOf, title, type Context } from './context.js';
import { yes, type Field, type Form } from './field.js';
import { valueFields } from './values.js';

/** The forms of what belongs to no single session: measures, outcomes, decisions, stop rules. */
export function courseForms(context: Context): readonly Form[] {
    const { measures, outcomes, decisions, reactions } = context.protocol;
    return [
        {
            key: 'measures', wanted: 'measures', fields: measures.length === 0 ? [] : [
                dateField('measures date', 'measures_date', 'Date of the assessment', measures.map(({ id }) => id)),
                ...measures.flatMap(({ id, value, points, by }) => valueFields(context, {
                    id, wanted: 'measure', section: 'Measures',
                    ...noteOf(points.map(pointText).join(', '), by.length > 0 && `by ${context.names.list(by)}`),
                }, value.of)),
            ],
        },
        {
            key: 'outcomes', wanted: 'outcomes', fields: outcomes.map((outcome): Field => ({
                key: outcome.id, wanted: `outcome_${lastOf(outcome.id)}`, sources: [outcome.id], section: 'Outcomes', type: 'yesno', label: title(outcome),
                ...noteOf(conditionLine(context, outcome.when.condition)),
            })),
        },
        { key: 'decisions', wanted: 'decisions', fields: decisions.flatMap(decision => decisionFields(context, decision)) },
        {
            key: 'safety', wanted: 'safety', fields: reactions.flatMap(reaction => {
                const wanted = `${reaction.effect}_${lastOf(reaction.id)}`;
                const condition = conditionLine(context, reaction.when.condition);
                return [
                    {
                        key: reaction.id, wanted, sources: [reaction.id], section: 'Stop rules', type: 'yesno' as const, label: `${title(reaction)}: happened`,
                        ...noteOf(condition, `then ${reaction.effect} the ${reaction.object}`, reaction.actions.length > 0 && actionWords(reaction.actions, context.names)),
                    },
                    { ...dateField(`${reaction.id} date`, `${wanted}_date`, `${title(reaction)}: date`, [reaction.id], 'Stop rules'), shownIf: { key: reaction.id, code: yes } },
                ];
            }),
        },
    ];
}

function dateField(key: string, wanted: string, label: string, sources: readonly string[], section?: string): Field {
    return { key, wanted, sources, type: 'text', validation: 'date_ymd', label, ...section !== undefined && { section } };
}

/** Which branch is taken: the number that it has in the text, 0 where none holds. */
function decisionFields(context: Context, decision: Decision): readonly Field[] {
    const { id, branches, otherwise, point } = decision;
    const wanted = `decision_${lastOf(id)}`;
    const section = title(decision);
    return [
        {
            key: id, wanted, sources: [id], section, type: 'radio', label: `${section}: decided`, choices: [
                ...branches.map(({ when, actions }, index) => ({
                    code: String(index + 1), label: `${conditionLine(context, when.condition)}: ${actionWords(actions, context.names)}`,
                })),
                { code: '0', label: otherwise ? `Otherwise: ${actionWords(otherwise.actions, context.names)}` : 'None of these' },
            ],
            ...noteOf(pointText(point), 'the first that holds'),
        },
        dateField(`${id} date`, `${wanted}_date`, `${section}: date`, [id], section),
    ];
}

/** A form that the protocol itself asks for: its values by their own fields, other lines as text. */
export function recordForm(context: Context, record: RecordForm): Form {
    const name = lastOf(record.id);
    return {
        key: record.id, wanted: `record_${name}`, fields: record.fields.length === 0
            ? [{ key: `${record.id} filled`, wanted: `${name}_filled`, sources: [record.id], type: 'yesno', label: `${title(record)}: filled in` }]
            : record.fields.flatMap(({ id, label, of }): readonly Field[] => {
                const known = of.filter(ref => context.observable(ref));
                const holder = { id, wanted: name, section: label };
                return known.length === of.length && of.length > 0 ? known.flatMap(ref => valueFields(context, holder, ref))
                    : [{ key: id, wanted: `${name}_${lastOf(id)}`, sources: [id], section: title(record), type: 'notes', label }];
            }).map(field => ({ ...field, sources: [...field.sources, record.id] })),
    };
}
