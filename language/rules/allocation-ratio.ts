import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

const study = (allocation: string): string => `
team {
    role therapist "Therapist"
}
study {
    ${allocation}
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
}
arm listeningArm "Listening" {
    sessions listening
}
outcomes {
    primary better "Better" PHQ9 time not stated
}`;

/** A ratio that has another number of parts than there are arms. */
export const allocationRatio = defineRule({
    code: 'allocation-ratio',
    severity: 'error',
    summary: 'The ratio of an allocation has more or fewer figures than there are arms.',
    why: 'Nobody can set up the randomisation: it stays open which share goes into which arm.',
    messages: {
        differs: '`{ratio}` has {parts} figures, and there are {arms} arms ({names}). Give each arm a figure, in the order of the arms.',
        zero: 'A figure of 0 in `{ratio}` puts nobody into that arm. Give each arm at least 1, or take the arm out.',
    },
    basis: structural,
    bad: lines(study('<|allocation randomised 1 to 1 to 1 between talkingArm, listeningArm|>')),
    good: lines(study('allocation randomised 2 to 1 between talkingArm, listeningArm')),
    waitsForReadableText: true,
    checkProtocol({ protocol, element }, report) {
        for (const { allocation } of protocol.studies) {
            const { ratio = [], arms = [], range } = allocation ?? {};
            const named = arms.length > 0 ? arms.map(arm => element(arm)?.name ?? arm.written) : protocol.arms.map(({ name }) => name);
            const written = ratio.join(' to ');
            if (range && ratio.length > 0 && named.length > 0 && ratio.length !== named.length) {
                report('differs', { ratio: written, parts: ratio.length, arms: named.length, names: named.join(', ') }, range);
            } else if (range && ratio.includes(0)) {
                report('zero', { ratio: written }, range);
            }
        }
    },
});
