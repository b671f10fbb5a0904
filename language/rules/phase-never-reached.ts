import type { Phase } from '../model/timing.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

const phases = (...between: readonly string[]): string => `
team {
    role therapist "Therapist"
}
session talking "Talking" {
    timing 8 times, every 1 week
    staff  therapist
}
session booster "Booster" {
    timing at weeks 8 and 16 after last talking
    staff  therapist
}
phase treatment "Treatment" {
    sessions talking
    ${between.join('\n    ')}
}
phase aftercare "Aftercare" {
    sessions booster
}`;

/** A phase that no way leads to. */
export const phaseNeverReached = defineRule({
    code: 'phase-never-reached',
    severity: 'error',
    summary: 'A phase leads to itself, or no phase leads to it.',
    why: 'What belongs to a phase that nobody comes to is never done, and a phase that leads to itself is never left.',
    messages: {
        itself: '`{phase}` leads to itself. Name the phase that comes next; for more of the same let its sessions repeat.',
        unreached: 'No phase leads to `{phase}`: those before it go on elsewhere. Add `continue to {phase}` where it follows, or say when it begins with `entry`.',
        hidden: 'This way is never taken, because the one before it has no condition. Write the ways with a condition first.',
    },
    basis: structural,
    bad: lines(phases('continue to <|treatment|> when therapist judges "not yet better"', 'continue to aftercare')),
    good: lines(phases('continue to aftercare when therapist judges "better"', 'otherwise stop treatment')),
    waitsForReadableText: true,
    checkProtocol({ protocol, intact, misspelt }, report) {
        const own = protocol.phases;
        for (const phase of own) {
            const { next } = phase;
            next.filter(({ phase: { target } }) => target === phase.id).forEach(({ phase: { range } }) => report('itself', { phase: phase.name }, range));
            const open = next.findIndex(({ when }) => !when);
            next.slice(open < 0 ? next.length : open + 1).forEach(({ range }) => report('hidden', {}, range));
        }
        if (own.every(phase => intact(phase) && !misspelt(phase, 'phase'))) {
            const reached = reachedFrom(own);
            const lost = own.filter(({ id, entry, when }) => !reached.has(id) && !entry && !when);
            lost.forEach(({ name, nameRange }) => report('unreached', { phase: name }, nameRange));
        }
    },
});

/** The phases that the course comes to, from the first on: by the ways on from each, or to the one after it where it names none. */
function reachedFrom(phases: readonly Phase[]): ReadonlySet<string> {
    const reached = new Set<string>();
    const visit = (phase: Phase | undefined): void => {
        if (phase && !reached.has(phase.id)) {
            reached.add(phase.id);
            const named = phase.next.flatMap(({ phase: { target } }) => phases.find(({ id }) => id === target) ?? []);
            (named.length > 0 ? named : phases.slice(phases.indexOf(phase) + 1, phases.indexOf(phase) + 2)).forEach(visit);
        }
    };
    visit(phases[0]);
    phases.filter(({ entry, when }) => entry ?? when).forEach(visit);
    return reached;
}
