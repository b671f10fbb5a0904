import { around, classOf, codeOf, each, fromList, idOf, inDesign, text, texts, things, twice, type Placed, type Rule } from './file.js';

const designs = ['InterventionalStudyDesign', 'ObservationalStudyDesign'] as const;
const instances = ['ScheduledActivityInstance', 'ScheduledDecisionInstance'] as const;
const fixed = 'C201358';
const isDuration = (value: unknown): boolean => /^P(?=[\dT])(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$/.test(text(value));
const window = ['windowLower', 'windowUpper', 'windowLabel'] as const;
const hasText = (value: unknown): boolean => text(value) !== '';
const timelineOf = (one: Placed): Placed | undefined => around(one, 'ScheduleTimeline');

/** The ids that activities have along `previousId` and `nextId`, in order. */
function chain(first: string, byId: ReadonlyMap<string, Placed>, property: string): readonly string[] {
    const found: string[] = [];
    for (let id = first; id !== '' && !found.includes(id); id = text(byId.get(id)?.thing[property])) {
        found.push(id);
    }
    return found;
}

/** Whether things stand in the order of the instances that name them, first use by first use. */
function sameOrder(items: string, property: string): Rule {
    return ({ designs: all, byId }) => all.flatMap(({ thing }) => {
        const main = things(thing['scheduleTimelines']).find(one => one['mainTimeline'] === true);
        const held = chain(text(main?.['entryId']), byId, 'defaultConditionId').flatMap(id => texts(byId.get(id)?.thing[property]));
        const seen = [...new Set(held)];
        const first = things(thing[items]).find(one => !hasText(one['previousId']));
        const listed = chain(first ? idOf(first) : '', byId, 'nextId').filter(id => seen.includes(id));
        return listed.some((id, index) => id !== seen[index]) ? [idOf(thing)] : [];
    });
}

/** Timelines, instances, timings and activities. */
export const timelineRules: Readonly<Record<string, Rule>> = {
    DDF00090: each('Activity', one => twice(texts(one['bcCategoryIds'])).length === 0),
    DDF00160: each('Activity', one => texts(one['childIds']).length === 0
        || ['biomedicalConceptIds', 'bcCategoryIds', 'bcSurrogateIds', 'timelineId'].every(name => texts(one[name]).length === 0) && things(one['definedProcedures']).length === 0),
    DDF00254: inDesign('Activity', 'childIds', 'Activity'),
    DDF00075: each('Activity', one => texts(one['childIds']).length > 0
        || ['biomedicalConceptIds', 'bcCategoryIds', 'bcSurrogateIds'].some(name => texts(one[name]).length > 0) || things(one['definedProcedures']).length > 0 || hasText(one['timelineId'])),
    DDF00161: ({ designs: all, byId }) => all.flatMap(({ thing }) => {
        const first = things(thing['activities']).find(one => !hasText(one['previousId']));
        const order = chain(first ? idOf(first) : '', byId, 'nextId');
        return things(thing['activities']).filter(one => texts(one['childIds']).some(child => order.indexOf(child) < order.indexOf(idOf(one)))).map(idOf);
    }),
    DDF00028: file => [...inDesign('Activity', 'previousId', 'Activity')(file), ...inDesign('Activity', 'nextId', 'Activity')(file)],
    DDF00152: inDesign('Activity', 'timelineId', 'ScheduleTimeline'),
    DDF00076: each('Activity', (one, _, { byId }) => texts(one['bcCategoryIds']).every(id =>
        texts(byId.get(id)?.thing['memberIds']).every(member => !texts(one['biomedicalConceptIds']).includes(member)))),
    DDF00044: each('ConditionAssignment', (one, { parent }) => text(one['conditionTargetId']) !== (parent ? idOf(parent.thing) : '')),
    DDF00087: sameOrder('encounters', 'encounterId'),
    DDF00088: sameOrder('epochs', 'epochId'),
    DDF00029: file => [...inDesign('Encounter', 'previousId', 'Encounter')(file), ...inDesign('Encounter', 'nextId', 'Encounter')(file)],
    DDF00024: file => [...inDesign('StudyEpoch', 'previousId', 'StudyEpoch')(file), ...inDesign('StudyEpoch', 'nextId', 'StudyEpoch')(file)],
    DDF00127: inDesign('Encounter', 'scheduledAtId', 'Timing'),
    DDF00106: inDesign('ScheduledActivityInstance', 'encounterId', 'Encounter'),
    DDF00099: ({ of }) => {
        const used = of('ScheduledActivityInstance').flatMap(({ thing }) => texts(thing['epochId']));
        return of('StudyEpoch').map(({ thing }) => idOf(thing)).filter(id => !used.includes(id));
    },
    DDF00080: each('ScheduledActivityInstance', one => hasText(one['epochId'])),
    DDF00026: each('ScheduledActivityInstance', (one, where) => text(one['timelineId']) !== idOf(timelineOf(where)?.thing ?? { id: ' ' })),
    DDF00107: inDesign('ScheduledActivityInstance', 'timelineId', 'ScheduleTimeline'),
    DDF00037: each('ScheduleTimeline', one => things(one['instances']).some(instance => hasText(instance['timelineExitId']))),
    DDF00102: each('ScheduledActivityInstance', (one, where, { byId }) => texts(one['timelineExitId']).every(id => {
        const exit = byId.get(id);
        return exit !== undefined && classOf(exit.thing) === 'ScheduleTimelineExit' && timelineOf(exit) === timelineOf(where);
    })),
    DDF00008: each('ScheduledActivityInstance', one => hasText(one['timelineExitId']) !== hasText(one['defaultConditionId'])),
    DDF00019: each(instances, one => text(one['defaultConditionId']) !== idOf(one)),
    DDF00105: inDesign(instances, 'epochId', 'StudyEpoch'),
    DDF00038: each('ScheduledDecisionInstance', one => hasText(one['defaultConditionId'])),
    DDF00108: each('ScheduleTimeline', one => things(one['exits']).length > 0),
    DDF00012: each(designs, one => things(one['scheduleTimelines']).filter(line => line['mainTimeline'] === true).length === 1),
    DDF00153: each('ScheduleTimeline', one => one['mainTimeline'] !== true || things(one['plannedDuration']).length > 0),
    DDF00011: each('Timing', (one, _, { byId }) => codeOf(one['type']) !== fixed || classOf(byId.get(text(one['relativeFromScheduledInstanceId']))?.thing ?? {}) === 'ScheduledActivityInstance'),
    DDF00046: each('Timing', (one, where, { byId }) => ['relativeFromScheduledInstanceId', 'relativeToScheduledInstanceId'].flatMap(name => texts(one[name])).every(id => {
        const found = byId.get(id);
        return found !== undefined && (instances as readonly string[]).includes(classOf(found.thing)) && timelineOf(found) === timelineOf(where);
    })),
    DDF00031: each('Timing', one => codeOf(one['type']) === fixed
        || hasText(one['relativeFromScheduledInstanceId']) && hasText(one['relativeToScheduledInstanceId']) && one['relativeFromScheduledInstanceId'] !== one['relativeToScheduledInstanceId']),
    DDF00036: each('Timing', one => codeOf(one['type']) !== fixed || codeOf(one['relativeToFrom']) === 'C201355'),
    DDF00104: fromList('Timing', 'relativeToFrom', ['C201352', 'C201353', 'C201354', 'C201355']),
    DDF00007: each('Timing', one => codeOf(one['type']) !== fixed || !hasText(one['relativeToScheduledInstanceId'])
        || one['relativeFromScheduledInstanceId'] === one['relativeToScheduledInstanceId']),
    DDF00009: each('ScheduleTimeline', one => things(one['timings']).some(timing => codeOf(timing['type']) === fixed)),
    DDF00051: fromList('Timing', 'type', ['C201356', 'C201357', fixed]),
    DDF00060: each('Timing', one => isDuration(one['value'])),
    DDF00006: each('Timing', one => new Set(window.map(name => hasText(one[name]))).size === 1),
    DDF00025: each('Timing', one => codeOf(one['type']) !== fixed || window.every(name => !hasText(one[name]))),
    DDF00061: each('Timing', one => !hasText(one['windowLower']) || isDuration(one['windowLower'])),
    DDF00062: each('Timing', one => !hasText(one['windowUpper']) || isDuration(one['windowUpper'])),
    DDF00054: each('Encounter', one => twice(things(one['contactModes']).map(codeOf)).length === 0),
    DDF00156: each('Encounter', one => twice(things(one['environmentalSettings']).map(codeOf)).length === 0),
};
