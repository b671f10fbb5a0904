import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import type { Element } from '../../model/element.js';
import type { Declarations } from '../../model/protocol.js';
import type { Observable, Scale } from '../../model/definitions.js';
import type { Code } from '../../model/medication.js';
import { choiceCode } from './conditions.js';
import { artifacts, canonical, codings, line, provenance, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import { metadata, versionOf, statusOf } from './metadata.js';
import { observableText } from './observations.js';
import { roleText, settingText } from './people.js';
import { definitionText } from './rules.js';
import { some } from './step.js';
import type { Extension } from './types.js';

type CodeSystem = R4.CodeSystem & R5.CodeSystem;
type ValueSet = R4.ValueSet & R5.ValueSet;
interface Concept { id: string; extension?: Extension[]; code: string; display: string; definition?: string }

/** Every thing of the protocol that other things point to and that has no resource of its own, as a code with a definition. */
export function codeSystem(context: Context): CodeSystem {
    const all = [context.protocol.used, context.protocol.own];
    const plain = (elements: readonly Element[], definition: (element: never) => string = () => ''): Concept[] =>
        elements.map(element => conceptFor(context, element, definition(element as never)));
    const concepts = all.flatMap(lists => [
        ...plain(lists.abbreviations), ...plain(lists.roles, role => roleText(context, role)),
        ...plain(lists.settings, setting => settingText(context, setting)),
        ...plain(lists.medications), ...plain(lists.observables, observable => observableText(context, observable)),
        ...lists.observables.flatMap(({ scales }) => plain(scales)),
        ...asked(lists).flatMap(({ id, choices }) => choices.map(choice => choiceConcept(id, choice))),
        ...plain(lists.definitions, ({ condition }) => definitionText(context, condition)), ...plain(lists.diagnoses, coded),
        ...plain(lists.drugClasses, drugText), ...plain(lists.terms, coded),
    ]);
    return {
        resourceType: 'CodeSystem', id: 'terms', url: canonical(context, 'CodeSystem', 'terms'), ...versionOf(context), name: 'Terms',
        title: `Terms of ${line(context.protocol.label)}`,
        status: statusOf(context), caseSensitive: true, content: 'complete', ...some('concept', concepts),
    };
}

function conceptFor(context: Context, element: Element, definition: string): Concept {
    const sources = artifacts(context, element.citations).documentation?.map(({ display }) => display).join(', ');
    const cited = sentence(definition, sources && `source: ${sources}`);
    const display = line(element.kind === 'abbreviation' ? `${element.name}: ${element.label}` : element.label) || element.name || element.id;
    return { id: fhirId(element.id), ...provenance(element), code: fhirId(element.id), display, ...cited && { definition: cited } };
}

function choiceConcept(of: string, choice: string): Concept {
    return { id: choiceCode(of, choice), code: choiceCode(of, choice), display: choice };
}

function coded({ codes }: { readonly codes: readonly Code[] }): string {
    return codings(codes).map(({ system, code }) => `${system}|${code}`).join(', ');
}

function drugText({ substances, codes }: { readonly substances: readonly string[]; readonly codes: readonly Code[] }): string {
    return sentence(substances.length > 0 && substances.join(', '), coded({ codes }));
}

/** Observables and the scales inside them. */
function asked({ observables }: Declarations): (Observable | Scale)[] {
    return observables.flatMap(observable => [observable, ...observable.scales]);
}

/** Sets of codes: what a class of medications and a diagnosis mean, and the answers that a value can have. */
export function valueSets(context: Context): ValueSet[] {
    return [context.protocol.used, context.protocol.own].flatMap(lists => [
        ...[...lists.diagnoses, ...lists.drugClasses].filter(({ codes }) => codes.length > 0).map((element): ValueSet => ({
            resourceType: 'ValueSet', ...metadata(context, 'ValueSet', element), compose: { include: included(codings(element.codes)) },
        })),
        ...asked(lists).filter(({ choices }) => choices.length > 0).map((element): ValueSet => ({
            resourceType: 'ValueSet', ...metadata(context, 'ValueSet', element),
            compose: { include: [{
                system: canonical(context, 'CodeSystem', 'terms'), concept: element.choices.map(choice => ({ code: choiceCode(element.id, choice), display: choice })),
            }] },
        })),
    ]);
}

function included(all: ReturnType<typeof codings>): { system: string; concept: { code: string }[] }[] {
    const systems = [...new Set(all.map(({ system }) => system))];
    return systems.map(system => ({ system, concept: all.flatMap(({ system: other, code }) => (other === system ? [{ code }] : [])) }));
}
