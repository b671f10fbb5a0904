import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/outcomes.js';
import { action } from './actions.js';
import { evaluated, measurement } from './conditions.js';
import { head, orNull, origin, reference, references } from './element.js';
import type { Exported } from './exported.js';
import { anchor, timePoint } from './points.js';

/** What the treatment is for. */
export function objective(aim: Model.Objective): Exported<Model.Objective, Contract.Objective> {
    return { ...head(aim), ...origin(aim) };
}

/** What is measured, when, and by whom. */
export function measure(line: Model.Measure): Exported<Model.Measure, Contract.Measure> {
    return {
        ...head(line),
        value: measurement(line.value),
        points: line.points.map(timePoint),
        by: references(line.by),
        ...origin(line),
    };
}

/** The figure by which the treatment is judged. */
export function endpoint(figure: Model.Endpoint): Exported<Model.Endpoint, Contract.Endpoint> {
    return {
        ...head(figure),
        level: figure.level,
        of: endpointFigure(figure.of),
        point: orNull(figure.point, timePoint),
        baseline: orNull(figure.baseline, anchor),
        objective: orNull(figure.objective, reference),
        ...origin(figure),
    };
}

/** What counts as response or remission. */
export function outcome(definition: Model.OutcomeDefinition): Exported<Model.OutcomeDefinition, Contract.OutcomeDefinition> {
    return { ...head(definition), outcome: definition.outcome, when: evaluated(definition.when), held: orNull(definition.held, held), ...origin(definition) };
}

type Held = NonNullable<Model.OutcomeDefinition['held']>;

function held(stretch: Held): Exported<Held, Contract.HeldSpan> {
    return { from: anchor(stretch.from), to: anchor(stretch.to) };
}

type FigureBy<Kind> = Extract<Model.EndpointFigure, { readonly kind: Kind }>;

function endpointFigure(figure: Model.EndpointFigure): Contract.EndpointFigure {
    return figure.kind === 'value'
        ? { kind: figure.kind, value: measurement(figure.value) } satisfies Exported<FigureBy<'value'>, Contract.ValueFigure>
        : { kind: figure.kind, outcome: reference(figure.outcome) } satisfies Exported<FigureBy<'share'>, Contract.ShareFigure>;
}

/** A decision in the course. */
export function decision(choice: Model.Decision): Exported<Model.Decision, Contract.Decision> {
    return {
        ...head(choice),
        point: timePoint(choice.point),
        data: choice.data.map(datum),
        branches: choice.branches.map(branch),
        otherwise: orNull(choice.otherwise, defaultBranch),
        ...origin(choice),
    };
}

type Datum = Model.Decision['data'][number];
type Branch = Model.Decision['branches'][number];
type DefaultBranch = NonNullable<Model.Decision['otherwise']>;

function datum(looked: Datum): Exported<Datum, Contract.DecisionDatum> {
    return { value: measurement(looked.value), point: timePoint(looked.point) };
}

function branch(way: Branch): Exported<Branch, Contract.Branch> {
    return { when: evaluated(way.when), actions: way.actions.map(action) };
}

function defaultBranch(way: DefaultBranch): Exported<DefaultBranch, Contract.DefaultBranch> {
    return { actions: way.actions.map(action) };
}
