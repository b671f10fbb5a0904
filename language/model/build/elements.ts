import type * as ast from '../../generated/ast.js';
import type { AstNode, Torn } from '../../syntax/tree.js';
import type { ElementKind } from '../element.js';
import type { Declarations, Protocol } from '../protocol.js';
import { consent } from './consent.js';
import { present } from './compact.js';
import type { Build } from './context.js';
import { composite, diagnosis, drugClass, term } from './definitions.js';
import { arm, phase } from './design.js';
import { duty } from './duties.js';
import { record } from './record.js';
import { concomitantRule } from './concomitant.js';
import { study } from './study.js';
import { session, step, visit } from './encounter.js';
import { medication } from './medication.js';
import { gauge, panel } from './observable.js';
import { decision, endpoint, measure, objective, outcome } from './outcomes.js';
import { handoff, person, role, setting } from './people.js';
import { emergency, reaction } from './safety.js';
import { criterion } from './screening.js';
import { abbreviation, narrative, source } from './text.js';

type Listed = Exclude<Protocol[keyof Protocol], string | undefined>;

/** An element that stands in a file, a protocol, or a block that only groups elements. */
export type TopElement = Declarations[keyof Declarations][number] | Extract<Listed, readonly { readonly kind: ElementKind }[]>[number];

/** A node that declares such an element. */
export type ElementNode =
    | Exclude<ast.Shared, ast.Team> | ast.Team['members'][number] | ast.Narrative | ast.Session | ast.Visit | ast.Phase | ast.Arm | ast.Study
    | ast.Screening['members'][number] | ast.Outcomes['members'][number] | ast.Safety['members'][number]
    | ast.Duties['members'][number] | ast.Concomitant['members'][number];

/** The blocks that only group elements. */
const groups: ReadonlySet<string> = new Set<(ast.Team | ast.Screening | ast.Outcomes | ast.Safety | ast.Duties | ast.Concomitant)['$type']>(
    ['Team', 'Screening', 'Outcomes', 'Safety', 'Duties', 'Concomitant']);

type Builders = {
    readonly [Type in ElementNode['$type']]: (build: Build, node: Torn<Extract<ElementNode, { readonly $type: Type }>>) => TopElement | undefined;
};

const builders: Builders = {
    Source: source,
    Abbreviation: abbreviation,
    Narrative: narrative,
    Role: role,
    Person: person,
    Handoff: handoff,
    Setting: setting,
    Consent: consent,
    Medication: medication,
    Emergency: emergency,
    Record: record,
    Duty: duty,
    ConcomitantRule: concomitantRule,
    Step: step,
    Criterion: criterion,
    Session: session,
    Visit: visit,
    Phase: phase,
    Arm: arm,
    Study: study,
    Objective: objective,
    Measure: measure,
    Endpoint: endpoint,
    OutcomeDefinition: outcome,
    Decision: decision,
    Reaction: reaction,
    Gauge: gauge,
    Panel: panel,
    Composite: composite,
    Diagnosis: diagnosis,
    DrugClass: drugClass,
    Route: (build, node) => term(build, node, 'route'),
    Training: (build, node) => term(build, node, 'training'),
    Licence: (build, node) => term(build, node, 'licence'),
    Equipment: (build, node) => term(build, node, 'equipment'),
    Approach: (build, node) => term(build, node, 'approach'),
    Procedure: (build, node) => term(build, node, 'procedure'),
    ConsentTopic: (build, node) => term(build, node, 'topic'),
};

/** The nodes among the members of a file or a protocol that declare elements, those in grouping blocks included, in the order of the text. */
export function elementNodes(members: readonly (AstNode | undefined)[] | undefined): ElementNode[] {
    return present([...(members ?? [])]).flatMap((member) => {
        if (groups.has(member.$type)) {
            return elementNodes((member as Partial<ast.Team>).members);
        }
        return Object.hasOwn(builders, member.$type) ? [member as ElementNode] : [];
    });
}

/** The element that a node declares; nothing where too little of it is written. */
export function buildElement(build: Build, node: ElementNode): TopElement | undefined {
    return (builders[node.$type] as (build: Build, node: ElementNode) => TopElement | undefined)(build, node);
}

/** The elements of some kinds, in the order given. */
export function ofKinds<Kind extends ElementKind>(elements: readonly TopElement[], ...kinds: readonly Kind[]): Extract<TopElement, { readonly kind: Kind }>[] {
    return elements.filter((element): element is Extract<TopElement, { readonly kind: Kind }> => (kinds as readonly ElementKind[]).includes(element.kind));
}

/** What a file can share, by kind. */
export function declarationsAmong(elements: readonly TopElement[]): Declarations {
    return {
        sources: ofKinds(elements, 'source'),
        abbreviations: ofKinds(elements, 'abbreviation'),
        roles: ofKinds(elements, 'role'),
        persons: ofKinds(elements, 'person'),
        handoffs: ofKinds(elements, 'handoff'),
        settings: ofKinds(elements, 'setting'),
        consents: ofKinds(elements, 'consent'),
        medications: ofKinds(elements, 'medication'),
        emergencies: ofKinds(elements, 'emergency'),
        records: ofKinds(elements, 'record'),
        observables: ofKinds(elements, 'observable'),
        definitions: ofKinds(elements, 'definition'),
        diagnoses: ofKinds(elements, 'diagnosis'),
        drugClasses: ofKinds(elements, 'drug-class'),
        terms: ofKinds(elements, 'route', 'training', 'licence', 'equipment', 'approach', 'procedure', 'topic'),
    };
}
