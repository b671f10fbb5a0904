import type * as Contract from '../../generated/contract.js';
import { formatText } from '../../syntax/format/index.js';
import { composite, diagnosis, drugClass, observable, term } from './definitions.js';
import { arm, phase, study } from './design.js';
import { concomitant, duty, record } from './duties.js';
import { encounter } from './encounters.js';
import { abbreviation, header, source, waiver } from './header.js';
import { apart, group, textOf, type Line } from './lines.js';
import { medication } from './medications.js';
import { isOfLibrary } from './names.js';
import { decision, emergency, endpoint, measure, objective, outcome, reaction } from './outcomes.js';
import { setting, team } from './people.js';
import type { Printing } from './printing.js';
import { scenario, scenarioTable } from './scenarios.js';
import { consent, criterion } from './screening.js';
import { prose, quoted, silence } from './texts.js';
import { waivedName } from './waived.js';

/** A protocol as the printer takes it: what follows from the rest of the text may be left out. */
export type Printable = Omit<Contract.ExportedProtocol, '$schema' | 'formatVersion' | 'occurrences' | 'extends' | 'citations' | 'provenance'>;

/** How a protocol is printed. */
export interface PrintOptions {
    /** What stands at the top of the file, as comments; each is one line or several. */
    readonly remarks?: readonly string[];
    /**
     * Elements whose label is made of the author's own words for its condition, and these words mean the condition: the words are printed.
     * For all others the condition is printed.
     */
    readonly ownWords?: (id: string) => boolean;
}

/**
 * A protocol by the JSON contract as the text of a file, laid out as `regimen format` does.
 *
 * An importer fills the contract's types and leaves the wording to this: it needs no occurrences, no `extends` and no figures behind prose.
 * Every name has to be one that the language takes (letters, digits and `_`, first a letter, and no word that begins a line),
 * and every reference the id of an element of the document,
 * made of kinds and names (`session/dosing`), or one of the library (`standard:observable/PHQ9`), for which the file says `use standard`.
 * Elements in `own` and all lists of the document stand in the protocol; elements in `used` that are not the library's stand before it, so that the
 * file needs no other. What the language has no words for is printed as near as can be and then fails to be read: the caller reads the text and compares.
 */
export function printProtocol(protocol: Printable, options: PrintOptions = {}): string {
    const { remarks = [], ownWords = () => false } = options;
    const printing: Printing = {
        firstDay: protocol.header.dayConvention?.number ?? 1,
        ownWords: ({ id, label }) => (ownWords(id) ? label : undefined),
        waived: waivedName(protocol),
    };
    const text = textOf(apart(
        remarks.flatMap(remark => remark.split(/\r?\n/)).map(line => `// ${line}`.trimEnd()),
        usesLibrary(protocol) ? ['use standard'] : [],
        ...sharedOf(protocol.used, printing),
        [{ head: `protocol ${protocol.name} ${quoted(protocol.label)}`, lines: membersOf(protocol, printing) }],
    ));
    return formatText(text) ?? text;
}

function usesLibrary(protocol: Printable): boolean {
    return JSON.stringify(protocol).includes('"standard:');
}

function membersOf(protocol: Printable, printing: Printing): readonly Line[] {
    return apart(
        header(protocol.header),
        protocol.narratives.map(passage => `narrative ${quoted(passage.label)} ${prose(passage.text)}`),
        protocol.silences.map(silence),
        ...declarations(protocol.own, printing),
        group('screening', apart(...protocol.steps.map(step => [encounter(step, printing)]), protocol.criteria.map(criterion))),
        ...[...protocol.sessions, ...protocol.visits].map(visit => [encounter(visit, printing)]),
        ...protocol.phases.map(part => [phase(part, printing)]),
        ...protocol.arms.map(part => [arm(part)]),
        ...protocol.studies.map(design => [study(design)]),
        group('duties', protocol.duties.map(line => duty(line, printing))),
        group('concomitant', protocol.concomitant.map(concomitant)),
        group('outcomes', outcomes(protocol, printing)),
        group('safety', [...protocol.reactions.map(reaction), ...protocol.own.emergencies.map(emergency)]),
        protocol.waivers.map(line => waiver(line, printing)),
        ...protocol.scenarios.map(patient => [scenario(patient)]),
        ...protocol.scenarioTables.map(table => [scenarioTable(table)]),
    );
}

function outcomes(protocol: Printable, printing: Printing): readonly Line[] {
    return [
        ...protocol.objectives.map(objective),
        ...protocol.measures.map(line => measure(line, printing)),
        ...protocol.endpoints.map(figure => endpoint(figure, printing)),
        ...protocol.outcomes.map(outcome),
        ...protocol.decisions.map(choice => decision(choice, printing)),
    ];
}

/** What a file shares, without what the library has already. */
function sharedOf(used: Contract.Declarations, printing: Printing): readonly (readonly Line[])[] {
    const local = <Element extends { readonly id: string }>(list: readonly Element[]): Element[] => list.filter(({ id }) => !isOfLibrary(id));
    const own: Contract.Declarations = {
        sources: local(used.sources), abbreviations: local(used.abbreviations), roles: local(used.roles), persons: local(used.persons),
        handoffs: local(used.handoffs), settings: local(used.settings), consents: local(used.consents), medications: local(used.medications),
        emergencies: local(used.emergencies), records: local(used.records), observables: local(used.observables), definitions: local(used.definitions),
        diagnoses: local(used.diagnoses), drugClasses: local(used.drugClasses), terms: local(used.terms),
    };
    return [...declarations(own, printing), own.emergencies.map(emergency)];
}

/** What protocols and files can declare, without plans for emergencies, which a protocol keeps with its safety. */
function declarations(declared: Contract.Declarations, printing: Printing): readonly (readonly Line[])[] {
    return [
        declared.sources.map(source),
        declared.abbreviations.map(abbreviation),
        declared.observables.map(observable),
        declared.definitions.map(composite),
        [...declared.diagnoses.map(diagnosis), ...declared.drugClasses.map(drugClass), ...declared.terms.map(term)],
        group('team', team(declared, printing)),
        declared.settings.map(setting),
        ...declared.consents.map(form => [consent(form, printing)]),
        ...declared.medications.map(drug => [medication(drug)]),
        ...declared.records.map(form => [record(form, printing)]),
    ];
}
