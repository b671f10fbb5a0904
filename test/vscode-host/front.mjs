// VS Code in the browser alone: a server in front of VS Code's own, which takes the extension host and the disk away from the workbench.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { hostFolder } from './install.mjs';

/** The name of the folder of addresses below which the extensions are. */
const extensionsPath = '/web-extensions';

/**
 * Starts the server. The workbench it serves runs the extension in a web worker, and works on files that only the browser knows.
 * @param {object} options `upstream`, the port of VS Code's server; `extension`, the folder of the extension, as packed; `settings` of the user
 * @returns {Promise<{ port: number, files: Map<string, string>, stop: () => Promise<void> }>} `files` are those of the virtual disk, by their
 *     paths on it; what is written there comes here
 */
export async function startFront({ upstream, extension, settings }) {
    const files = new Map();
    let script;
    const folders = { regimen: extension, disk: path.join(hostFolder, 'disk') };
    const server = http.createServer((request, response) => {
        const { pathname } = new URL(request.url, 'http://front');
        if (pathname === `${extensionsPath}/disk/files`) {
            answerDisk(request, response, files);
        } else if (pathname.startsWith(`${extensionsPath}/`)) {
            answerFile(response, folders, pathname.slice(extensionsPath.length + 1));
        } else if (pathname === '/') {
            void answerWorkbench(request, response, upstream, settings);
        } else if (pathname.endsWith('/workbench/workbench.js')) {
            script ??= standalone(upstream, pathname);
            void answerScript(response, script);
        } else {
            passOn(request, response, upstream);
        }
    });
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return {
        port: server.address().port,
        files,
        stop: () => new Promise(resolve => {
            server.close(resolve);
            server.closeAllConnections();
        }),
    };
}

async function answerDisk(request, response, files) {
    if (request.method === 'PUT') {
        const { place, text } = JSON.parse(await textOf(request));
        text === null ? files.delete(place) : files.set(place, text);
        response.writeHead(204).end();
    } else {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(Object.fromEntries(files)));
    }
}

const types = { '.js': 'text/javascript', '.cjs': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };

function answerFile(response, folders, name) {
    const [folder, ...rest] = decodeURIComponent(name).split('/');
    const file = path.join(folders[folder] ?? '', ...rest);
    if (!(folder in folders) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
        response.writeHead(404).end();
        return;
    }
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
}

/** The page of the workbench, configured to have no server behind it. */
async function answerWorkbench(request, response, upstream, settings) {
    const page = await (await fetch(`http://127.0.0.1:${upstream}/`)).text();
    const authority = request.headers.host;
    const changed = page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/, (_whole, before, written) => {
        const { remoteAuthority, folderUri, workspaceUri, ...configuration } = JSON.parse(written.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
        const extensions = ['disk', 'regimen'].map(name => ({ scheme: 'http', authority, path: `${extensionsPath}/${name}` }));
        const developmentOptions = { ...configuration.developmentOptions, extensions };
        return before + JSON.stringify({ ...configuration, userDataPath: '/', developmentOptions, configurationDefaults: settings }).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    });
    response.writeHead(200, { 'content-type': 'text/html' }).end(changed);
}

async function answerScript(response, script) {
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=31536000' }).end(await script);
}

/** The script of the workbench. The package `code-server` has made it expect the server that it came from, and keep the user's data there. */
async function standalone(upstream, pathname) {
    const script = await (await fetch(`http://127.0.0.1:${upstream}${pathname}`)).text();
    return script
        .replace(',remoteAuthority:location.host}', '}')
        .replace(/(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:)\w+\.vscodeRemote/, '$1"vscode-userdata"');
}

function passOn(request, response, upstream) {
    const { method, url, headers } = request;
    const further = http.request({ host: '127.0.0.1', port: upstream, method, path: url, headers }, answer => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
    });
    further.on('error', () => response.destroy());
    request.pipe(further);
}

async function textOf(request) {
    let text = '';
    for await (const chunk of request) {
        text += chunk;
    }
    return text;
}
