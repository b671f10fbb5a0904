import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { previews } from '../../language/previews/index.js';
import { parseDocument } from '../harness.js';

const examples = readdirSync('examples').filter(name => name.endsWith('.protocol')).sort();
const files = Object.fromEntries(examples.map(name => [name, readFileSync(`examples/${name}`, 'utf8')]));

/** What is special of a view: everything between the head, which all pages share, and the end. */
function inner(page: string): string {
    return page.slice(page.indexOf('<main'), page.indexOf('</body>'));
}

describe.each(previews.map(preview => [preview.view, preview] as const))('the view %s', (view, { render }) => {
    test.each(examples)('of %s', async name => {
        const { model } = parseDocument(files[name]!, files);
        for (const protocol of model.protocols) {
            const page = render(protocol, { document: model });
            expect(render(protocol, { document: model })).toBe(page);
            await expect(inner(page)).toMatchFileSnapshot(`../golden/preview/${view}/${name.replace('.protocol', '')}.${protocol.name}.html`);
        }
    });
});

test('the head of a page', async () => {
    const { model } = parseDocument('protocol p "P" {}');
    for (const { view, render } of previews) {
        const page = render(model.protocols[0]!, { document: model, nonce: 'once' });
        await expect(page.slice(0, page.indexOf('<main'))).toMatchFileSnapshot(`../golden/preview/${view}/head.html`);
    }
});
