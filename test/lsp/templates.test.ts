import { expect, test } from 'vitest';
import { templates } from '../../language/templates/index.js';
import { templatesRequest, type TemplatesResult } from '../../server/messages/templates.js';
import { connect } from './client.js';

test('the editor gets every template, and what it gets is read without a finding', async () => {
    const client = await connect({});
    const answer = await client.request<TemplatesResult>(templatesRequest, {});
    expect(answer.templates).toEqual(templates.map(({ name, title, summary, text }) => ({ name, title, summary, text })));
    for (const { text } of answer.templates) {
        client.open('untitled:Untitled-1', text);
        expect(await client.findings('untitled:Untitled-1')).toEqual([]);
        client.close('untitled:Untitled-1');
    }
});
