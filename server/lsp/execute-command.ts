import { ExecuteCommandRequest, type ExecuteCommandParams } from 'vscode-languageserver';
import { serverCommands, type ExportParams, type ExportResult, type PreviewParams, type PreviewResult, type RunScenariosResult } from '../messages.js';
import { exportOf } from './export.js';
import { Refusal, wanted, type Feature } from './feature.js';
import { previewOf } from './preview.js';
import { scenariosOf } from './scenarios/run.js';
import type { Session } from './session.js';

/** Export, preview and scenarios as commands, for editors that know no requests of ours. */
export const executeCommand: Feature = {
    capabilities: { executeCommandProvider: { commands: Object.values(serverCommands) } },
    requests: [wanted(ExecuteCommandRequest.type, execute)]
};

function execute(session: Session, { command, arguments: [argument] = [] }: ExecuteCommandParams): ExportResult | PreviewResult | RunScenariosResult {
    if (!isAboutFile(argument)) {
        throw new Refusal(`\`${command}\` needs to know which file it is about: \`{ "uri": … }\`.`);
    }
    switch (command) {
        case serverCommands.export: return exportOf(session, argument as ExportParams);
        case serverCommands.preview: return previewOf(session, argument as PreviewParams);
        case serverCommands.runScenarios: return scenariosOf(session, argument);
        default: throw new Refusal(`There is no command \`${command}\`.`);
    }
}

function isAboutFile(argument: unknown): argument is { readonly uri: string } {
    return typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string';
}
