import type { ConcomitantRule, Duty, RecordField, RecordForm } from '../../../language/model/duties.js';
import type { Administration, Check, Collection, Discharge, Instruction, Monitor, Performance, SubTimeline, Supplement } from '../../../language/model/encounter.js';
import type { Decision, Measure } from '../../../language/model/outcomes.js';
import type { Moment } from '../../../language/model/quantities.js';
import type { Study, TimePoint } from '../../../language/model/timing.js';
import { readingsOf } from '../inlay/readings.js';
import { label, labels, time, written, type Asked } from './about.js';
import { code, escaped, type Fact } from './markdown.js';

/** What happens inside a session, what is measured and decided, and what people have to do. */
export type Part = SessionPart | Study | Measure | Duty | RecordForm | RecordField | ConcomitantRule | Decision;

/** What happens inside a session. */
type SessionPart = Administration | Supplement | Performance | SubTimeline | Monitor | Collection | Discharge | Instruction | Check;

/** What is known about such a part. */
export function partFacts(asked: Asked, element: Part): readonly Fact[] {
    switch (element.kind) {
        case 'administration': return [
            ['At', moment(asked, element.at)],
            ['Gives', label(asked, element, element.medication)],
            ['Dose', element.doses.map(({ value }) => escaped(value.written)).join(' or ')],
            ['Over', time(element.duration)]
        ];
        case 'supplement': return [
            ['Gives', label(asked, element, element.medication)],
            ['Dose', escaped(element.dose.value.written)],
            ['After', time(element.after)]
        ];
        case 'performance': return [
            ['At', moment(asked, element.at)],
            ['Procedure', label(asked, element, element.procedure)],
            ['Over', time(element.duration)]
        ];
        case 'timeline': return [['Begins at', moment(asked, element.at)]];
        case 'monitor': return monitorFacts(asked, element);
        case 'collection': return [
            ['Takes', labels(asked, element, element.items.map(({ of }) => of))],
            ['At', moment(asked, element.at)],
            ['By', labels(asked, element, element.by)]
        ];
        case 'discharge': return [
            ['Not before', time(element.notBefore)],
            ['When', written(asked, element.when.condition.range)],
            ['By', labels(asked, element, element.by)],
            ['Hands out', element.handOuts.map(escaped).join(', ')]
        ];
        case 'check': return [
            ['At', moment(asked, element.at)],
            ['Goes on when', written(asked, element.when.condition.range)],
            ['Otherwise', element.otherwise.map(({ range }) => written(asked, range)).join(' and ')]
        ];
        case 'instruction': return [
            ['From', moment(asked, element.from)],
            ['Until', typeof element.until === 'string' ? element.until.replace(/-/g, ' ') : moment(asked, element.until)]
        ];
        default: return courseFacts(asked, element);
    }
}

/** What is known about what is measured, decided or to be done over the course. */
function courseFacts(asked: Asked, element: Exclude<Part, SessionPart>): readonly Fact[] {
    switch (element.kind) {
        case 'measure': return [
            ['Points', element.points.map(point => pointText(point)).join('; ')],
            ['By', labels(asked, element, element.by)]
        ];
        case 'decision': return [
            ['At', pointText(element.point)],
            ...element.branches.map(({ range }): Fact => ['Branch', written(asked, range)]),
            ['Otherwise', written(asked, element.otherwise?.range)]
        ];
        case 'duty': return [['Within', time(element.within)], ['By', element.by.length === 0 ? 'the patient' : labels(asked, element, element.by)]];
        case 'record': return [
            ['By', labels(asked, element, element.by)],
            ['Due', element.due.map(({ point }) => pointText(point)).join('; ')],
            ['Goes to', element.submitTo && escaped(element.submitTo)],
            ['Fields', element.fields.map(({ label: title }) => escaped(title)).join(', ')]
        ];
        case 'field': return [['Filled by', labels(asked, element, element.of)]];
        case 'concomitant': return [
            ['Rule', element.policy],
            ['Treatment', label(asked, element, element.drug)],
            ['For', element.lasting && escaped(element.lasting.written)],
            ['When', element.when && written(asked, element.when.condition.range)]
        ];
        case 'study': return [
            ['Registered as', element.registrations.map(({ number }) => escaped(number)).join(', ')],
            ['Allocation', element.allocation?.method.replace('-', ' ')],
            ['Masked', element.masking && (element.masking.parties.map(party => party.replace('-', ' ')).join(', ') || 'nobody')],
            ['Enrols', element.enrols && String(element.enrols.count)],
            ['Sites', element.sites && String(element.sites.count)]
        ];
    }
}

function monitorFacts(asked: Asked, monitor: Monitor): readonly Fact[] {
    const { every, from, until, untilHolds } = monitor;
    const readings = readingsOf(monitor, undefined);
    return [
        ['Watches', labels(asked, monitor, monitor.of)],
        ['Every', typeof every === 'string' ? every.replace('-', ' ') : time(every)],
        ['From', moment(asked, from)],
        ['Until', moment(asked, until) ?? (untilHolds && written(asked, untilHolds.condition.range))],
        ['Readings', readings && String(readings.count)]
    ];
}

function moment(asked: Asked, at: Moment | undefined): string | undefined {
    return at && written(asked, at.range);
}

function pointText(point: TimePoint): string {
    return code(point.kind === 'relation' ? point.relation.written : point.kind === 'day' ? point.day.written : point.week.written);
}
