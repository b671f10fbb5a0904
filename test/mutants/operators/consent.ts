import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import type { Consent } from '../../../language/model/screening.js';
import { isAsked } from '../../../language/profiles/profile.js';
import { profiles } from '../../../language/profiles/resolve.js';
import { each, type Operator, type Plant } from '../operator.js';
import { edits, isOwn, linesWith, removal, silentAbout, type Source } from '../source.js';

export const consentOperators: readonly Operator[] = [
    {
        name: 'a session no longer needs consent', row: '4',
        where: 'sessions that give a medication, but where the source is silent on it',
        codes: ['dosing-before-consent', 'profile-requirement'],
        plant: source => source.protocols.flatMap(({ dosing }) => dosing).filter(session => isOwn(source, session) && !silentAbout(source, 'consent', session.range))
            .flatMap(session => each(edits(source, 'needs', /consent \w+(?:, )?/, () => '', session.range))).map(plant => wholeLine(source, plant)),
    },
    {
        name: 'nobody obtains the consent', row: '7.2/7',
        where: 'consents, but where the source is silent on it',
        codes: ['consent-without-obtain', 'dosing-before-consent'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.own.consents.filter(consent => isOwn(source, consent) && !silentAbout(source, 'consent', consent.range)))
            .flatMap(consent => linesWith(source, 'obtain', consent.range).map(line => ({ changes: [removal(source, line)] }))),
    },
    {
        name: 'consent is obtained after the dose', row: '7.2/7',
        where: 'consents with a time before a session that gives a medication',
        codes: ['dosing-before-consent', 'schedule-contradiction'],
        plant: source => each(edits(source, 'obtain', /at least (\d+) (?:h|days) before (\w+)/, ([, , session]) =>
            (source.protocols.some(({ dosing }) => dosing.some(({ name }) => name === session)) ? `at least 48 h after ${session!}` : undefined))),
    },
    {
        name: 'an item is removed that covers a risk of this protocol', row: '4, 7.2/3, S29',
        where: 'items that alone cover a medication that is given, a safety rule, or what a followed profile asks for: no other item would do',
        codes: ['risk-without-consent', 'term-without-consent', 'profile-requirement'],
        plant: source => source.protocols.flatMap(facts => facts.protocol.own.consents.flatMap(consent => neededItems(source, facts, consent))),
    },
    {
        name: 'an agreement is removed that a session relies on', row: '4, S31',
        where: 'agreements to an escort, touch, recording or driving that alone cover what a check, an instruction or a criterion speaks of',
        codes: ['term-without-consent', 'risk-without-consent', 'profile-requirement', 'unknown-name'],
        plant: source => source.protocols.flatMap(({ protocol }) => protocol.own.consents.flatMap(consent => consent.items
            .filter(item => isOwn(source, item) && item.section === 'agree' && ['escort', 'noDriving', 'recording'].includes(item.name))
            .filter(item => speaksOf(source, item.name))
            .map(item => ({ changes: [removal(source, item.range)], names: [item.name, consent.name] })))),
    },
    {
        name: 'an item covers something that is not there', row: '7.2/13',
        where: 'every `covers`',
        codes: ['unknown-name'],
        plant: source => each(edits(source, 'statement benefit risk agree right alternative', /(?<=covers )\w+/, ([name]) => `${name}x`)),
    },
    {
        name: 'a session needs a consent that is not there', row: '7.2/13',
        where: 'every `needs consent`',
        codes: ['unknown-name'],
        plant: source => each(edits(source, 'needs', /(?<=consent )\w+/, ([name]) => `${name}x`)),
    },
    {
        name: 'driving is no longer forbidden after a dose', row: 'S32',
        where: 'sessions that give a medication and tell the patient not to drive, in protocols that follow the programme of esketamine: elsewhere the form may say it, or nobody asks for it',
        codes: ['driving-without-duration', 'profile-requirement'],
        plant: source => source.protocols.filter(({ protocol }) => protocol.header.follows.some(({ value }) => value.includes('esketamine')))
            .flatMap(({ dosing }) => dosing.flatMap(session => session.instructions.filter(instruction => isOwn(source, instruction) && /\bdriv(?:e|ing)\b/i.test(instruction.label))
            .map(instruction => ({ changes: [removal(source, instruction.range)], names: [session.name] })))),
    },
    {
        name: 'driving is forbidden without an end', row: 'S32',
        where: 'instructions not to drive with `until`, whose text then says no end either',
        codes: ['driving-without-duration', 'profile-requirement'],
        plant: source => source.protocols.flatMap(({ dosing }) => dosing.flatMap(session => session.instructions
            .filter(instruction => isOwn(source, instruction) && /\bdriv/i.test(instruction.label) && instruction.until && instruction.labelRange)
            .map(({ range, labelRange }) => ({
                changes: [{ start: labelRange!.start, end: labelRange!.end, newText: '"Do not drive."' }, ...edits(source, 'instruct', /\s+until (?:next day(?: after sleep)?|\d+ min)/, () => '', range)],
                names: [session.name],
            })))),
    },
];

/** Items of a consent whose absence would be felt, each taken out. */
function neededItems(source: Source, { protocol, element, dosing }: ProtocolFacts, { items, name }: Consent): Plant[] {
    const given = new Set(dosing.flatMap(({ administrations }) => administrations.flatMap(({ medication }) => medication.target ?? [])));
    const asked = profiles().filter(profile => protocol.header.follows.some(({ value }) => value === profile.name))
        .flatMap(({ requirements }) => requirements.filter(isAsked).flatMap(({ test }) => (test.kind === 'consent' ? [test] : [])));
    return items.filter(item => isOwn(source, item)).flatMap(item => {
        const others = items.filter(other => other !== item);
        const covered = new Set(others.flatMap(({ covers }) => covers.map(({ target }) => target)));
        const alone = item.covers.filter(({ target }) => target !== undefined && !covered.has(target)).flatMap(ref => element(ref) ?? []);
        const isAskedFor = (topic: string): boolean => asked.some(({ topics = [], sections = [] }) => topics.includes(topic)
            && !others.some(other => sections.includes(other.section) || other.covers.some(({ written }) => topics.includes(written))));
        const needed = alone.some(about => about.kind === 'reaction' || given.has(about.id) || (about.kind === 'topic' && isAskedFor(about.name)));
        return needed ? [{ changes: [removal(source, item.range)], names: [name, ...alone.map(about => about.name)] }] : [];
    });
}

/** A line of which nothing but its keyword is left goes as a whole. */
function wholeLine(source: Source, plant: Plant): Plant {
    const [change] = plant.changes;
    const line = linesWith(source, 'needs').find(({ start, end }) => start <= change!.start && change!.end <= end);
    const rest = line ? line.plain.slice(0, change!.start - line.start) + line.plain.slice(change!.end - line.start) : '';
    return line && /^\s*needs\s*$/.test(rest) ? { ...plant, changes: [removal(source, line)] } : plant;
}

/** Whether something besides the consent form speaks of an escort, of driving, of recording. */
function speaksOf(source: Source, name: string): boolean {
    const pattern = { escort: /escortArranged is yes/, noDriving: /instruct\s+\w+\s+"[^"]*\bdriv/i, recording: /agrees to recording/ }[name];
    return pattern?.test(source.text) ?? false;
}
