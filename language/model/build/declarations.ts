import type * as ast from '../../generated/ast.js';
import type { AstNode } from '../../syntax/tree.js';
import type { ElementKind } from '../element.js';
import type { Declarations } from '../protocol.js';
import { consent } from './consent.js';
import { present } from './compact.js';
import type { Build } from './context.js';
import { diagnosis, drugClass, term } from './definitions.js';
import { medication } from './medication.js';
import { gauge, panel } from './observable.js';
import { handoff, role, setting } from './people.js';
import { emergency } from './safety.js';
import { abbreviation, source } from './text.js';

/** An element that a file can share. */
export type Declaration = Declarations[keyof Declarations][number];

/** A node that declares such an element. */
export type DeclarationNode = Exclude<ast.Shared, ast.Team> | ast.Role | ast.Handoff;

const declaring: ReadonlySet<string> = new Set<DeclarationNode['$type']>([
    'Source', 'Abbreviation', 'Role', 'Handoff', 'Setting', 'Consent', 'Medication', 'Emergency', 'Gauge', 'Panel', 'Diagnosis', 'DrugClass',
    'Route', 'Training', 'Licence', 'Equipment', 'Approach',
]);

const terms = { Route: 'route', Training: 'training', Licence: 'licence', Equipment: 'equipment', Approach: 'approach' } as const;

/** The declarations among the members of a file or a protocol, those in its `team` and `safety` blocks included. */
export function declarationNodes(members: readonly (AstNode | undefined)[] | undefined): DeclarationNode[] {
    return present([...(members ?? [])]).flatMap((member) => {
        if (member.$type === 'Team' || member.$type === 'Safety') {
            return declarationNodes((member as Partial<ast.Team | ast.Safety>).members);
        }
        return declaring.has(member.$type) ? [member as DeclarationNode] : [];
    });
}

/** The element that a node declares; nothing where too little of it is written. */
export function declaration(build: Build, node: DeclarationNode): Declaration | undefined {
    switch (node.$type) {
        case 'Source': return source(build, node);
        case 'Abbreviation': return abbreviation(build, node);
        case 'Role': return role(build, node);
        case 'Handoff': return handoff(build, node);
        case 'Setting': return setting(build, node);
        case 'Consent': return consent(build, node);
        case 'Medication': return medication(build, node);
        case 'Emergency': return emergency(build, node);
        case 'Gauge': return gauge(build, node);
        case 'Panel': return panel(build, node);
        case 'Diagnosis': return diagnosis(build, node);
        case 'DrugClass': return drugClass(build, node);
        default: return term(build, node, terms[node.$type]);
    }
}

/** Declarations by their kind, each list in the order given. */
export function byKind(declarations: readonly Declaration[]): Declarations {
    const of = <Kind extends ElementKind>(...kinds: readonly Kind[]): Extract<Declaration, { readonly kind: Kind }>[] =>
        declarations.filter((item): item is Extract<Declaration, { readonly kind: Kind }> => (kinds as readonly ElementKind[]).includes(item.kind));
    return {
        sources: of('source'),
        abbreviations: of('abbreviation'),
        roles: of('role'),
        handoffs: of('handoff'),
        settings: of('setting'),
        consents: of('consent'),
        medications: of('medication'),
        emergencies: of('emergency'),
        observables: of('observable'),
        diagnoses: of('diagnosis'),
        drugClasses: of('drug-class'),
        terms: of('route', 'training', 'licence', 'equipment', 'approach'),
    };
}
