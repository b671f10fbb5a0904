import type * as Contract from '../../generated/contract.js';
import { actions } from './actions.js';
import { condition, when } from './conditions.js';
import { block, words, type Line } from './lines.js';
import { nameIn, names } from './names.js';
import { timePoint } from './points.js';
import type { Printing } from './printing.js';
import { amount, statedSpan } from './quantities.js';
import { origin, quoted } from './texts.js';

/** A part of the course. */
export function phase(part: Contract.Phase, { firstDay }: Printing): Line {
    return block(words('phase', part.name, quoted(part.label), origin(part)), [
        ...sessions(part.encounters),
        ...part.when ? [words('timing', timePoint(part.when, firstDay), relationOrigin(part.when))] : [],
        ...part.lasts ? [words('lasts', statedSpan(part.lasts), origin(part.lasts))] : [],
        ...part.entry ? [`entry ${gate(part.entry, firstDay)}`] : [],
        ...part.exit ? [`exit ${gate(part.exit, firstDay)}`] : [],
        ...part.next.map(way => words('continue to', nameIn(way.phase), when(way.when), origin(way))),
        ...part.otherwise ? [`otherwise ${actions(part.otherwise.actions)}`] : [],
    ]);
}

/** The sources of a phase's time are not part of the contract; where it comes from is. */
function relationOrigin(point: Contract.TimePoint): string {
    return point.kind === 'relation' ? origin({ provenance: point.relation.provenance }) : '';
}

function gate(way: Contract.Gate, firstDay: number): string {
    return way.kind === 'condition' ? `when ${condition(way.when.condition)}` : timePoint(way.point, firstDay);
}

function sessions(ids: readonly Contract.Reference[]): string[] {
    return ids.length > 0 ? [`sessions ${names(ids)}`] : [];
}

const parts = { 'experimental': 'experimental', 'active-comparator': 'active comparator', 'control': 'control' } as const;

/** A group of patients who are treated alike. */
export function arm(part: Contract.Arm): Line {
    const gives = part.gives.map(({ given, dose }) => words(nameIn(given), dose && amount(dose))).join(', ');
    return block(words('arm', part.name, quoted(part.label), origin(part)), [
        ...part.role ? [`compares as ${parts[part.role]}`] : [],
        ...gives === '' ? [] : [`gives ${gives}`],
        ...sessions(part.encounters),
        ...part.enrols ? [enrolment(part.enrols)] : [],
    ]);
}

function enrolment(number: Contract.StatedCount): string {
    return words('enrols', number.approximate && 'about', String(number.count), 'participants', origin(number));
}

const parties = { 'participant': 'participant', 'care-provider': 'care provider', 'investigator': 'investigator', 'outcomes-assessor': 'outcomes assessor' } as const;

/** What makes a protocol a study. */
export function study(design: Contract.Study): Line {
    const { allocation, masking } = design;
    return block(words('study', origin(design)), [
        ...design.registrations.map(entry => words('registry', plainNumber.test(entry.number) ? entry.number : quoted(entry.number), origin(entry))),
        ...allocation ? [words(
            'allocation', allocation.method === 'randomised' ? 'randomised' : 'not randomised', allocation.ratio.join(' to '),
            allocation.arms.length > 0 && `between ${names(allocation.arms)}`, origin(allocation),
        )] : [],
        ...masking ? [words('masking', masking.parties.map(party => parties[party]).join(', ') || 'open label', origin(masking))] : [],
        ...design.enrols ? [enrolment(design.enrols)] : [],
        ...design.sites ? [words('sites', String(design.sites.count), origin(design.sites))] : [],
    ]);
}

const plainNumber = /^[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$/;
