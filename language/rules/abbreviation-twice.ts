import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { usdm } from './sources.js';

/** Two short forms of the same thing. */
export const abbreviationTwice = defineRule({
    code: 'abbreviation-twice',
    severity: 'warning',
    summary: 'Two abbreviations stand for the same words.',
    why: 'Readers take two short forms for two different things.',
    messages: { twice: '`{first}` stands for “{expansion}” already. Use one of the two throughout.' },
    basis: sourced(usdm('DDF00171')),
    bad: lines(`
abbreviation KAT "ketamine-assisted therapy"
abbreviation <|KAP|> "Ketamine-assisted therapy"`),
    good: lines(`
abbreviation KAT "ketamine-assisted therapy"`),
    checkProtocol({ protocol }, report) {
        const known = new Map<string, (typeof protocol.own.abbreviations)[number]>();
        for (const abbreviation of protocol.own.abbreviations) {
            const words = abbreviation.label.trim().replace(/\s+/g, ' ').toLowerCase();
            const first = known.get(words);
            if (first && first.name !== abbreviation.name) {
                const related = [{ message: `\`${first.name}\` is declared here.`, range: first.nameRange }];
                report('twice', { first: first.name, expansion: first.label }, abbreviation.nameRange, { related });
            }
            known.set(words, first ?? abbreviation);
        }
    },
});
