/**
 * The commands this extension contributes. The server's own commands have other names (`serverCommands` in server/messages/client.ts),
 * because the language client registers those itself.
 */
export const clientCommands = {
    changes: 'regimen.showChanges',
    changesSince: 'regimen.showChangesSince',
    compareSelected: 'regimen.compareSelected',
    decidingClause: 'regimen.goToDecidingClause',
    endCourse: 'regimen.endCourse',
    export: 'regimen.exportProtocol',
    newFromTemplate: 'regimen.newFromTemplate',
    nextEvent: 'regimen.nextEvent',
    preview: 'regimen.openPreview',
    previousEvent: 'regimen.previousEvent',
    restart: 'regimen.restartServer',
    stepThrough: 'regimen.stepThroughScenario',
    verify: 'regimen.verifyExports',
    views: 'regimen.openView',
    walkthrough: 'regimen.openWalkthrough'
} as const;

/** The language id of the files this extension serves. */
export const languageId = 'clinical-protocol';
