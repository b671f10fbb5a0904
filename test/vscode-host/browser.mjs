// Finds the browser that shows the editor.
import fs from 'node:fs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Gives the program of Chromium, with the variables it needs: `CHROMIUM` names it, otherwise the usual places. Nothing if there is none. */
export function findBrowser() {
    const executablePath = process.env.CHROMIUM ?? usualPlaces.find(place => fs.existsSync(place));
    return executablePath && { executablePath, env: {} };
}
