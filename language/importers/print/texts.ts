import type * as Contract from '../../generated/contract.js';
import { nameIn } from './names.js';
import { words } from './lines.js';

/** A text in quotes. A text in quotes has one line, so line breaks become spaces. */
export function quoted(text: string): string {
    return `"${text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}

/** A text in quotes where the author gave one: a label that is not the name again. */
export function ownLabel(element: { readonly name: string; readonly label: string }): string | undefined {
    return element.label === element.name ? undefined : quoted(element.label);
}

/** What a statement stands on, as it ends its line. */
export function origin(statement: { readonly citations?: readonly Contract.Citation[]; readonly provenance: Contract.Provenance }): string {
    const { citations = [], provenance } = statement;
    const cited = citations.map(({ source, locator }) => words(nameIn(source), locator === null ? undefined : quoted(locator))).join(', ');
    return words(cited && `cites ${cited}`, ways[provenance === 'chosen' && cited === '' ? 'stated' : provenance]);
}

const ways: Readonly<Record<Contract.Provenance, string>> = {
    'stated': '', 'chosen': 'chosen by author', 'not-stated': 'not stated', 'unsourced': 'unsourced',
};

/** Codes of public coding systems. */
export function codes(list: readonly Contract.Code[]): string {
    return list.map(({ system, code }) => `${system} ${plainCode.test(code) ? code : quoted(code)}`).join(' ');
}

const plainCode = /^([A-Z][0-9][0-9A-Z]\.[0-9A-Z]{1,4}|[0-9]+(-[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*)$/;

const longest = 100;

/** Prose: a short one on one line, in one pair of quotes; otherwise lines in three. */
export function prose({ parts }: Contract.Prose): string {
    const whole = parts.map(part => written(part, text => text)).join('');
    if (whole.includes('\n') || (whole.length > longest && !whole.includes('\\'))) {
        return `"""\n${whole.split('\n').map(line => (line.trim() === '' ? '' : `    ${line}`)).join('\n')}\n    """`;
    }
    return `"${parts.map(part => written(part, text => text.replace(/["\\]/g, '\\$&'))).join('')}"`;
}

function written(part: Contract.ProsePart, text: (plain: string) => string): string {
    switch (part.kind) {
        case 'text':
            return text(part.text);
        case 'figure':
            return `{${part.path}}`;
        case 'citation':
            return `[@${nameIn(part.source)}]`;
    }
}

/** What sources leave open. */
export function silence({ topics, sources }: Contract.Silence): string {
    return `silent on ${topics.join(', ')} in ${sources.map(nameIn).join(', ')}`;
}
