import type { BaseLanguageClient } from 'vscode-languageclient';
import { URI } from 'vscode-uri';
import type { Client } from '../lsp/client.js';

/** Something that happens in the editor, and who listens. */
export class EventEmitter<Of> {
    private readonly listeners = new Set<(of: Of) => unknown>();
    readonly event = (listener: (of: Of) => unknown): object => {
        this.listeners.add(listener);
        return {};
    };
    /** Tells everybody, and waits for what they do about it. */
    readonly fire = (of: Of): Promise<unknown> => Promise.all([...this.listeners].map(listener => listener(of)));
}

/** A class whose objects only hold what they are made of, by these names. */
function holding(...names: readonly string[]): new (...of: readonly unknown[]) => object {
    return class {
        constructor(...of: readonly unknown[]) {
            Object.assign(this, Object.fromEntries(names.map((name, place) => [name, of[place]])));
        }
    };
}

/** Speaks English: the texts as they stand in the code, with their values. */
export const l10n = { t: (text: string, ...values: readonly unknown[]): string => text.replace(/\{(\d+)\}/g, (_, place) => String(values[Number(place)])) };

/** What several tests need of the editor: places, and classes that only hold what they are made of. */
export const values = {
    Uri: URI,
    l10n,
    EventEmitter,
    Position: holding('line', 'character'),
    Range: class {
        readonly start: object;
        readonly end: object;
        constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
            this.start = { line: startLine, character: startCharacter };
            this.end = { line: endLine, character: endCharacter };
        }
    },
    Location: holding('uri', 'range'),
    Disposable: { from: (...parts: unknown[]) => ({ parts, dispose: () => undefined }) },
    ThemeColor: holding('id'),
    ThemeIcon: holding('id'),
    TreeItem: holding('label'),
    TestMessage: holding('message'),
    TestMessageStackFrame: holding('label', 'uri', 'position'),
    TestRunRequest: holding('include', 'exclude', 'profile', 'continuous'),
    TestRunProfileKind: { Run: 1 },
    TextEditorRevealType: {},
    TreeItemCollapsibleState: {},
    OverviewRulerLane: {},
};

/** What the tests mock of the language client. */
export const languageClientModule = {
    LanguageClient: class {}, RevealOutputChannelOn: {}, State: { Stopped: 1, Running: 2, StartFailed: 4 }, TransportKind: {},
};

/** A language client that asks a server in the same process. */
export function clientOf(server: Client): BaseLanguageClient & { state: number } {
    return {
        state: 2,
        outputChannel: { warn: (message: string) => message },
        code2ProtocolConverter: { asUri: (uri: URI) => uri.toString() },
        sendRequest: (method: string, params: object) => server.request(method, params),
        onDidChangeState: () => ({}),
    } as unknown as BaseLanguageClient & { state: number };
}
