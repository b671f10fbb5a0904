import type * as Contract from '../../generated/contract.js';
import { origin } from './origin.js';
import { amountWords, decodeOf, labelOf, plain, pointed, rangeWords, safe, text, texts, things, type Thing } from './reading.js';
import type { Course } from './schedule.js';
import { wordsOf, type Known } from './templates.js';

/** What a file says beside the course, in words: each passage has a heading and lines. Those without lines are left out. */
export function passages(version: Thing, design: Thing, course: Course, known: Known, interventions: readonly string[], notes: string[]): Contract.Narrative[] {
    const labels = (ids: unknown): string => pointed(ids, known.byId).map(labelOf).filter(Boolean).join(', ');
    const all: readonly (readonly [string, readonly string[]])[] = [
        ['Design', designLines(version, design, labels)],
        ['Why the study is done', [...new Set([version, design].map(({ rationale }) => plain(text(rationale))))]],
        ['Interventions', interventions],
        ['What each arm gets', cellLines(design, labels)],
        ['Timelines beside the course', things(design['scheduleTimelines']).filter(one => one['mainTimeline'] !== true).map(one => timelineWords(one, design, course))],
        ['What activities consist of', things(design['activities']).flatMap(one => activityWords(one, labels))],
        ['Conditions', things(version['conditions']).map(one => conditionWords(one, labels, known, notes))],
        ['When visits begin and end', things(design['encounters']).flatMap(ruleWords)],
        ['Estimands', things(design['estimands']).map(one => estimandWords(one, labels, known, notes))],
        ['Analysis populations', things(design['analysisPopulations']).map(one => sentence(spoken(one), wordsOf(one, known, notes)))],
        ['Amendments', things(version['amendments']).map(amendmentWords)],
    ];
    return all.map(([label, lines]) => [label, lines.map(safe).filter(line => line !== '')] as const).filter(([, lines]) => lines.length > 0).map(([label, lines], index) => {
        const words = lines.join('\n\n');
        return { kind: 'narrative', id: `narrative/${index}`, name: '', label, text: { plain: words, parts: [{ kind: 'text', text: words }] }, ...origin };
    });
}

type Labels = (ids: unknown) => string;

const sentence = (head: string, words: string): string => (head === '' || head === words ? words : `${head}: ${words}`);

/** The label of something, unless it is no more than its number in the file, such as `EST1`. */
const spoken = (thing: Thing): string => (/^[A-Z]+_?\d+$/.test(labelOf(thing)) ? '' : labelOf(thing));

/** Everything that a design and its version are coded by, on a line each. */
function designLines(version: Thing, design: Thing, labels: Labels): string[] {
    const coded: readonly (readonly [string, unknown])[] = [
        ['Type of study', design['studyType']], ['Subtype', design['subTypes']], ['Phase of development', design['studyPhase']], ['Model', design['model']],
        ['Blinding', design['blindingSchema']], ['Intent', design['intentTypes']], ['Characteristics', design['characteristics']], ['Time perspective', design['timePerspective']],
        ['Sampling', design['samplingMethod']], ['Therapeutic areas', design['therapeuticAreas']], ['Business areas', version['businessTherapeuticAreas']],
    ];
    const [population] = things(design['population']);
    return [
        ...coded.map(([what, value]) => [what, things(value).map(decodeOf).filter(Boolean).join(', ')] as const).filter(([, words]) => words !== '').map(([what, words]) => `${what}: ${words}`),
        ...population ? [`Population: ${populationWords(population)}`, ...things(population['cohorts']).map(one => `Cohort: ${populationWords(one)}`)] : [],
        ...[...things(version['studyIdentifiers']), ...things(version['referenceIdentifiers'])].map(one =>
            `${decodeOf(one['type']) || 'Identifier'}: ${[text(one['text']), labels([one['scopeId']])].filter(Boolean).join(', ')}`),
        ...things(version['dateValues']).map(one => `${decodeOf(one['type'])}: ${text(one['dateValue'])}`),
        ...things(version['organizations']).length > 0 ? [`Organisations: ${things(version['organizations']).map(one => sentence(labelOf(one), decodeOf(one['type']))).join('; ')}`] : [],
    ];
}

function populationWords(one: Thing): string {
    const ages = rangeWords(one['plannedAge']);
    const [enrolled, completed] = [amountWords(one['plannedEnrollmentNumber']), amountWords(one['plannedCompletionNumber'])];
    return [
        spoken(one), ages && `aged ${ages}`, things(one['plannedSex']).map(decodeOf).join(' and '), enrolled && `${enrolled} planned to take part`,
        completed && `${completed} to complete`, one['includesHealthySubjects'] === true && 'healthy volunteers included',
    ].filter(Boolean).join('; ');
}

