import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Protocol, ProtocolDocument } from '../../language/model/protocol.js';
import { previews } from '../../language/previews/index.js';
import { parseDocument } from '../harness.js';

type Node = DefaultTreeAdapterMap['node'];

const attacks = {
    'script': '</text></title></style></script><script>alert(1)</script>',
    'handler': '"><img src=x onerror="alert(1)"><svg onload=\'alert(1)\'>',
    'attribute': '" onmouseover="alert(1)" style="position:fixed" x=\'',
    'address': 'javascript:alert(1)',
    'comment': '--><iframe srcdoc="<script>alert(1)</script>"></iframe><!--',
    'direction': '\u202eבדיקה\u2066 שלום \u200f',
    'pictures': '👩🏽‍⚕️🧠💉'.repeat(40),
    'long': 'x'.repeat(5000),
} as const;

/** A copy of a model with every text that an author writes freely replaced: labels, names, prose, sources, addresses; not ids and what they lead to. */
function poisoned<Value>(value: Value, attack: string, key = ''): Value {
    if (typeof value === 'string') {
        return (freely.has(key) ? attack : value) as Value;
    }
    if (Array.isArray(value)) {
        return value.map(item => poisoned(item, attack, key)) as Value;
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const replaced = Object.entries(value).map(([name, inner]) => [name, freely.has(name) || typeof inner === 'object' ? poisoned(inner, attack, name) : inner]);
    return Object.fromEntries(replaced) as Value;
}

/** The names of fields whose text is shown as it is written. */
const freely = new Set(['label', 'name', 'written', 'statement', 'text', 'url', 'edition', 'reviewed', 'to', 'path', 'locator', 'reason', 'person', 'owner', 'number', 'handOuts', 'steps', 'topic']);

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
