import type { CodeLens, CompletionItem, Hover, InlayHint, MarkupContent, SignatureHelp } from 'vscode-languageserver';
import { linkWords } from './completion/link-words.js';
import { approvalSentences } from './hover/approval.js';
import type { Session } from './session.js';

type Say = Session['workspace']['say'];

/**
 * An answer in the language of the editor: what Regimen says of its own in it. Texts of the author stay as they are.
 * @param method what was asked
 * @param answer the answer in English
 */
export function worded(method: string, answer: unknown, say: Say): unknown {
    const wording = wordings[method];
    return wording && answer !== null && answer !== undefined ? wording(answer as never, say) : answer;
}

const wordings: Readonly<Record<string, (answer: never, say: Say) => unknown>> = {
    'textDocument/codeLens': (lenses: readonly CodeLens[], say) =>
        lenses.map(lens => (lens.command ? { ...lens, command: { ...lens.command, title: say(lens.command.title) } } : lens)),
    'textDocument/signatureHelp': (help: SignatureHelp, say) => ({
        ...help,
        signatures: help.signatures.map(signature => ({
            ...signature,
            documentation: sentence(signature.documentation as MarkupContent, say),
            ...signature.parameters && {
                parameters: signature.parameters.map(part => ({ ...part, documentation: sentence(part.documentation as MarkupContent, say) })),
            },
        })),
    }),
    'textDocument/inlayHint': (hints: readonly InlayHint[], say) => hints.map(hint => hintIn(hint, say)),
    'textDocument/hover': (hover: Hover, say) => ({ ...hover, contents: page(hover.contents as MarkupContent, say) }),
    'textDocument/completion': (answer: readonly CompletionItem[] | { readonly items: readonly CompletionItem[] }, say) =>
        ('items' in answer ? { ...answer, items: answer.items.map(item => proposal(item, say)) } : answer.map(item => proposal(item, say))),
};

/** What stands behind a line: counts, days and amounts, each told by itself, and how they follow, line by line. */
function hintIn({ label, tooltip, ...hint }: InlayHint, say: Say): InlayHint {
    const { value, ...contents } = tooltip as MarkupContent;
    const text = (label as string).split(/(; |: |… )/).map((part, index) => (index % 2 === 1 ? part : say(part))).join('');
    return { ...hint, label: text, tooltip: { ...contents, value: value.split('\n').map(line => reasonIn(line, say)).join('\n') } };
}

const inReasons = /(?:from |until )?day −?\d+(?: to −?\d+)?|for each \d+ patients|(?:every|apart at least)(?= `)|(?<=` )from(?= )/gi;

function reasonIn(line: string, say: Say): string {
    const [, mark = '', text = line] = /^(- )(.*)$/.exec(line) ?? [];
    const said = say(text);
    return mark + (said === text ? text.replace(inReasons, part => say(part)) : said);
}

function proposal(item: CompletionItem, say: Say): CompletionItem {
    return {
        ...item,
        ...item.detail !== undefined && { detail: say(item.detail) },
        ...typeof item.documentation === 'object' && { documentation: page(item.documentation, say) },
    };
}

/** What words inside a line and approvals say; any other sentence may be the author's. */
const helpLines: ReadonlySet<string> = new Set([...Object.values(linkWords), ...Object.values(approvalSentences)]);

/** A sentence of ours; an example of the language below it stays as it is. */
function sentence(contents: MarkupContent, say: Say): MarkupContent {
    const [first = '', ...below] = contents.value.split('\n');
    return { ...contents, value: [say(first), ...below].join('\n') };
}

/** The lines of a page: headings, the kind of what it is about, and sentences of ours. */
function page(contents: MarkupContent, say: Say): MarkupContent {
    return { ...contents, value: contents.value.split('\n').map(line => lineOf(line, say)).join('\n') };
}

function lineOf(line: string, say: Say): string {
    const [, heading, known = ''] = /^- ([A-Z][a-z ]+)(: .*)$/.exec(line) ?? [];
    const [, kind, name = ''] = /^([A-Za-z][a-z, ]*)( `[^`]*`)?$/.exec(line) ?? [];
    if (heading !== undefined) {
        return `- ${say(heading)}${known}`;
    }
    return kind !== undefined ? `${kindOf(kind, say)}${name}` : /^`[^`]*` [a-z]/.test(line) || helpLines.has(line) ? say(line) : line;
}

/** The word for a kind, which begins a line with a capital letter. */
function kindOf(kind: string, say: Say): string {
    const word = kind[0]!.toLowerCase() + kind.slice(1);
    const said = say(word);
    return said === word ? kind : said;
}
