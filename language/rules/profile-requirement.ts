import type { ProtocolFacts } from '../analysis/facts.js';
import type { HeaderValue } from '../model/protocol.js';
import { concerns } from '../profiles/concern.js';
import { isAsked } from '../profiles/profile.js';
import { authorityOf, texts } from '../profiles/texts.js';
import type { ResolvedRequirement } from '../profiles/resolve.js';
import { shortfalls } from '../profiles/shortfalls.js';
import { defineRule, sourced } from './kit.js';
import { ketamineLabel, spravatoRems } from './sources.js';
import type { Context } from './support/context.js';
import { sprayCourse } from './support/examples.js';

/** Something that a followed profile requires and the protocol does not show. */
export const profileRequirement = defineRule({
    code: 'profile-requirement',
    severity: 'warning',
    summary: 'The protocol follows a profile, and does not show something that the profile requires.',
    why: 'A line `follows …` is a promise to readers. Each requirement names its source; what a profile cannot test is not claimed.',
    messages: { missing: '{requires} {advice} The profile `{profile}` asks for it: {authority}.' },
    basis: sourced(ketamineLabel('what the profile us-ketamine-label asks'), spravatoRems),
    bad: sprayCourse('28 mg or 60 mg', '<|hk-esketamine|>'),
    good: sprayCourse('28 mg or 56 mg'),
    waitsForReadableText: true,
    checkFile({ protocols, followed }, report) {
        for (const facts of protocols) {
            for (const { requirement, follows } of asked(facts, followed)) {
                const { requires, advice } = texts(requirement);
                for (const { session = '', range } of shortfalls(requirement.test, facts, requirement.profile)) {
                    const values = { requires, advice: advice.replaceAll('{session}', session), profile: requirement.profile.name, authority: authorityOf(requirement) };
                    const related = range ? [{ message: `\`${follows.value}\` is followed because of this line.`, range: follows.range }] : [];
                    report('missing', values, range ?? follows.range, { related });
                }
            }
        }
    },
});

interface Asked {
    readonly requirement: ResolvedRequirement;
    readonly follows: HeaderValue<string>;
}

/** Everything that the profiles of a protocol ask for; what two of them take from a third only once. One about another medication asks for nothing. */
function asked(facts: ProtocolFacts, followed: Context['followed']): readonly Asked[] {
    const all = facts.protocol.header.follows.flatMap(follows => {
        const meant = followed(follows);
        const requirements = meant.kind === 'profile' ? meant.profile.requirements : [];
        return requirements.filter(each => isAsked(each) && concerns(each.profile, facts)).map(requirement => ({ requirement, follows }));
    });
    const key = ({ requirement: { profile, id, test } }: Asked): string => `${profile.name}/${id}/${JSON.stringify(test)}`;
    const keys = all.map(key);
    return all.filter((_, index) => keys.indexOf(keys[index]!) === index);
}
