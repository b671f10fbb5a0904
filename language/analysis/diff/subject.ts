import type { Element } from '../../model/element.js';
import { wordFor } from '../words/kinds.js';

/** What a reviewer calls an element: `exclusion `psychosis``, `monitoring `bloodPressure` in `dosing``. */
export function subject(element: Element): string {
    const { id, name, label } = element;
    const parts = id.split('/');
    const called = name || label.replace(/\s+/g, ' ').slice(0, longestLabel);
    const holder = parts.length > 2 ? ` in \`${parts.at(-3)!}\`` : '';
    return called === '' ? `${kindWord(element)}${holder}` : `${kindWord(element)} \`${called}\`${holder}`;
}

const longestLabel = 60;

function kindWord(element: Element): string {
    if (element.kind === 'criterion' && 'effect' in element) {
        return element.effect === 'include' ? 'inclusion' : element.effect === 'exclude' ? 'exclusion' : 'caution';
    }
    return element.kind === 'reaction' && 'effect' in element ? `${String(element.effect)} rule` : wordFor(element.kind);
}

/** A sentence that begins with what it is about. */
export function sentence(text: string): string {
    // A sentence of the author's that is quoted last ends this one as well.
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]”$/.test(text) ? '' : '.'}`;
}
