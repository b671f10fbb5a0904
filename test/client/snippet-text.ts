/** One entry of a snippets file. */
export interface Snippet {
    readonly prefix: string;
    readonly description: string;
    readonly body: string | readonly string[];
}

const variables: Record<string, string> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '01' };

/**
 * The text that a snippet leaves behind if every placeholder is taken as it stands.
 * @param choose which entry of a list of choices to take, counted from 0; lists that are shorter give their last one
 */
export function snippetText(snippet: Snippet, choose = 0): string {
    const body = typeof snippet.body === 'string' ? snippet.body : snippet.body.join('\n');
    return body
        .replaceAll(/\$([A-Z_]+)/g, (_, name: string) => variables[name] ?? `unknown variable ${name}`)
        .replaceAll(/\$\{\d+\|([^|]*)\|\}/g, (_, choices: string) => choices.split(',').slice(0, choose + 1).at(-1)!)
        .replaceAll(/\$\{\d+:((?:\\\}|[^}])*)\}/g, (_, text: string) => text.replaceAll('\\}', '}'))
        .replaceAll(/\$\d+/g, '');
}
