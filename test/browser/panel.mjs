// A preview in a browser as in the editor: its page and script, the real language server behind it, and a stand-in for the extension between them.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/node24.mjs';
import { themes } from './themes.mjs';

const script = path.join(root, 'dist', 'preview.js');
const uri = 'file:///clinic/a.protocol';
const texts = {
    title: 'Preview', reading: 'Reading', restart: 'Restart', nothing: 'Nothing', nothingYet: '', unavailable: 'Not available', last: '', lastComplete: 'The last version',
    tools: 'What is shown', view: 'View', protocol: 'Protocol', session: 'Session', patient: 'Patient', zoom: 'Zoom', smaller: 'Smaller', larger: 'Larger', usual: 'Usual',
    asScenario: 'Write as Scenario', calendar: 'Calendar (.ics)', compare: 'Compare with…',
    views: { schedule: 'Schedule', timeline: 'Timeline', flow: 'Flow', runsheet: 'Run sheet', consent: 'Consent', document: 'Document', patient: 'Patient', changes: 'What changed' },
};

/** Puts the colours of a theme on a page, as the editor does, and lets the script talk to the stand-in. */
function beforeScript({ theme, state }) {
    let kept = state;
    window.acquireVsCodeApi = () => ({
        postMessage: message => void window.toExtension(message), getState: () => kept, setState: next => { kept = next; },
    });
    window.keptState = () => kept;
    window.setTheme = ({ kind, colours }) => {
        Object.entries(colours).forEach(([name, value]) => document.documentElement.style.setProperty(`--vscode-${name}`, value));
        document.body.className = kind;
    };
    document.addEventListener('DOMContentLoaded', () => window.setTheme(theme));
}

/**
 * Opens a preview of a text.
 * @returns the Playwright `page`, the `client` of the server, `messages` from the page, `sent` to it, and what a person can do
 */
export async function openPanel(browser, subject, { text, files = {}, view = 'schedule', against, state, theme = 'light', size = { width: 1100, height: 760 } }) {
    const client = await subject.connect(files);
    client.open(uri, text);
    const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const [messages, sent] = [[], []];
    let asked = { view };
    let shown = '';
    const post = message => {
        sent.push(message);
        return page.evaluate(data => window.dispatchEvent(new MessageEvent('message', { data })), message);
    };
    const refresh = async () => {
        const asking = asked;
        const { html, stale, choices } = await client.request('regimen/preview', { uri, ...asking, against });
        const message = { kind: 'view', html, stale, choices, asked: asking };
        if (JSON.stringify(message) !== shown) {
            shown = JSON.stringify(message);
            await post(message);
        }
    };
    await page.exposeFunction('toExtension', async message => {
        messages.push(message);
        if (message.kind === 'ready' || message.kind === 'ask') {
            asked = message.asked;
            await refresh();
        }
    });
    await page.addInitScript(beforeScript, { theme: themes[theme], state });
    const html = subject.previewPage({ uri, view, script: fs.readFileSync(script, 'utf8'), nonce: 'once', texts });
    await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('http://preview.test/');
    await page.locator('#view > *').first().waitFor();
    return {
        page, client, uri, messages, sent, refresh, post,
        /** Types a whole new text, and lets the view follow. */
        async change(next) {
            client.change(uri, next);
            await refresh();
        },
        /** Tells the view where the cursor is. */
        async cursorAt(position) {
            const { key } = await client.request('regimen/previewKey', { uri, at: { uri, position } });
            await post({ kind: 'at', key });
        },
        /** Waits until the page has been answered: what it asks for is what was sent last. */
        answered: () => waitUntil(() => {
            const last = messages.findLast(({ kind }) => kind === 'ask' || kind === 'ready');
            const answer = sent.findLast(({ kind }) => kind === 'view');
            return last && answer && JSON.stringify(last.asked) === JSON.stringify(answer.asked);
        }),
        /** Waits until the page has said something. */
        said: kind => waitUntil(() => messages.findLast(message => message.kind === kind)),
        close: () => context.close(),
    };
}

/** Looks again and again, for 20 s at most, until something is so; gives it. */
async function waitUntil(look) {
    for (let turn = 0; turn < 1000; turn++) {
        const found = look();
        if (found) {
            return found;
        }
        await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`Nobody saw it: ${look}`);
}
