import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Consent, ConsentItem, Obtain, Renewal } from '../screening.js';
import { anchor } from './anchor.js';
import { compact, present } from './compact.js';
import type { Build } from './context.js';
import { fits, head, refsTo, silences } from './element.js';
import { membersOf, singleMember } from './members.js';
import { span } from './span.js';
import { plainText, prose } from './text.js';
import { timePoint } from './timing.js';

/** One form of informed consent. */
export function consent(build: Build, node: Torn<ast.Consent>): Consent {
    const element = head(build, node, 'consent');
    const obtained = singleMember(build, node.members, 'Obtain', 'obtain by', `consent ${element.name}`);
    return compact<Consent>({
        ...element,
        obtain: obtained && obtain(build, obtained),
        renewals: present(membersOf(node.members, 'Renew').map((line) => renewal(build, line))),
        items: present(membersOf(node.members, 'ConsentItem').map((item) => consentItem(build, item))),
        silences: silences(build, node.members),
    });
}

function obtain(build: Build, node: Torn<ast.Obtain>): Obtain {
    return compact<Obtain>({ by: refsTo(build, node.roles, fits.role), limit: limit(build, node) });
}

function limit(build: Build, node: Torn<ast.Obtain>): Obtain['limit'] {
    const length = span(build, node.span, { what: 'the time', example: '24 h' });
    const from = anchor(build, node.anchor);
    return length && from && node.direction && {
        bound: node.bound === 'at most' ? 'at-most' : 'at-least', span: length, direction: node.direction, anchor: from,
    };
}

function renewal(build: Build, node: Torn<ast.Renew>): Renewal | undefined {
    if (node.point) {
        const point = timePoint(build, node.point, 'chosen');
        return point && { kind: 'point', point };
    }
    const length = span(build, node.span, { what: 'the time', example: '12 months' });
    return length && { kind: 'every', span: length };
}

function consentItem(build: Build, node: Torn<ast.ConsentItem>): ConsentItem | undefined {
    const text = prose(build, node, 'text');
    return node.kind && {
        ...head(build, node, 'consent-item'),
        label: plainText(text) || (node.name ?? ''),
        section: node.kind,
        text,
        covers: refsTo(build, node.covers, fits.risky),
        answer: node.mark ?? 'none',
    };
}
