import type { Element } from '../../model/element.js';
import type { Encounter } from '../../model/encounter.js';
import type { Protocol } from '../../model/protocol.js';
import { activities, encounters, timelinesOf } from '../elements.js';
import { once } from '../once.js';
import { namesOf } from '../words/names.js';
import type { Block, Chapter, Line, Paper, Section } from './blocks.js';
import { titled } from './blocks.js';
import { encounterBody, medicationBody } from './bodies.js';
import { aims, course, decisions, eligibility, safety, team, type Cited } from './chapters.js';
import { abbreviations, changes, header, references } from './front.js';
import { consentBody, recordBody, schedule, terms } from './terms.js';
import { cited as citedAs, paragraphs } from './words.js';

/**
 * The whole protocol as a clinic files it, in the order in which a clinic reads it; chapters with nothing in them are left out.
 * Every format for readers and the document view are made of this.
 * @param protocol a protocol, possibly half written
 */
export const paperOf = once((protocol: Protocol): Paper => {
    const sources = [...protocol.own.sources, ...protocol.used.sources];
    const numbers = new Map(sources.map(({ id }, place) => [id, place + 1]));
    const numberOf = (source: string | undefined): number | undefined => (source === undefined ? undefined : numbers.get(source));
    const cited: Cited = citations => citedAs(citations, numberOf);
    const { own, used } = protocol;
    const all: readonly Chapter[] = [
        ...protocol.narratives.map(({ id, label, text }): Chapter => ({
            id, title: label, sources: [id], parts: [], blocks: paragraphs(protocol, text, numberOf).map((one): Block => ({ kind: 'paragraph', text: one, sources: [id] })),
        })),
        chapter('aims', 'Aims and outcomes', aims(protocol, cited)),
        chapter('team', 'Team and places', team(protocol, cited)),
        chapter('screening', 'Screening', [], protocol.steps.map(one => encounterPart(protocol, one, cited))),
        chapter('eligibility', 'Who is treated', eligibility(protocol, cited)),
        chapter('consents', 'Consent', [], [...own.consents, ...used.consents].map(one => part(one, consentBody(protocol, one, cited)))),
        chapter('medications', 'Medication', [], [...own.medications, ...used.medications].map(one => part(one, medicationBody(protocol, one, cited(one.citations))))),
        chapter('course', 'Course', course(protocol, cited), [...protocol.sessions, ...protocol.visits].map(one => encounterPart(protocol, one, cited))),
        chapter('decisions', 'Decisions', decisions(protocol, cited)),
        chapter('safety', 'Safety', safety(protocol, cited)),
        chapter('records', 'Records', [], [...own.records, ...used.records].map(one => part(one, recordBody(protocol, one, cited)))),
        chapter('schedule', 'Schedule of activities', schedule(protocol)),
        chapter('open', 'What the sources leave open', titled('', silences(protocol))),
        chapter('terms', 'Terms', terms(protocol, cited)),
        chapter('abbreviations', 'Abbreviations', abbreviations(protocol)),
        chapter('versions', 'Versions', changes(protocol)),
        chapter('references', 'References', references(sources)),
    ];
    return {
        id: protocol.id, title: protocol.label, front: header(protocol),
        chapters: all.filter(({ blocks, parts }) => blocks.length + parts.length > 0),
    };
});

function chapter(id: string, title: string, blocks: readonly Block[], parts: readonly Section[] = []): Chapter {
    return { id, title, sources: [], blocks, parts };
}

function part({ id, label }: Element, blocks: readonly Block[]): Section {
    return { id, title: label, sources: [id], blocks };
}

/** A step, session or visit; its sources are those of everything in it. */
function encounterPart(protocol: Protocol, encounter: Encounter, cited: Cited): Section {
    const { instructions, checks, administrations, supplements, procedures, monitors, collections, discharge } = encounter;
    const clocks = timelinesOf(encounter);
    const inside: readonly Element[] = [
        encounter, ...instructions, ...checks, ...administrations, ...supplements, ...procedures, ...monitors, ...collections, ...activities(encounter),
        ...clocks.flatMap(clock => [clock, ...clock.checks, ...clock.monitors, ...clock.collections, ...activities(clock)]), ...discharge ? [discharge] : [],
    ];
    return part(encounter, encounterBody(protocol, encounter, cited(inside.flatMap(({ citations }) => citations))));
}

function silences(protocol: Protocol): readonly Line[] {
    const names = namesOf(protocol);
    const { own, used } = protocol;
    return [protocol, ...encounters(protocol), ...own.consents, ...used.consents, ...own.medications, ...used.medications].flatMap(one =>
        one.silences.map(({ topics, sources }): Line => ({
            sources: [one.id], text: [`${one.label}: ${topics.join(', ')}${sources.length > 0 ? ` (${names.list(sources)})` : ''}`],
        })));
}
