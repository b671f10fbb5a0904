/** The lines around a snippet, by the block it stands in; the snippet takes the place of `…`. */
const surroundings: Readonly<Record<string, string>> = {
    file: '…\n',
    protocol: 'protocol kat "KAT" {\n…\n}\n',
    session: 'protocol kat "KAT" {\nsession dosing "Dosing" {\n…\n}\n}\n',
    screening: 'protocol kat "KAT" {\nscreening {\n…\n}\n}\n',
    medication: 'protocol kat "KAT" {\nmedication ketamine "Ketamine" {\n…\n}\n}\n',
    outcomes: 'protocol kat "KAT" {\noutcomes {\n…\n}\n}\n',
    decision: 'protocol kat "KAT" {\noutcomes {\ndecide go "Go on" before dosing 4 {\n…\n}\n}\n}\n',
    scenario: 'protocol kat "KAT" {\nscenario young "Young" {\n…\n}\n}\n',
    'scenario table': 'protocol kat "KAT" {\nscenario table ages "Ages" {\n…\n}\n}\n',
    safety: 'protocol kat "KAT" {\nsafety {\n…\n}\n}\n',
    setting: 'protocol kat "KAT" {\nsetting room "Room" {\n…\n}\n}\n',
    consent: 'protocol kat "KAT" {\nconsent treatment "Consent" {\n…\n}\n}\n',
    team: 'protocol kat "KAT" {\nteam {\n…\n}\n}\n'
};

/**
 * Puts a snippet into the block it belongs in, indented as one would.
 * @param block one of the blocks above
 * @param snippet lines of that block
 */
export function wrapped(block: string, snippet: string): string {
    let depth = 0;
    return surroundings[block]!.split('\n').map(line => {
        depth -= line === '}' ? 1 : 0;
        const spaces = '    '.repeat(depth);
        depth += line.endsWith('{') ? 1 : 0;
        return line === '…' ? snippet.replace(/^(?=.)/gm, spaces) : spaces + line;
    }).join('\n').trimEnd() + '\n';
}
