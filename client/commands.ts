/**
 * The commands this extension contributes. The server's own commands have other names (`serverCommands` in server/messages.ts),
 * because the language client registers those itself.
 */
export const clientCommands = {
    export: 'regimen.exportProtocol',
    newFromTemplate: 'regimen.newFromTemplate',
    preview: 'regimen.openPreview',
    restart: 'regimen.restartServer'
} as const;

/** The language id of the files this extension serves. */
export const languageId = 'clinical-protocol';
