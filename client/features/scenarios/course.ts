import type { CourseStep, Reason, ScenarioResult } from '../../../server/messages/scenarios.js';
import { keyOf } from './requests.js';

/** A course that somebody steps through. */
export interface Course {
    /** The address of the protocol. */
    readonly uri: string;
    readonly result: ScenarioResult;
    readonly steps: readonly CourseStep[];
    /** The step that is shown. */
    readonly index: number;
}

/** The course of a patient at its first event; nothing where there is none. */
export function courseOf(uri: string, result: ScenarioResult): Course | undefined {
    return result.course && result.course.length > 0 ? { uri, result, steps: result.course, index: 0 } : undefined;
}

/** The same course at another event, as far as there is one. */
export function at(course: Course, index: number): Course {
    return { ...course, index: Math.max(0, Math.min(course.steps.length - 1, index)) };
}

/** The same patient after a change of the text, at the same event or the last; nothing where the patient or the course is gone. */
export function followed(course: Course, results: readonly ScenarioResult[]): Course | undefined {
    const { protocol, id } = course.result;
    const result = results.find(other => other.protocol === protocol && other.id === id);
    const fresh = result && courseOf(course.uri, result);
    return fresh && at(fresh, course.index);
}

/** The patients that are meant: one, or each row of a table; all where nothing is meant in particular. */
export function meant(results: readonly ScenarioResult[], key: string | undefined): readonly ScenarioResult[] {
    return key === undefined ? results : results.filter(({ protocol, id, table }) => [id, table?.id ?? id].some(own => keyOf(protocol, own) === key));
}

/** What is so of the patient at a step. */
export function valuesAt({ result, steps }: Course, index: number): readonly Reason[] {
    return (steps[index]?.known ?? []).flatMap(place => result.known[place] ?? []);
}

/** Values that are new at a step. */
export function newAt(course: Course, index: number): ReadonlySet<Reason> {
    const before = new Set(index === 0 ? [] : valuesAt(course, index - 1));
    return new Set(valuesAt(course, index).filter(value => !before.has(value)));
}
