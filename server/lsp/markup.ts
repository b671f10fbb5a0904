import { MarkupKind, type ClientCapabilities, type CompletionItem, type Hover, type MarkupContent, type SignatureHelp } from 'vscode-languageserver';

/** Text with marks, or the same without, as an editor takes it. An editor that names no format is given plain text: it would show the marks as they are. */
function suited(contents: MarkupContent, formats: readonly MarkupKind[] | undefined): MarkupContent {
    const wanted = formats?.find(format => format === MarkupKind.Markdown || format === MarkupKind.PlainText);
    return wanted === MarkupKind.Markdown ? contents : { kind: MarkupKind.PlainText, value: plain(contents.value) };
}

/** A sign of the author that is no mark, words in backticks, an address, the line between two parts; everything else that begins as a mark does. */
const mark = /\\([!-/:-@[-`{-~])|`([^`\n]*)`|<(https?:\/\/[^\s<>]+)>|\*\*|\n\n---(?=\n\n)/g;

/** Markdown of ours without its marks: words, lists and addresses stay. */
function plain(markdown: string): string {
    return markdown.replace(mark, (_, sign?: string, words?: string, address?: string) => sign ?? words ?? address ?? '');
}

type Suit = (answer: never, client: ClientCapabilities) => unknown;

const suits: Readonly<Record<string, Suit>> = {
    'textDocument/hover': (hover: Hover, { textDocument }) => (
        { ...hover, contents: suited(hover.contents as MarkupContent, textDocument?.hover?.contentFormat) }
    ),
    'textDocument/completion': (items: readonly CompletionItem[], client) => items.map(item => proposal(item, client)),
    'completionItem/resolve': proposal,
    'textDocument/signatureHelp': signatures
};

/**
 * An answer in the format that the editor takes.
 * @param method what was asked
 */
export function inFormat(method: string, answer: unknown, client: ClientCapabilities): unknown {
    const suit = suits[method];
    return suit && answer !== null && answer !== undefined ? suit(answer as never, client) : answer;
}

function proposal(item: CompletionItem, { textDocument }: ClientCapabilities): CompletionItem {
    return { ...item, ...documented(item, textDocument?.completion?.completionItem?.documentationFormat) };
}

function signatures(help: SignatureHelp, { textDocument }: ClientCapabilities): SignatureHelp {
    const formats = textDocument?.signatureHelp?.signatureInformation?.documentationFormat;
    return {
        ...help,
        signatures: help.signatures.map(signature => ({
            ...signature, ...documented(signature, formats),
            ...signature.parameters && { parameters: signature.parameters.map(one => ({ ...one, ...documented(one, formats) })) }
        }))
    };
}

function documented({ documentation }: Pick<CompletionItem, 'documentation'>, formats: readonly MarkupKind[] | undefined): Pick<CompletionItem, 'documentation'> {
    return typeof documentation === 'object' ? { documentation: suited(documentation, formats) } : {};
}
