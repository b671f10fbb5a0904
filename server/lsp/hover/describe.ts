import type { Element } from '../../../language/model/element.js';
import type { Abbreviation, Source } from '../../../language/model/text.js';
import type { Arm, Phase } from '../../../language/model/timing.js';
import type { Consent, ConsentItem, Criterion } from '../../../language/model/screening.js';
import type { Emergency, Endpoint, OutcomeDefinition, Reaction } from '../../../language/model/outcomes.js';
import type { Composite, Diagnosis, DrugClass, Observable, Scale, Term } from '../../../language/model/definitions.js';
import type { Activity, Encounter } from '../../../language/model/encounter.js';
import type { Handoff, Person, Role, Setting } from '../../../language/model/people.js';
import type { Scenario, ScenarioTable } from '../../../language/model/scenario.js';
import type { Medication } from '../../../language/model/medication.js';
import { wordFor } from '../../../language/rules/support/words.js';
import { codes, label, labels, range, sources, time, written, type Asked } from './about.js';
import { encounterFacts } from './encounter.js';
import { escaped, link, page, type Fact } from './markdown.js';
import { extensionFacts } from './extension.js';
import { medicationFacts } from './medication.js';
import { observableFacts, observableKind } from './observable.js';
import { partFacts, type Part } from './parts.js';
import { personFacts, roleFacts } from './role.js';
import { scenarioFacts, tableFacts } from './scenario.js';

/** Every element by its own type. */
type Known =
    | Abbreviation | Source | Phase | Arm | Consent | ConsentItem | Criterion | Emergency | Endpoint | OutcomeDefinition | Reaction
    | Composite | Diagnosis | DrugClass | Observable | Scale | Term | Activity | Encounter | Handoff | Person | Role | Setting
    | Medication | Scenario | ScenarioTable | Part;

/**
 * What is known about an element, as markdown.
 * @param asked where somebody asks
 */
export function describe(asked: Asked, element: Element): string {
    const facts: readonly Fact[] = [...factsOf(asked, element as Known), ['Source', sources(asked, element)], ...extensionFacts(asked, element)];
    return page(element.label === element.name ? '' : element.label, kindOf(element), element.name, facts);
}

function kindOf(element: Element): string {
    const word = element.kind === 'observable' ? observableKind(element as Observable) : wordFor(element.kind);
    return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What is known about a visit, a person, a medication or a value; other kinds say less. */
function factsOf(asked: Asked, element: Known): readonly Fact[] {
    switch (element.kind) {
        case 'observable': return observableFacts(asked, element);
        case 'scale': return [['Range', element.bounds && range(element.bounds)], ['Answers', element.choices.join(', ')], ['Codes', codes(element.codes)]];
        case 'session':
        case 'visit':
        case 'step': return encounterFacts(asked, element);
        case 'medication': return medicationFacts(asked, element);
        case 'role': return roleFacts(asked, element);
        case 'person': return personFacts(asked, element);
        case 'source': return [['Address', link(element.url)], ['Edition', element.edition && escaped(element.edition)], ['Last read', element.reviewed]];
        case 'handoff': return [['From', label(asked, element, element.from)], ['To', label(asked, element, element.to)]];
        case 'setting': return [['Equipment', labels(asked, element, element.equipment)]];
        case 'consent': return [['Obtained by', element.obtain && labels(asked, element, element.obtain.by)], ['Lines', String(element.items.length)]];
        case 'consent-item': return [['Part', element.section], ['Covers', labels(asked, element, element.covers)]];
        case 'activity': return [['Lasts', time(element.lasts)], ['By', labels(asked, element, element.by)]];
        case 'phase': return [['Sessions', labels(asked, element, element.encounters)]];
        case 'arm': return [['Gives', labels(asked, element, element.gives.map(({ given }) => given))], ['Sessions', labels(asked, element, element.encounters)]];
        default: return decidingFacts(asked, element);
    }
}

/** What is known about what decides, and about terms. A kind that is not told apart here says no more than its label. */
function decidingFacts(asked: Asked, element: Known): readonly Fact[] {
    switch (element.kind) {
        case 'criterion': return [['Effect', effects[element.effect]], ['When', written(asked, element.when.condition.range)]];
        case 'reaction': return [['Effect', `${element.effect}s the ${element.object}`], ['When', written(asked, element.when.condition.range)]];
        case 'outcome': return [['When', written(asked, element.when.condition.range)]];
        case 'definition': return [['When', written(asked, element.condition.range)]];
        case 'scenario': return scenarioFacts(element);
        case 'scenario-table': return tableFacts(element);
        case 'endpoint': return [['Level', element.level], ['Value', element.of.kind === 'value' ? written(asked, element.of.value.range) : `share with ${escaped(element.of.outcome.written)}`], ['Aim', label(asked, element, element.objective)]];
        case 'emergency': return [['By', labels(asked, element, element.by)], ...element.steps.map((step): Fact => ['Step', escaped(step)])];
        case 'drug-class': return [['Substances', element.substances.map(escaped).join(', ')], ['Codes', codes(element.codes)]];
        case 'diagnosis':
        case 'route':
        case 'training':
        case 'licence':
        case 'equipment':
        case 'approach':
        case 'procedure':
        case 'topic': return [['Codes', codes(element.codes)]];
        default: return isPart(element) ? partFacts(asked, element) : [];
    }
}

const parts: readonly string[] = [
    'administration', 'supplement', 'performance', 'timeline', 'monitor', 'collection', 'discharge', 'study', 'measure', 'duty', 'record', 'field',
    'concomitant', 'decision', 'instruction', 'check'
] satisfies readonly Part['kind'][];

function isPart(element: Known): element is Part {
    return parts.includes(element.kind);
}

const effects = { include: 'must hold', exclude: 'must not hold', caution: 'is weighed' } as const;
