/** What led to an answer, each once, with the words of the protocol in quotation marks. */
export function reasonsText(because: readonly { readonly text: string }[]): string {
    return [...new Set(because.map(({ text }) => text.replace(/`([^`]*)`/g, '“$1”')))].join(' ');
}
