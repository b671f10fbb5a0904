/** One thing that is known: what it is, and what is known, as markdown. */
export type Fact = readonly [what: string, known: string | undefined];

/** Text of the author that must not be taken for markdown. Line breaks become spaces. */
export function escaped(text: string): string {
    return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>&~$]/g, '\\$&');
}

/** Words in a fixed-width face; backticks of the author cannot end them. */
export function code(text: string): string {
    return `\`${text.replace(/\s+/g, ' ').replaceAll('`', 'ʼ')}\``;
}

/** A link, where the address is one that an editor may open. */
export function link(address: string | undefined): string | undefined {
    return address === undefined ? undefined : /^https?:\/\/[^\s<>"']+$/.test(address) ? `<${address}>` : escaped(address);
}

/** A page about something: its label, its name and kind, and a list of what is known. */
export function page(label: string, kind: string, name: string, facts: readonly Fact[]): string {
    const known = facts.flatMap(([what, text]) => (text === undefined || text === '' ? [] : [`- ${what}: ${text}`]));
    const title = label === '' ? '' : `**${escaped(label)}**\n\n`;
    return [`${title}${kind}${name === '' ? '' : ` ${code(name)}`}`, ...known.length > 0 ? [known.join('\n')] : []].join('\n\n');
}
