import { silencesOf } from '../analysis/silence.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { draftInstead } from './support/in-use.js';

/** A protocol in use that leaves open what its source leaves open. */
export const silenceInUse = defineRule({
    code: 'silence-in-use',
    severity: 'error',
    summary: 'A protocol that is in use leaves open what its source leaves open.',
    why: '`silent on` describes a published text. Whoever treats by it has to decide what that text does not say.',
    messages: { open: 'A protocol with `status active` has to decide about {topics} itself: {source} does not. Write it down, and take `silent on` out.' },
    basis: structural,
    bad: lines(`
status active
source abstract "Abstract of the trial"
<|silent on staffing in abstract|>
session preparation "Preparation" {
    timing once
}`),
    good: lines(`
status draft
source abstract "Abstract of the trial"
silent on staffing in abstract
session preparation "Preparation" {
    timing once
}`),
    checkProtocol({ protocol }, report) {
        const { status } = protocol.header;
        if (status?.value !== 'active') {
            return;
        }
        for (const { topics, sources, range } of silencesOf(protocol)) {
            report('open', { topics: topics.join(', '), source: sources.map(({ written }) => `\`${written}\``).join(', ') }, range, { fixes: draftInstead(status) });
        }
    },
});
