import type * as Contract from '../../generated/contract.js';
import type { Imported, Importer } from '../importer.js';
import { printProtocol, type Printable } from '../print/protocol.js';
import { readBack } from '../read-back.js';
import { origin } from '../usdm/origin.js';
import { nothing } from '../usdm/parts.js';
import { nameFor, text, things } from '../usdm/reading.js';
import { courseOf } from './course.js';
import { joinRepeats } from './join.js';
import { leftOut } from './left-out.js';
import { isOrderSet, pharmacy, prescribe } from './orders.js';
import { plainLine, titleOf } from './reading.js';
import { staffOf } from './staff.js';
import { everyNode, resourcesOf, treeOf, type Node, type Tree } from './tree.js';
import { asText } from './visits.js';

/** FHIR R4: a PlanDefinition, alone or in a Bundle with the plans and activities it points to. */
export const fhirImporter: Importer = {
    format: 'fhir-r4',
    title: 'FHIR R4 (4.0.1), a PlanDefinition or a Bundle with one',
    recognises: data => typeof things(data)[0]?.['resourceType'] === 'string' && !Array.isArray(data),
    import: importPlan,
};

function importPlan(data: unknown): Imported {
    const problems: string[] = [];
    const tree = treeOf(resourcesOf(data), problems);
    if (!tree || problems.length > 0) {
        return { ok: false, problems: [...new Set(problems)] };
    }
    const notes: string[] = [];
    const document = documentOf(tree, notes);
    const told = [...new Set([...notes, ...leftOut(tree)])];
    const back = readBack(printProtocol(document));
    if (back.problems.length > 0 || !back.document) {
        return { ok: false, problems: back.problems.map(({ message, line }) => (line === '' ? message : `\`${line}\`: ${message}`)) };
    }
    return { ok: true, name: document.name, text: printProtocol(document, { remarks: told }), notes: told };
}

function documentOf({ plan, nodes, sets }: Tree, notes: string[]): Printable {
    const making = { pharmacy: pharmacy(notes), staff: staffOf(), notes };
    const isOwn = text(plan['url']).startsWith('https://regimen.invalid/');
    const course = courseOf(nodes, isOwn, making);
    everyNode(course.texts).filter(isOrderSet).forEach(({ parts }) => prescribe(parts, making.pharmacy, notes));
    prescribe(sets, making.pharmacy, notes);
    const [, own] = (isOwn ? /^protocol\.(\w+)$/.exec(text(plan['id'])) : null) ?? [];
    const name = own ?? nameFor(text(plan['name']) || text(plan['id']) || 'plan', 'Plan', new Set());
    const version = text(plan['version']);
    if (version !== '' && !isVersion(version)) {
        notes.push(`The version "${plainLine(version)}" is left out: a version of the language is numbers with points between them.`);
    }
    if (text(plan['status']) !== 'draft' && text(plan['status']) !== '') {
        notes.push(`The status of the file is "${plainLine(plan['status'])}"; what is imported is a draft until somebody has read it.`);
    }
    return joinRepeats({
        kind: 'protocol', id: `protocol/${name}`, name, label: titleOf(plan),
        header: {
            version: isVersion(version) ? version : null, status: 'draft', approval: null, effective: null, review: null, owner: plainLine(plan['publisher']) || null, follows: [],
            indications: [], dayConvention: null,
        },
        own: { ...nothing(), roles: [...making.staff.roles], medications: making.pharmacy.medications, terms: making.pharmacy.routes },
        used: nothing(),
        narratives: narratives(text(plan['description']), course.texts), steps: [], criteria: [...course.criteria], sessions: [], visits: [...course.visits],
        phases: [...course.phases], arms: [], studies: [], objectives: objectives(plan['goal']), measures: [], endpoints: [], outcomes: [], decisions: [],
        reactions: [], duties: [], concomitant: [], silences: [], waivers: [], scenarios: [], scenarioTables: [],
    }, course.holdings);
}

function isVersion(version: string): boolean {
    return /^\d+(\.\d+){0,2}$/.test(version);
}

/** The description of a plan, and what is neither a visit nor a phase, as text. */
function narratives(description: string, texts: readonly Node[]): Contract.Narrative[] {
    const passage = (label: string, lines: readonly string[], index: number): Contract.Narrative => {
        const words = lines.join('\n');
        return { kind: 'narrative', id: `narrative/${index}`, name: '', label, text: { plain: words, parts: [{ kind: 'text', text: words }] }, ...origin };
    };
    const described = description.split(/\r?\n/).map(plainLine).map(line => line.replaceAll('"""', '"').replaceAll('[@', '['));
    return [
        ...description === '' ? [] : [passage('Description', described, 0)],
        ...texts.map((node, index) => passage(titleOf(node.action), asText(node.parts.length > 0 ? node.parts : [node]), index + 1)),
    ];
}

function objectives(goals: unknown): Contract.Objective[] {
    const used = new Set<string>();
    return things(goals).flatMap(goal => {
        const label = plainLine(things(goal['description'])[0]?.['text']);
        const name = nameFor(label || 'goal', 'Goal', used);
        return label === '' ? [] : [{ kind: 'objective' as const, id: `objective/${name}`, name, label, ...origin }];
    });
}
