import { courseDays } from '../../analysis/time/days.js';
import { figures } from '../../analysis/figures/index.js';
import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/protocol.js';
import { composite, diagnosis, drugClass, observable, term } from './definitions.js';
import { arm, phase } from './design.js';
import { concomitantRule, duty, record } from './duties.js';
import { study } from './study.js';
import { head, origin, orNull, silence } from './element.js';
import { encounter } from './encounters.js';
import type { Exported } from './exported.js';
import { extension } from './extension.js';
import { header, waiver } from './header.js';
import { medication } from './medications.js';
import { occurrence } from './occurrences.js';
import { decision, endpoint, measure, objective, outcome } from './outcomes.js';
import { handoff, person, role, setting } from './people.js';
import { emergency, reaction } from './safety.js';
import { scenario, scenarioTable } from './scenarios.js';
import { consent, criterion } from './screening.js';
import { withShortIds } from './short-ids.js';
import { abbreviation, narrative, source, type Figures } from './text.js';

/**
 * A protocol as the JSON contract describes it, with properties in a fixed order.
 * The list of all uses of names is left out: each use stands where it belongs.
 * @param protocol a protocol without errors; a name in it that leads nowhere throws
 */
export function exportedProtocol(protocol: Model.Protocol): Contract.ExportedProtocol {
    return withShortIds(complete(protocol));
}

function complete(protocol: Model.Protocol): Exported<Model.Protocol, Contract.ExportedProtocol, 'references'> {
    const figuresByPath = figures(protocol);
    const days = courseDays(protocol);
    return {
        $schema: 'urn:regimen:schema:protocol:1.4.0',
        formatVersion: '1.4.0',
        ...head(protocol),
        extends: orNull(protocol.extends, made => extension(made, protocol)),
        header: header(protocol.header),
        own: declarations(protocol.own, figuresByPath),
        used: declarations(protocol.used, figuresByPath),
        narratives: protocol.narratives.map(passage => narrative(passage, figuresByPath)),
        steps: protocol.steps.map(encounter),
        criteria: protocol.criteria.map(criterion),
        sessions: protocol.sessions.map(encounter),
        visits: protocol.visits.map(encounter),
        phases: protocol.phases.map(phase),
        arms: protocol.arms.map(arm),
        studies: protocol.studies.map(study),
        objectives: protocol.objectives.map(objective),
        measures: protocol.measures.map(measure),
        endpoints: protocol.endpoints.map(endpoint),
        outcomes: protocol.outcomes.map(outcome),
        decisions: protocol.decisions.map(decision),
        reactions: protocol.reactions.map(reaction),
        duties: protocol.duties.map(duty),
        concomitant: protocol.concomitant.map(concomitantRule),
        silences: protocol.silences.map(silence),
        waivers: protocol.waivers.map(waiver),
        scenarios: protocol.scenarios.map(scenario),
        scenarioTables: protocol.scenarioTables.map(scenarioTable),
        occurrences: protocol.occurrences.map(holding => occurrence(holding, days)),
        ...origin(protocol),
    };
}

function declarations(declared: Model.Declarations, figuresByPath: Figures): Exported<Model.Declarations, Contract.Declarations> {
    return {
        sources: declared.sources.map(source),
        abbreviations: declared.abbreviations.map(abbreviation),
        roles: declared.roles.map(role),
        persons: declared.persons.map(person),
        handoffs: declared.handoffs.map(handoff),
        settings: declared.settings.map(setting),
        consents: declared.consents.map(form => consent(form, figuresByPath)),
        medications: declared.medications.map(medication),
        emergencies: declared.emergencies.map(emergency),
        records: declared.records.map(record),
        observables: declared.observables.map(observable),
        definitions: declared.definitions.map(composite),
        diagnoses: declared.diagnoses.map(diagnosis),
        drugClasses: declared.drugClasses.map(drugClass),
        terms: declared.terms.map(term),
    };
}
