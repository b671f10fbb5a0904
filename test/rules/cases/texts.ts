import { lines } from '../../../language/rules/support/examples.js';
import type { Case } from './case.js';

const narrative = (text: string, ...more: readonly string[]): string => lines(`${more.join('\n')}\nnarrative "Text" """\n    ${text}\n    """`).text;

/** Narratives, consent texts, figures and abbreviations. */
export const texts: readonly Case[] = [
    { name: 'capitals that stress, count or name', text: narrative('Do NOT drive, NEVER alone. Type II, stage III. From 9 AM in the US; approved by the FDA. IMPORTANT.'), finds: [] },
    { name: 'instruments and licences of the library are known', text: narrative('The PHQ-9 and the MADRS are rated by an RN or an LCSW.'), finds: [] },
    { name: 'a text may explain its short forms', text: narrative('Patients with post-traumatic stress disorder (PTSD), and CBT (cognitive behavioural therapy). PTSD and CBT are treated.'), finds: [] },
    { name: 'ordinary words with capitals', text: narrative('McLean, iPhone, pH, X-ray, Vitamin D, B12, and a 5-HT receptor.'), finds: [] },
    {
        name: 'each short form is told once, in the second line of a text too',
        text: narrative('Patients may take\n    <|SSRI|>s. Other <|SNRI|> and SSRIs are fine.'),
        finds: [['undefined-abbreviation', '`SSRI` is explained nowhere'], ['undefined-abbreviation', 'abbreviation SNRI']],
    },
    {
        name: 'a short form in a consent item',
        text: lines(`
team {
    role prescriber "Prescriber"
}
consent treatment "Consent" {
    obtain by prescriber at least 24 h before meeting
    risk   infection "An <|IM|> injection can hurt."
}
session meeting "Visit" {
    timing once
    staff  prescriber
    needs  consent treatment
}`).text,
        finds: [['undefined-abbreviation', '`IM`']],
    },
    {
        name: 'a figure of something that is there, but not stated',
        text: lines(`
team {
    role prescriber "Prescriber"
}
narrative "Text" "Each visit takes {<|meeting.duration|>}."
session meeting "Visit" {
    timing once
    staff  prescriber
}`).text,
        finds: [['unknown-figure', 'The protocol states no `{meeting.duration}`. About `meeting` it states']],
    },
    {
        name: 'a figure of something that is not there',
        text: narrative('There are {<|xyz|>} of them.'),
        finds: [['unknown-figure', 'A figure is named by what it belongs to']],
    },
];
