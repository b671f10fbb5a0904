import { describe, expect, test } from 'vitest';
import { html, raw } from '../../language/previews/html.js';

const hostile = '"><script>alert(1)</script><img src=x onerror=\'alert(2)\'>&amp;';

describe('a template', () => {
    test('escapes text and attributes, lists included', () => {
        const { html: made } = html`<p title="${hostile}" class="a ${hostile}">${hostile}${[hostile, 7, undefined, false]}</p>`;
        expect(made).not.toMatch(/<(?:script|img)|'alert/);
        expect(made.match(/&lt;script&gt;/g)).toHaveLength(4);
    });

    test('takes HTML over as it is, but not into an attribute', () => {
        expect(html`<b>${html`<i>${'<'}</i>`}</b>`.html).toBe('<b><i>&lt;</i></b>');
        expect(() => html`<b title="${raw('<i>')}"></b>`).toThrow('only text');
    });

    test.each([
        ['javascript:alert(1)', '#'], [' JavaScript:alert(1)', '#'], ['data:text/html,x', '#'], ['//host', '#'], ['java\nscript:x', '#'],
        ['https://host/a?b="c"', 'https://host/a?b=&quot;c&quot;'], ['#part', '#part'], ['mailto:a@b', 'mailto:a@b'],
    ])('an address %j becomes %j', (address, safe) => {
        expect(html`<a href="${address}">x</a>`.html).toBe(`<a href="${safe}">x</a>`);
        expect(html`<svg><use xlink:href="${address}"/></svg>`.html).toContain(`xlink:href="${safe}"`);
    });

    test('refuses parts where no escaping helps', () => {
        const text = 'x';
        expect(() => html`<p style="color:${text}"></p>`).toThrow();
        expect(() => html`<p onclick="${text}"></p>`).toThrow();
        expect(() => html`<p title=${text}></p>`).toThrow();
        expect(() => html`<p ${text}></p>`).toThrow();
        expect(() => html`<${text}></p>`).toThrow();
        expect(() => html`<!-- ${text} -->`).toThrow();
        expect(() => html`<style>${text}</style>`).toThrow();
        expect(() => html`<script>${text}</script>`).toThrow();
        expect(html`<rect ${html`x="${1}"`}/>`.html).toBe('<rect x="1"/>');
    });

    test('takes out characters that no page holds, and those that turn what follows around', () => {
        expect(html`${'a\u0000b\u202ec\u2066d\u001bשלום'}`.html).toBe('abcdשלום');
    });
});
