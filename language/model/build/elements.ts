import type * as ast from '../../generated/ast.js';
import type { AstNode } from '../../syntax/tree.js';
import type { ElementKind } from '../element.js';
import type { Declarations, Protocol } from '../protocol.js';
import { consent } from './consent.js';
import { present } from './compact.js';
import type { Build } from './context.js';
import { diagnosis, drugClass, term } from './definitions.js';
import { arm, phase } from './design.js';
import { session, step } from './encounter.js';
import { medication } from './medication.js';
import { gauge, panel } from './observable.js';
import { decision, endpoint, measure, objective, outcome } from './outcomes.js';
import { handoff, role, setting } from './people.js';
import { emergency, reaction } from './safety.js';
import { criterion } from './screening.js';
import { abbreviation, narrative, source } from './text.js';

type Listed = Exclude<Protocol[keyof Protocol], string | undefined>;

/** An element that stands in a file, a protocol, or a block that only groups elements. */
export type TopElement = Declarations[keyof Declarations][number] | Extract<Listed, readonly { readonly kind: ElementKind }[]>[number];

/** A node that declares such an element. */
export type ElementNode =
    | Exclude<ast.Shared, ast.Team> | ast.Team['members'][number] | ast.Narrative | ast.Session | ast.Phase | ast.Arm
    | ast.Screening['members'][number] | ast.Outcomes['members'][number] | ast.Safety['members'][number];

/** The blocks that only group elements. */
const groups: ReadonlySet<string> = new Set<(ast.Team | ast.Screening | ast.Outcomes | ast.Safety)['$type']>(['Team', 'Screening', 'Outcomes', 'Safety']);

const declaring: ReadonlySet<string> = new Set<ElementNode['$type']>([
    'Source', 'Abbreviation', 'Role', 'Handoff', 'Setting', 'Consent', 'Medication', 'Emergency', 'Gauge', 'Panel', 'Diagnosis', 'DrugClass',
    'Route', 'Training', 'Licence', 'Equipment', 'Approach', 'Narrative', 'Session', 'Phase', 'Arm', 'Step', 'Criterion', 'Objective', 'Measure',
    'Endpoint', 'OutcomeDefinition', 'Decision', 'Reaction',
]);

const terms = { Route: 'route', Training: 'training', Licence: 'licence', Equipment: 'equipment', Approach: 'approach' } as const;

/** The nodes among the members of a file or a protocol that declare elements, those in grouping blocks included, in the order of the text. */
export function elementNodes(members: readonly (AstNode | undefined)[] | undefined): ElementNode[] {
    return present([...(members ?? [])]).flatMap((member) => {
        if (groups.has(member.$type)) {
            return elementNodes((member as Partial<ast.Team>).members);
        }
        return declaring.has(member.$type) ? [member as ElementNode] : [];
    });
}

/** The element that a node declares; nothing where too little of it is written. */
export function buildElement(build: Build, node: ElementNode): TopElement | undefined {
    switch (node.$type) {
        case 'Source': return source(build, node);
        case 'Abbreviation': return abbreviation(build, node);
        case 'Narrative': return narrative(build, node);
        case 'Role':
        case 'Handoff':
        case 'Setting': return clinicElement(build, node);
        case 'Consent': return consent(build, node);
        case 'Medication': return medication(build, node);
        case 'Emergency': return emergency(build, node);
        case 'Criterion': return criterion(build, node);
        case 'Step':
        case 'Session':
        case 'Phase':
        case 'Arm': return courseElement(build, node);
        case 'Objective':
        case 'Measure':
        case 'Endpoint':
        case 'OutcomeDefinition':
        case 'Decision':
        case 'Reaction': return resultElement(build, node);
        default: return definition(build, node);
    }
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
        handoffs: ofKinds(elements, 'handoff'),
        settings: ofKinds(elements, 'setting'),
        consents: ofKinds(elements, 'consent'),
        medications: ofKinds(elements, 'medication'),
        emergencies: ofKinds(elements, 'emergency'),
        observables: ofKinds(elements, 'observable'),
        diagnoses: ofKinds(elements, 'diagnosis'),
        drugClasses: ofKinds(elements, 'drug-class'),
        terms: ofKinds(elements, 'route', 'training', 'licence', 'equipment', 'approach'),
    };
}

function clinicElement(build: Build, node: ast.Role | ast.Handoff | ast.Setting): TopElement | undefined {
    switch (node.$type) {
        case 'Role': return role(build, node);
        case 'Handoff': return handoff(build, node);
        case 'Setting': return setting(build, node);
    }
}

function courseElement(build: Build, node: ast.Step | ast.Session | ast.Phase | ast.Arm): TopElement {
    switch (node.$type) {
        case 'Step': return step(build, node);
        case 'Session': return session(build, node);
        case 'Phase': return phase(build, node);
        case 'Arm': return arm(build, node);
    }
}

type ResultNode = ast.Outcomes['members'][number] | ast.Reaction;

function resultElement(build: Build, node: ResultNode): TopElement | undefined {
    switch (node.$type) {
        case 'Objective': return objective(build, node);
        case 'Measure': return measure(build, node);
        case 'Endpoint': return endpoint(build, node);
        case 'OutcomeDefinition': return outcome(build, node);
        case 'Decision': return decision(build, node);
        case 'Reaction': return reaction(build, node);
    }
}

function definition(build: Build, node: ast.Definition): TopElement | undefined {
    switch (node.$type) {
        case 'Gauge': return gauge(build, node);
        case 'Panel': return panel(build, node);
        case 'Diagnosis': return diagnosis(build, node);
        case 'DrugClass': return drugClass(build, node);
        default: return term(build, node, terms[node.$type]);
    }
}
