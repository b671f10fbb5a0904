/**
 * The commands of `workspace/executeCommand`, for every editor that speaks the protocol.
 * A client must not contribute commands of its own by these names: the language client registers them.
 */
export const serverCommands = {
    /** `arguments: [ExportParams]`, gives {@link ExportResult}. The same as {@link exportRequest}. */
    export: 'regimen.export',
    /** `arguments: [PreviewParams]`, gives {@link PreviewResult}. The same as {@link previewRequest}. */
    preview: 'regimen.preview',
    /** `arguments: [RunScenariosParams]`, gives {@link RunScenariosResult}. */
    runScenarios: 'regimen.runScenarios',
    /** `arguments: [{ uri }]`: the editor is asked to open that page in a browser. Offered where it says that it can. Gives nothing. */
    showDocumentation: 'regimen.showDocumentation'
} as const;

/** What a client may say about itself in `initializationOptions`. */
export interface ClientOptions {
    /**
     * A command of the client that shows the course of a patient step by step. The lens at a scenario calls it with {@link ShowCourseParams};
     * without it, the lens only runs the scenarios.
     */
    readonly courseCommand?: string;
    /** A command of the client that shows a preview; the lenses at a protocol call it with {@link ProtocolAtHand}. */
    readonly previewCommand?: string;
    /** A command of the client that exports a protocol; the lens at one calls it with {@link ProtocolAtHand}. */
    readonly exportCommand?: string;
    /** The settings of our section, for an editor that can neither be asked for them nor tells of them. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** The client answers {@link readFileRequest} and {@link listFolderRequest}. */
    readonly readsFiles?: boolean;
    /** The client shows how long a check took, which {@link checkedNotification} tells. */
    readonly showsCheckTime?: boolean;
}

/** A protocol that something is done with. */
export interface ProtocolAtHand {
    readonly uri: string;
    /** Its name: a file may hold several. */
    readonly protocol: string;
}

/** Which course is to be shown. */
export interface ShowCourseParams {
    readonly uri: string;
    /** The id of a scenario, or of a table, any row of which is meant. */
    readonly scenario: string;
    /** The name of the protocol it is one of. */
    readonly protocol: string;
}
