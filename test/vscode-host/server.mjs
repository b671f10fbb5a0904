// Starts and stops VS Code's server: the workbench it serves and the extension host it runs are those of the desktop editor.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { builtinExtensions, editions } from './install.mjs';

const quietSettings = {
    'files.autoSave': 'off',
    'files.simpleDialog.enable': true,
    'editor.wordBasedSuggestions': 'off',
    'editor.minimap.enabled': false,
    'workbench.startupEditor': 'none',
    'workbench.reduceMotion': 'on',
    'workbench.tips.enabled': false,
    'workbench.quickOpen.closeOnFocusLost': false,
    'workbench.layoutControl.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'window.commandCenter': false,
    'security.workspace.trust.enabled': false,
    'chat.disableAIFeatures': true,
    'git.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
};

const serverFlags = [
    '--host', '127.0.0.1', '--without-connection-token', '--telemetry-level', 'off', '--disable-workspace-trust', '--disable-experiments',
];

/**
 * Starts the server with everything it writes below `folder`.
 * @param {string} folder an empty folder of the test's own
 * @param {object} options `edition` of the editor; `settings` of the user beside the quiet defaults; `vsix`, a packed extension that is
 *     installed first; `port`, otherwise any that is free; further `flags`
 * @returns {Promise<{ port: number, stop: () => Promise<void>, settings: object, installed?: string }>} `settings` are all that are set, `installed` is the
 *     folder of the extension that was installed
 */
export async function startServer(folder, { edition = 'current', settings = {}, vsix, port = 0, flags = [] } = {}) {
    const dataFolder = path.join(folder, 'data');
    const extensionsFolder = path.join(folder, 'extensions');
    const allSettings = { ...quietSettings, ...settings };
    writeSettings(dataFolder, allSettings);
    fs.mkdirSync(extensionsFolder, { recursive: true });
    const { node, vscode } = editions[edition];
    const program = [
        path.join(vscode, 'out', 'server-main.js'), '--accept-server-license-terms', '--server-data-dir', dataFolder,
        '--extensions-dir', extensionsFolder, '--builtin-extensions-dir', builtinExtensions(edition),
    ];
    const options = { env: { ...process.env, HOME: folder, EXTENSIONS_GALLERY: '{}' }, stdio: ['ignore', 'pipe', 'pipe'] };
    if (vsix !== undefined) {
        execFileSync(node(), [...program, '--install-extension', vsix], options);
    }
    const child = spawn(node(), [...program, ...serverFlags, '--port', String(port), ...flags], { ...options, detached: true });
    const ended = new Promise(resolve => child.once('exit', resolve));
    return { port: await portOf(child), stop: () => stop(child, ended), settings: allSettings, installed: installedIn(extensionsFolder) };
}

function writeSettings(dataFolder, content) {
    for (const scope of ['User', 'Machine']) {
        const file = path.join(dataFolder, 'data', scope, 'settings.json');
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, JSON.stringify(content, null, 4));
    }
}

function installedIn(extensionsFolder) {
    const name = fs.readdirSync(extensionsFolder).find(each => fs.existsSync(path.join(extensionsFolder, each, 'package.json')));
    return name && path.join(extensionsFolder, name);
}

function portOf(child) {
    return new Promise((resolve, reject) => {
        let output = '';
        const read = chunk => {
            output += chunk;
            const found = /agent listening on (\d+)/i.exec(output);
            if (found) {
                resolve(Number(found[1]));
            }
        };
        child.stdout.on('data', read);
        child.stderr.on('data', read);
        child.once('exit', code => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
    });
}

/** Ends the server with the extension hosts it started: they share its process group. */
async function stop(child, ended) {
    if (child.exitCode === null) {
        process.kill(-child.pid, 'SIGTERM');
    }
    await ended;
}
