import { expect, test } from 'vitest';
import { previewPage } from '../../client/features/preview-page.js';
import type { PageTexts } from '../../client/webview/messages.js';
import { previewColours } from '../../server/messages/preview.js';

const texts: PageTexts = {
    title: 'Preview', reading: '<Reading>', restart: 'Restart', nothing: 'Nothing "yet"', nothingYet: '', unavailable: '', last: '', lastComplete: '',
    tools: 'Tools', view: 'View', protocol: 'Protocol', session: 'Session', patient: 'Patient', zoom: 'Zoom', smaller: 'Smaller', larger: 'Larger',
    usual: 'Usual', asScenario: 'Write', calendar: 'Calendar', compare: 'Compare', views: { schedule: '', timeline: '', flow: '', runsheet: '', consent: '', document: '', patient: '', changes: '' }
};
const page = previewPage({ texts, uri: 'file:///a%20"b"<c>.protocol', view: 'schedule', script: 'go("</script><!-- ")', nonce: 'n0nce' });

test('the page loads nothing but its own script and styles', () => {
    expect(page).toContain('content="default-src \'none\'; style-src \'nonce-n0nce\'; script-src \'nonce-n0nce\'"');
    expect(page.match(/<(?:script|style)\b[^>]*>/g)).toEqual([
        '<style nonce="n0nce">',
        '<script nonce="n0nce">',
    ]);
    expect(page).toContain('>go("\\x3C/script>\\x3C!-- ")</script>\n</body>');
    expect(page).not.toMatch(/ src=/);
    expect(page).not.toMatch(/ (?:style|on\w+)=/);
});

test('what comes from outside cannot leave its attribute', () => {
    expect(page).toContain('data-uri="file:///a%20&quot;b&quot;&lt;c>.protocol"');
    expect(page).toContain('<h1 id="empty-title">&lt;Reading></h1>');
    expect(page).toContain('&quot;nothing&quot;:&quot;Nothing \\&quot;yet\\&quot;&quot;');
});

test('what is compared with stays as it was chosen', () => {
    const compared = previewPage({ texts, uri: 'file:///a.protocol', view: 'changes', against: { revision: '"><script>' }, script: 'x.js', nonce: 'n' });
    expect(compared).toContain('data-against="{&quot;revision&quot;:&quot;\\&quot;>&lt;script>&quot;}"');
});

test('a view finds every colour it may use, and each comes from the theme', () => {
    const set = [...page.matchAll(/(--regimen-[a-z]+): (?:color-mix\(in srgb, )?var\(--vscode-/g)].map(match => match[1]);
    expect(set).toEqual([...previewColours]);
});
