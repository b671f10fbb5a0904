import type * as Contract from '../../generated/contract.js';
import type { Imported, Importer } from '../importer.js';
import { printProtocol, type Printable } from '../print/protocol.js';
import { readBack } from '../read-back.js';
import { interventionsOf } from './interventions.js';
import { leftOut } from './left-out.js';
import { origin } from './origin.js';
import { aimsOf } from './outcomes.js';
import { abbreviations, arms, criteria, decisions, encounter, indications, judge, nothing, phases, placesOf, titleOf } from './parts.js';
import { passages } from './passages.js';
import { nameFor, text, things, type Thing } from './reading.js';
import { courseOf } from './schedule.js';
import { peopleOf, studyOf as studyBlock } from './study.js';
import { knownIn } from './templates.js';

/** USDM v4: the study definition model of the CDISC. Times are taken over as they are stated; what is prose there stays prose. */
export const usdmImporter: Importer = {
    format: 'usdm',
    title: 'USDM v4 of the CDISC',
    recognises: data => studyOf(data) !== undefined,
    import: importStudy,
};

function studyOf(data: unknown): Thing | undefined {
    const [wrapper] = things(data);
    const [study] = things(wrapper?.['study']);
    return wrapper && 'usdmVersion' in wrapper ? study : undefined;
}

function importStudy(data: unknown): Imported {
    const study = studyOf(data);
    const [version] = things(study?.['versions']);
    const [design] = things(version?.['studyDesigns']);
    if (!study || !version || !design) {
        return { ok: false, problems: ['The file has no study with a version and a design.'] };
    }
    const notes: string[] = [];
    const document = documentOf(study, version, design, notes);
    notes.splice(0, notes.length, ...new Set([...notes, ...leftOut(study, design)]));
    const back = readBack(printProtocol(document));
    if (back.problems.length > 0 || !back.document) {
        return { ok: false, problems: back.problems.map(({ message, line }) => (line === '' ? message : `\`${line}\`: ${message}`)) };
    }
    return { ok: true, name: document.name, text: printProtocol(document, { remarks: notes }), notes };
}

function documentOf(study: Thing, version: Thing, design: Thing, notes: string[]): Printable {
    const name = nameFor(text(study['name']) || 'study', 'Study', new Set());
    const course = courseOf(design);
    notes.push(...course.notes);
    const judging: Contract.Role = { kind: 'role', ...judge, licences: [], trainings: [], supervisors: [], separateFrom: [], ...origin };
    const known = knownIn(study);
    const { medications, routes, byId, lines } = interventionsOf(version, notes);
    const people = peopleOf(version);
    const places = placesOf(design, notes);
    const aims = aimsOf(design, known, notes);
    return {
        kind: 'protocol', id: `protocol/${name}`, name, label: titleOf(version, study),
        header: {
            version: /^\d+(\.\d+){0,2}$/.test(text(version['versionIdentifier'])) ? text(version['versionIdentifier']) : null,
            status: 'draft', approval: null, effective: null, review: null, owner: people.owner, follows: [], indications: indications(design),
            dayConvention: course.dayConvention,
        },
        own: {
            ...nothing(), abbreviations: abbreviations(version, notes), roles: [judging, ...people.roles], persons: [...people.persons],
            settings: [...places.settings], medications: [...medications], terms: [...routes], observables: [...aims.facts],
        },
        used: nothing(),
        narratives: passages(version, design, course, known, lines, notes),
        steps: [], criteria: criteria(design, version, known, notes), sessions: [],
        visits: course.visits.map(visit => encounter(visit, known, places, byId)),
        phases: phases(design, course), arms: arms(design, byId), studies: [studyBlock(version, design)],
        objectives: [...aims.objectives], measures: [], endpoints: [...aims.endpoints], outcomes: [], decisions: decisions(design, course, notes),
        reactions: [], duties: [], concomitant: [], silences: [], waivers: [],
        scenarios: [], scenarioTables: [],
    };
}
