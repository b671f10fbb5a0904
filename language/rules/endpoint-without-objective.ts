import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { usdm } from './sources.js';

const outcomes = (purpose: string): string => `
team {
    role therapist "Therapist"
}
session talking "Talking" {
    timing  8 times, every 1 week
    staff   therapist
    collect PHQ9
}
outcomes {
    objective relief "Relief from depression"
    measure   PHQ9 at each talking
    primary   <|mood|> "Mood at the end" PHQ9 at last talking${purpose}
}`;

/** An endpoint that answers none of the questions of its protocol. */
export const endpointWithoutObjective = defineRule({
    code: 'endpoint-without-objective',
    severity: 'info',
    summary: 'An endpoint does not say which objective it is for, in a study, or where an objective has no endpoint.',
    why: 'An endpoint answers the question of an objective. One that belongs to none is a figure that nobody asked for.',
    messages: { missing: '`{endpoint}` belongs to no objective. Add {example} to the line.' },
    basis: sourced(usdm('DDF00096')),
    asksFor: 'outcomes',
    bad: lines(outcomes('')),
    good: lines(outcomes(' for relief').replace(/<\||\|>/g, '')),
    waitsForReadableText: true,
    checkProtocol({ protocol, intact }, report) {
        const served = protocol.endpoints.flatMap(({ objective }) => objective ?? []);
        const unserved = protocol.objectives.find(({ id }) => served.every(({ target }) => target !== undefined && target !== id));
        // In a study each endpoint answers an objective; elsewhere it is told where an objective has none.
        const meant = unserved ?? (protocol.studies.length > 0 ? protocol.objectives[0] : undefined);
        for (const endpoint of meant ? protocol.endpoints : []) {
            if (!endpoint.objective && intact(endpoint)) {
                report('missing', { endpoint: endpoint.name, example: `\`for ${meant?.name ?? ''}\`` }, endpoint.nameRange);
            }
        }
    },
});
