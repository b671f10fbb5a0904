import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Protocol, ProtocolDocument } from '../../language/model/protocol.js';
import { previews } from '../../language/previews/index.js';
import { parseDocument } from '../harness.js';
import { attacks, poisoned } from './attacks.js';

type Node = DefaultTreeAdapterMap['node'];

function nodes(node: Node): readonly Node[] {
    return [node, ...'childNodes' in node ? node.childNodes.flatMap(nodes) : []];
}

interface Anatomy {
    readonly elements: ReadonlySet<string>;
    readonly attributes: ReadonlySet<string>;
    readonly addresses: readonly string[];
    readonly comments: number;
}

/** What a page is made of that could do something: the names of its elements, of their attributes, and its addresses. */
function anatomy(page: string): Anatomy {
    const all = nodes(parse(page));
    const attributes = all.flatMap(node => ('attrs' in node ? node.attrs : []));
    return {
        elements: new Set(all.map(({ nodeName }) => nodeName)),
        attributes: new Set(attributes.map(({ name }) => name)),
        addresses: attributes.filter(({ name }) => ['href', 'src', 'action', 'formaction', 'srcdoc'].includes(name)).map(({ value }) => value),
        comments: all.filter(({ nodeName }) => nodeName === '#comment').length,
    };
}

const examples = ['ketamine-assisted-therapy', 'esketamine-trd-us', 'comp-001'].map(name => parseDocument(readFileSync(`examples/${name}.protocol`, 'utf8')).model);

describe.each(previews.map(preview => [preview.view, preview] as const))('in the view %s', (_, { render }) => {
    test.each(Object.entries(attacks))('%s in every text adds nothing that can act', (__, attack) => {
        for (const model of examples) {
            const usual = anatomy(render(model.protocols[0]!, { document: model }));
            const protocol: Protocol = poisoned(model.protocols[0]!, attack);
            const document: ProtocolDocument = { ...model, protocols: [protocol] };
            const page = render(protocol, { document, session: undefined });
            const found = anatomy(page);
            const known = ['script', 'img', 'iframe', 'object', 'embed', 'link', 'base', 'foreignobject', 'animate', 'set'];
            expect([...found.elements].filter(name => known.includes(name))).toEqual([]);
            expect([...found.attributes].filter(name => name.startsWith('on') || name === 'style' || name === 'srcdoc')).toEqual([]);
            expect(found.addresses.filter(address => !/^(?:#|https?:\/\/|mailto:)/.test(address))).toEqual([]);
            expect([...found.attributes].filter(name => !usual.attributes.has(name) && !['class', 'data-source', 'href', 'rel', 'title'].includes(name))).toEqual([]);
            expect(found.comments).toBe(usual.comments);
            expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        }
    });
});
