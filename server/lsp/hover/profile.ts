import { profiles } from '../../../language/profiles/load.js';
import { escaped, link, page, type Fact } from './markdown.js';

/**
 * What is known about a set of requirements, as markdown: what it asks for and where that is written.
 * @param name as a protocol follows it
 * @returns nothing where there is none of that name
 */
export function profilePage(name: string): string | undefined {
    const profile = profiles().find(known => known.name === name);
    if (!profile) {
        return undefined;
    }
    const facts = profile.requirements.map(({ requires }): Fact => ['Asks', escaped(requires)]);
    const sources = Object.values(profile.sources).map(({ title, edition, reviewed, url }): Fact =>
        ['Source', `${escaped(title)}, ${escaped(edition)}, last read ${reviewed}, ${link(url)}`]);
    return page(profile.title, 'Profile', name, [['Jurisdiction', escaped(profile.jurisdiction)], ...facts, ...sources]);
}
