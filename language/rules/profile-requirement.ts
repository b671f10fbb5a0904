import { profiles } from '../profiles/load.js';
import { shortfalls } from '../profiles/shortfalls.js';
import { defineRule, sourced } from './kit.js';
import { ketamineLabel, spravatoRems } from './sources.js';
import { course } from './support/examples.js';

/** Something that a followed profile requires and the protocol does not show. */
export const profileRequirement = defineRule({
    code: 'profile-requirement',
    severity: 'warning',
    summary: 'The protocol follows a profile, and does not show something that the profile requires.',
    why: 'A line `follows …` is a promise to readers. Each requirement names its source; what a profile cannot test is not claimed.',
    messages: { missing: '{requires} {advice} The profile `{profile}` asks for it: {source}, {edition}, {locator}.' },
    basis: sourced(ketamineLabel('what the profile us-ketamine-label asks'), spravatoRems),
    bad: course({
        team: `
follows us-esketamine-rems
team {
    role prescriber "Prescriber" {
        licence MD or DO
    }
}`,
        dosing: `
setting room "Treatment room" {
    equipment pulseOximeter
}
session <|dosing|> "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    in        room
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge not before 60 min when prescriber judges "fit to leave"
}`,
    }),
    good: course({
        team: `
follows us-esketamine-rems
team {
    role prescriber "Prescriber" {
        licence MD or DO
    }
}`,
        dosing: `
setting room "Treatment room" {
    equipment pulseOximeter
}
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    in        room
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge not before 120 min when prescriber judges "fit to leave"
}`,
    }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const { value, range: follows } of facts.protocol.header.follows) {
            const profile = profiles().find(({ name }) => name === value);
            for (const { test, requires, advice, source, locator } of profile?.requirements ?? []) {
                const text = profile?.sources[source];
                for (const { session = '', range } of shortfalls(test, facts)) {
                    const values = { requires, profile: value, source: text?.title ?? source, edition: text?.edition ?? '', locator };
                    const related = range ? [{ message: `\`${value}\` is followed because of this line.`, range: follows }] : [];
                    report('missing', { ...values, advice: advice.replace('{session}', session) }, range ?? follows, { related });
                }
            }
        }
    },
});
