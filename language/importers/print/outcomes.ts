import type * as Contract from '../../generated/contract.js';
import { actions } from './actions.js';
import { condition, measurement, when } from './conditions.js';
import { block, words, type Line } from './lines.js';
import { nameIn, names } from './names.js';
import { anchor, timePoint } from './points.js';
import type { Printing } from './printing.js';
import { origin, quoted } from './texts.js';

/** What the treatment is for. */
export function objective(aim: Contract.Objective): Line {
    return words('objective', aim.name, quoted(aim.label));
}

/** What is measured, when, and by whom. */
export function measure(line: Contract.Measure, { firstDay }: Printing): Line {
    const points = line.points.map(point => timePoint(point, firstDay)).join(', ');
    return words('measure', measurement(line.value), points, line.by.length > 0 && `by ${names(line.by)}`, origin(line));
}

/** The figure by which the treatment is judged. */
export function endpoint(figure: Contract.Endpoint, { firstDay }: Printing): Line {
    const of = figure.of.kind === 'value' ? measurement(figure.of.value) : `share with ${nameIn(figure.of.outcome)}`;
    return words(
        figure.level, figure.name, quoted(figure.label), of, figure.point ? timePoint(figure.point, firstDay) : 'time not stated',
        figure.baseline && `compared with ${anchor(figure.baseline)}`, figure.objective && `for ${nameIn(figure.objective)}`, origin(figure),
    );
}

/** What counts as response or remission. */
export function outcome(definition: Contract.OutcomeDefinition): Line {
    const head = definition.outcome === 'other' ? words('outcome', definition.name, quoted(definition.label)) : definition.outcome;
    const held = definition.held && `held from ${anchor(definition.held.from)} to ${anchor(definition.held.to)}`;
    return words(head, when(definition.when), held, origin(definition));
}

/** A decision in the course. */
export function decision(choice: Contract.Decision, { firstDay }: Printing): Line {
    const data = choice.data.map(({ value, point }) => words(measurement(value), timePoint(point, firstDay))).join(', ');
    return block(words('decide', choice.name, quoted(choice.label), timePoint(choice.point, firstDay), data && `on ${data}`, origin(choice)), [
        ...choice.branches.map(branch => `when ${condition(branch.when.condition)} then ${actions(branch.actions)}`),
        ...choice.otherwise ? [`otherwise ${actions(choice.otherwise.actions)}`] : [],
    ]);
}

/** What ends or interrupts a dose, a session or the treatment. */
export function reaction(response: Contract.Reaction): Line {
    return words(
        response.effect, response.object, 'for', response.name, quoted(response.label), when(response.when), origin(response), 'then', actions(response.actions),
    );
}

/** What the team does in an emergency. */
export function emergency(plan: Contract.Emergency): Line {
    return block(words('emergency', plan.name, quoted(plan.label), origin(plan)), [
        ...plan.by.length > 0 ? [`by ${names(plan.by)}`] : [],
        ...plan.steps.map(step => `action ${quoted(step)}`),
    ]);
}
