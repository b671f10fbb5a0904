import { isAsked, substanceOf } from '../../../language/profiles/profile.js';
import { texts } from '../../../language/profiles/texts.js';
import type { ResolvedProfile, ResolvedRequirement } from '../../../language/profiles/resolve.js';
import { escaped, link, page, type Fact } from './markdown.js';

/** What is known about a set of requirements, as markdown: what it asks for, where that is written, and what is switched off and why. */
export function profilePage(profile: ResolvedProfile): string {
    const { name, title, jurisdiction, edition, requirements } = profile;
    const substance = substanceOf(profile);
    const asked = requirements.filter(isAsked).map((requirement): Fact => ['Asks', escaped(texts(requirement).requires + changeOf(requirement))]);
    const off = requirements.filter(requirement => !isAsked(requirement))
        .map((requirement): Fact => ['Switched off', escaped(`${texts(requirement).requires} ${reasonOf(requirement)}`)]);
    const written = requirements.flatMap(({ text }) => text ?? []);
    const sources = written.filter((text, index) => written.indexOf(text) === index).map(({ title: source, edition: state, reviewed, url }): Fact =>
        ['Source', [escaped(source), escaped(state), `last read ${reviewed}`, ...(url === undefined ? [] : [link(url)])].join(', ')]);
    const about: readonly Fact[] = substance === undefined ? [] : [['About', escaped(substance)]];
    return page(title, 'Profile', name, [...about, ['Jurisdiction', escaped(jurisdiction)], ['Edition', escaped(edition)], ...asked, ...off, ...sources]);
}

function changeOf({ change }: ResolvedRequirement): string {
    return change ? ` Changed: ${change.reason}` : '';
}

function reasonOf({ change, unsourced, reason = '' }: ResolvedRequirement): string {
    return change?.reason ?? (unsourced === true ? `Unsourced: ${reason}` : reason);
}
