import { CompletionItem, CompletionItemKind, MarkdownString, Range, SnippetString, type Position, type TextDocument } from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';
import snippets from '../snippets/clinical-protocol.json' with { type: 'json' };

/** One entry of the snippets file. */
interface Snippet {
    readonly prefix: string;
    readonly description: string;
    readonly body: string | readonly string[];
}

/**
 * Offers the snippets at the beginning of a line, where the server says that their first word fits. The editor itself would
 * offer every snippet everywhere, so the manifest tells it not to.
 */
export const snippetsWhereTheyFit: CompletionMiddleware = {
    async provideCompletionItem(document, position, context, token, next) {
        const answer = await next(document, position, context, token);
        const items = Array.isArray(answer) ? answer : answer?.items ?? [];
        const line = document.lineAt(position).text.slice(0, position.character);
        return /^\s*[a-z]*$/.test(line) ? [...items, ...fitting(items, document, position)] : items;
    }
};

function fitting(items: readonly CompletionItem[], document: TextDocument, position: Position): CompletionItem[] {
    const keywords = new Map(items.filter(item => item.kind === CompletionItemKind.Keyword).map(item => [labelOf(item), item]));
    const start = document.lineAt(position).firstNonWhitespaceCharacterIndex;
    const range = new Range(position.line, Math.min(start, position.character), position.line, position.character);
    return Object.values<Snippet>(snippets).flatMap(snippet => {
        const keyword = keywords.get(snippet.prefix.split(' ', 1).join());
        return keyword ? [itemOf(snippet, bodyOf(snippet, document), keyword, range)] : [];
    });
}

/** The text of a snippet, without the library it takes in where the file has taken it in already. */
function bodyOf({ body }: Snippet, document: TextDocument): string {
    const text = typeof body === 'string' ? body : body.join('\n');
    return /^\s*use\s+standard\b/m.test(document.getText()) ? text.replace(/^use standard\n+/, '') : text;
}

/** A snippet as an entry of the list, right behind its keyword. Its kind is not that of snippets, which the manifest hides. */
function itemOf({ prefix, description }: Snippet, body: string, keyword: CompletionItem, range: Range): CompletionItem {
    const item = new CompletionItem({ label: prefix, description }, CompletionItemKind.Struct);
    item.insertText = new SnippetString(body);
    item.documentation = new MarkdownString().appendCodeblock(withoutFields(body));
    item.range = range;
    item.sortText = `${keyword.sortText ?? labelOf(keyword)}~`;
    return item;
}

function labelOf({ label }: CompletionItem): string {
    return typeof label === 'string' ? label : label.label;
}

/** What a snippet leaves behind if every field is taken as it stands. */
function withoutFields(body: string): string {
    return body
        .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
        .replaceAll(/\$\{\d+:((?:\\\}|[^}])*)\}/g, '$1')
        .replaceAll(/\n?\s*\$0|\\(?=\})/g, '');
}
