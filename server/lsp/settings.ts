import {
    CodeLensRefreshRequest, ConfigurationRequest, DidChangeConfigurationNotification, InlayHintRefreshRequest, type Connection
} from 'vscode-languageserver';
import { detailsOf, heeding } from './feature.js';
import type { Session } from './session.js';

/** The section of an editor's settings that is ours. */
const section = 'regimen';

/** The settings that the server reads, by their name without `regimen.`, each with what holds where nothing is set; the manifest lists them too. */
export const defaultSettings = {
    /** Computed days and windows behind a `timing` line. */
    'inlayHints.days': true,
    /** Computed doses at reference weights. */
    'inlayHints.doses': true,
    /** How many people are in a role. */
    'inlayHints.roles': true,
    /** What the figures in prose come to. */
    'inlayHints.figures': true
};

/** What the author has set, complete and of the right kinds. */
export type Settings = Readonly<typeof defaultSettings>;

/** Settings, and what of them was set to something that cannot be used, in words for the log. */
export interface ReadSettings {
    readonly settings: Settings;
    readonly problems: readonly string[];
}

/**
 * Reads what an editor has sent: nested, as in `{ inlayHints: { days: false } }`, or flat, as in `{ 'inlayHints.days': false }`.
 * Whatever is missing or cannot be used is as if it were not set; what nobody knows is left alone.
 */
export function readSettings(sent: unknown): ReadSettings {
    const problems: string[] = [];
    const read = Object.entries(defaultSettings).map(([name, fallback]) => {
        const value = valueOf(sent, name);
        if (value === undefined || value === null || typeof value === typeof fallback) {
            return [name, value ?? fallback];
        }
        problems.push(`The setting ${section}.${name} is ${JSON.stringify(value)}; it can be true or false. ${fallback ? 'True' : 'False'} is used.`);
        return [name, fallback];
    });
    return { settings: Object.fromEntries(read) as Settings, problems };
}

function valueOf(sent: unknown, name: string): unknown {
    return memberOf(sent, name) ?? name.split('.').reduce(memberOf, sent);
}

function memberOf(value: unknown, key: string): unknown {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** How the settings of an editor are followed. */
export interface SettingsFollower {
    /** Takes what an editor says at the start, under `settings` of its initialization options. */
    remember(initializationOptions: unknown): void;
    /** Asks the editor for the settings, where it can be asked, and to tell when they change. */
    read(): Promise<void>;
}

/**
 * Keeps the settings of the session as the author has them. An editor that can be asked is asked; of another, what it sends counts,
 * with or without our section around it.
 */
export function followSettings(session: Session, connection: Connection): SettingsFollower {
    function take(sent: unknown): void {
        const { settings, problems } = readSettings(memberOf(sent, section) ?? sent);
        problems.forEach(session.log);
        const changed = JSON.stringify(settings) !== JSON.stringify(session.settings);
        session.settings = settings;
        if (changed) {
            showAgain(session, connection);
        }
    }

    async function ask(): Promise<void> {
        try {
            const [sent] = await connection.sendRequest<unknown[]>(ConfigurationRequest.method, { items: [{ section }] });
            take(sent);
        } catch (error) {
            session.log(`The settings could not be read: ${detailsOf(error)}`);
        }
    }

    const canBeAsked = (): boolean => session.client.workspace?.configuration === true;

    connection.onDidChangeConfiguration(heeding(session, DidChangeConfigurationNotification.method, params => {
        if (canBeAsked()) {
            return ask();
        }
        return take(memberOf(params, 'settings'));
    }));

    return {
        remember(options) {
            session.settings = readSettings(memberOf(options, 'settings')).settings;
        },
        async read() {
            if (session.client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
                // An editor that refuses is served without; the connection logs it.
                await connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
            }
            if (canBeAsked()) {
                await ask();
            }
        }
    };
}

/** What is shown by the settings is fetched again. */
function showAgain({ client: { workspace } }: Session, connection: Connection): void {
    const refreshes = [
        ...(workspace?.inlayHint?.refreshSupport === true ? [InlayHintRefreshRequest.method] : []),
        ...(workspace?.codeLens?.refreshSupport === true ? [CodeLensRefreshRequest.method] : [])
    ];
    refreshes.forEach(method => void connection.sendRequest(method).catch(() => undefined));
}