/** Arms with what their cells say for each epoch. */
function cellLines(design: Thing, labels: Labels): readonly string[] {
    const elements = new Map(things(design['elements']).map(one => [text(one['id']), one]));
    return things(design['arms']).map(arm => {
        const cells = things(design['studyCells']).filter(({ armId }) => text(armId) === text(arm['id']));
        const parts = cells.map(cell => sentence(labels([cell['epochId']]), pointed(cell['elementIds'], elements).map(elementWords).join(' and ')));
        return sentence(labelOf(arm), parts.join('; '));
    });
}

function elementWords(element: Thing): string {
    const rules = [['from', element['transitionStartRule']], ['until', element['transitionEndRule']]] as const;
    const limits = rules.flatMap(([word, rule]) => things(rule).map(one => `${word}: ${plain(text(one['text']))}`)).join(', ');
    return [plain(text(element['description'])) || labelOf(element), limits && `(${limits})`].filter(Boolean).join(' ');
}

/** When a timeline begins: by its condition, and with which activities of the course. */
function timelineWords(timeline: Thing, design: Thing, { visits }: Course): string {
    const starts = things(design['activities']).filter(({ timelineId }) => text(timelineId) === text(timeline['id']));
    const from = visits.filter(({ instance }) => text(instance['timelineId']) === text(timeline['id'])
        || texts(instance['activityIds']).some(id => starts.some(one => text(one['id']) === id))).map(({ label }) => label);
    const own = visits.filter(visit => visit.timeline === timeline).map(({ label }) => label);
    const begins = [
        plain(text(timeline['entryCondition'])), starts.length > 0 && `with ${starts.map(one => `"${labelOf(one)}"`).join(', ')}`, from.length > 0 && `at ${from.join(', ')}`,
    ].filter(Boolean).join('; ');
    const [length] = things(timeline['plannedDuration']);
    const lasts = text(length?.['text']) || amountWords(length?.['quantity']);
    return [labelOf(timeline), begins && `Begins: ${begins}`, lasts && `Lasts ${lasts}`, `Steps: ${own.join(', ')}`].filter(Boolean).join('. ');
}

/** Words without those that differ from one before them in capitals only. */
function distinct(words: readonly string[]): string {
    return words.filter((one, index) => one !== '' && words.findIndex(other => other.toLowerCase() === one.toLowerCase()) === index).join(', ');
}

/** What an activity does and measures beyond its label. */
function activityWords(activity: Thing, labels: Labels): readonly string[] {
    const procedures = things(activity['definedProcedures']).map(one => distinct([labelOf(one), decodeOf(one['code'])]));
    const measured = [activity['biomedicalConceptIds'], activity['bcSurrogateIds'], activity['bcCategoryIds'], activity['childIds']].map(labels);
    const words = [...procedures, ...measured].filter(Boolean).join('; ');
    return words === '' || words.toLowerCase() === labelOf(activity).toLowerCase() ? [] : [sentence(labelOf(activity), words)];
}

function conditionWords(condition: Thing, labels: Labels, known: Known, notes: string[]): string {
    const [what, where] = [labels(condition['appliesToIds']), labels(condition['contextIds'])];
    return sentence([what || labelOf(condition), where && `at ${where}`].filter(Boolean).join(', '), wordsOf(condition, known, notes));
}

function ruleWords(encounter: Thing): readonly string[] {
    const rules = [['begins', encounter['transitionStartRule']], ['ends', encounter['transitionEndRule']]] as const;
    const words = rules.flatMap(([word, rule]) => things(rule).map(one => `${word}: ${plain(text(one['text']))}`)).join('; ');
    return words === '' ? [] : [`${labelOf(encounter)} ${words}`];
}

function estimandWords(estimand: Thing, labels: Labels, known: Known, notes: string[]): string {
    const variable = known.byId.get(text(estimand['variableOfInterestId']));
    const events = things(estimand['intercurrentEvents']).map(event => `${labelOf(event)}: ${[wordsOf(event, known, notes), plain(text(event['strategy']))].filter(Boolean).join(', ')}`);
    return [
        sentence(spoken(estimand), plain(text(estimand['populationSummary']))), variable && `measured by ${wordsOf(variable, known, notes)}`,
        labels(estimand['interventionIds']) && `of ${labels(estimand['interventionIds'])}`, ...events,
    ].filter(Boolean).join('; ');
}

function amendmentWords(amendment: Thing): string {
    const reasons = [amendment['primaryReason'], ...things(amendment['secondaryReasons'])].flatMap(things).map(one => plain(text(one['otherReason'])) || decodeOf(one['code'])).filter(Boolean);
    return `${text(amendment['number'])}: ${[plain(text(amendment['summary'])), reasons.length > 0 && `because of ${reasons.join(', ')}`].filter(Boolean).join('; ')}`;
}
