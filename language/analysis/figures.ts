import type { Encounter } from '../model/encounter.js';
import type { Medication } from '../model/medication.js';
import type { Observable } from '../model/definitions.js';
import type { Protocol } from '../model/protocol.js';
import type { Repeat, Schedule } from '../model/timing.js';

/**
 * The figures that prose may take from the protocol, by their path: `dosing.count` is "6",
 * `integration.timing` is "24 to 48 h after each dosing". A figure the protocol does not state has no entry.
 * @param protocol a protocol, possibly half written
 * @returns the text of each figure by its path, in a fixed order
 */
export function figures(protocol: Protocol): ReadonlyMap<string, string> {
    const result = new Map<string, string>();
    const put = (path: string, text: string | undefined): void => {
        if (text !== undefined && text !== '' && !result.has(path)) {
            result.set(path, text);
        }
    };
    put('protocol.title', protocol.label);
    put('protocol.version', protocol.header.version?.value);
    put('protocol.effective', protocol.header.effective?.value);
    for (const encounter of [...protocol.steps, ...protocol.sessions]) {
        putEncounter(encounter, put);
    }
    for (const medication of [...protocol.own.medications, ...protocol.used.medications]) {
        putMedication(medication, put);
    }
    for (const observable of [...protocol.own.observables, ...protocol.used.observables]) {
        put(`${observable.name}.range`, rangeOf(observable));
    }
    return result;
}

/**
 * What a figure belongs to: the session, step, medication or value that its path begins with.
 * @param path the path as written, also one that names no figure
 * @returns nothing for a figure of the protocol itself, and where nothing has the name
 */
export function figureOwner(protocol: Protocol, path: string): Encounter | Medication | Observable | undefined {
    const [name, property] = path.split('.');
    const { steps, sessions, own, used } = protocol;
    const encounters = [...steps, ...sessions];
    const medications = [...own.medications, ...used.medications];
    const observables = [...own.observables, ...used.observables];
    const owners = property === 'range' ? observables : property === 'dose' || property === 'ceiling' ? medications : encounters;
    return [...owners, ...encounters, ...medications, ...observables].find(owner => owner.name === name);
}

type Put = (path: string, text: string | undefined) => void;

function putEncounter(encounter: Encounter, put: Put): void {
    const { name, schedule } = encounter;
    put(`${name}.duration`, encounter.lasts?.written);
    if (schedule) {
        put(`${name}.count`, countText(schedule.repeat));
        put(`${name}.timing`, timingText(schedule));
        put(`${name}.cadence`, schedule.repeat.cadence?.written);
    }
}

function putMedication(medication: Medication, put: Put): void {
    put(`${medication.name}.dose`, medication.dose?.choices.map(choice => choice.value.written).join(' or '));
    for (const ceiling of medication.ceilings) {
        put(`${medication.name}.ceiling`, ceiling.amount.value.written);
    }
}

/**
 * How often something happens, for people.
 * @param repeat the repeat of a schedule
 * @returns "6", "3 to 8" or "at least 3"
 */
function countText(repeat: Repeat): string {
    const { minimum, maximum } = repeat;
    if (maximum === undefined) {
        return `at least ${minimum}`;
    }
    return minimum === maximum ? `${minimum}` : `${minimum} to ${maximum}`;
}

/** When it happens, in the author's words and without the count. */
function timingText(schedule: Schedule): string {
    const points = [...schedule.relations, ...schedule.days].map(part => part.written);
    const cadence = schedule.repeat.cadence;
    return points.length > 0 || !cadence ? points.join(', ') : `every ${cadence.written}`;
}

function rangeOf(observable: Observable): string | undefined {
    const { bounds } = observable;
    if (!bounds) {
        return undefined;
    }
    const unit = observable.unit === '1' ? '' : bounds.high.written.slice(bounds.high.value.length);
    return `${bounds.low.value} to ${bounds.high.value}${unit}`;
}
