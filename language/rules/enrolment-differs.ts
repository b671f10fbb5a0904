import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';

const study = (enrolled: string): string => `
team {
    role therapist "Therapist"
}
study {
    enrols ${enrolled} participants
}
session talking "Talking" {
    timing 8 times, every 1 week
    staff  therapist
}
session listening "Listening" {
    timing 8 times, every 1 week
    staff  therapist
}
arm talkingArm "Talking" {
    sessions talking
    enrols   40 participants
}
arm listeningArm "Listening" {
    sessions listening
    enrols   40 participants
}
outcomes {
    primary better "Better" PHQ9 time not stated
}`;

/** Arms that do not add up to the study. */
export const enrolmentDiffers = defineRule({
    code: 'enrolment-differs',
    severity: 'error',
    summary: 'The participants of the arms do not add up to those of the study.',
    why: 'The sample size stands in the application, the consent form and the budget. Reviewers send back a protocol in which it is not one number.',
    messages: { differs: 'The study enrols {study}, and its arms {arms} together. Correct whichever is wrong.' },
    basis: structural,
    bad: lines(study('90').replace('enrols 90 participants', '<|enrols 90 participants|>')),
    good: lines(study('80')),
    waitsForReadableText: true,
    checkProtocol({ protocol }, report) {
        const counts = protocol.arms.map(({ enrols }) => enrols);
        const sum = counts.reduce((total, each) => total + (each?.count ?? 0), 0);
        const isKnown = counts.length > 1 && counts.every(each => each && !each.approximate);
        for (const { enrols } of protocol.studies) {
            if (isKnown && enrols && !enrols.approximate && enrols.count !== sum) {
                const related = counts.flatMap(each => (each ? [{ message: `This arm enrols ${each.count}.`, range: each.range }] : []));
                report('differs', { study: enrols.count, arms: sum }, enrols.range, {
                    related, fixes: [replacement(`Write \`enrols ${sum} participants\``, enrols.range, `enrols ${sum} participants`, false)]
                });
            }
        }
    },
});
