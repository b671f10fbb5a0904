// Finds the browser that shows the editor, or brings one.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { install } from '../../scripts/install.mjs';
import { hostFolder } from './install.mjs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const packageFolder = path.join(hostFolder, 'chromium');
const packed = path.join(packageFolder, 'node_modules', '@sparticuz', 'chromium', 'bin');
const unpacked = path.join(packageFolder, 'node_modules', '.unpacked');
const fontSettings = path.join(unpacked, 'fonts.conf');

/**
 * Gives the program of Chromium, with the variables and flags it needs. `CHROMIUM` names it, otherwise it is in the usual places, otherwise, or where
 * `CHROMIUM` is `npm`, it is a headless one from npm, which is installed first, with the libraries and a font that a bare machine lacks.
 * Nothing where npm cannot install it.
 */
export function findBrowser() {
    const named = process.env.CHROMIUM;
    const executablePath = named ?? usualPlaces.find(place => fs.existsSync(place));
    return executablePath === undefined || executablePath === 'npm' ? browserOfNpm() : { executablePath, env: {}, flags: [] };
}

function browserOfNpm() {
    if (install(packageFolder, 'Chromium (75 MB, once)') !== 0) {
        return undefined;
    }
    const executablePath = path.join(unpacked, 'chromium');
    if (!fs.existsSync(executablePath)) {
        unpack(executablePath);
    }
    const libraries = [path.join(unpacked, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    const fonts = fs.existsSync('/etc/fonts') ? {} : { FONTCONFIG_FILE: fontSettings };
    return { executablePath, env: { LD_LIBRARY_PATH: libraries, ...fonts }, flags: ['--no-zygote'] };
}

/** Unpacks what the package carries; the program last, so that what is there is whole. */
function unpack(program) {
    fs.mkdirSync(unpacked, { recursive: true });
    for (const archive of ['al2023', 'fonts']) {
        const { status, stderr } = spawnSync('tar', ['-x', '-C', unpacked], { input: expanded(`${archive}.tar.br`) });
        if (status !== 0) {
            throw new Error(`Chromium cannot be unpacked: ${stderr}`);
        }
    }
    const folders = `<dir>${path.join(unpacked, 'fonts')}</dir><cachedir>${path.join(unpacked, 'font-cache')}</cachedir>`;
    fs.writeFileSync(fontSettings, `<?xml version="1.0"?>\n<fontconfig>${folders}</fontconfig>\n`);
    fs.writeFileSync(`${program}.part`, expanded('chromium.br'), { mode: 0o755 });
    fs.renameSync(`${program}.part`, program);
}

function expanded(name) {
    return zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
}
