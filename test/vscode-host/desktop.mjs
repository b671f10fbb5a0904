// Runs the extension-host suite in a desktop VS Code, on machines that can download one or have one:
// node test/vscode-host/desktop.mjs [path of the VS Code program]
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { extensionFolder } from './host.mjs';
import { hostFolder } from './install.mjs';

const program = process.argv[2];

await runTests({
    extensionDevelopmentPath: extensionFolder,
    extensionTestsPath: path.join(hostFolder, 'suite', 'index.cjs'),
    launchArgs: [path.join(extensionFolder, 'examples'), '--disable-extensions', '--disable-workspace-trust'],
    ...(program !== undefined && { vscodeExecutablePath: program }),
});
