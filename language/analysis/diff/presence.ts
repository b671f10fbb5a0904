import type { Element, ElementKind } from '../../model/element.js';
import type { Risk, Told } from './change.js';
import type { Context } from './comparer.js';

/** What it means that an element of a kind is gone, and that it is new. */
const meanings: Partial<Readonly<Record<ElementKind, { readonly gone: Risk; readonly fresh: Risk }>>> = {
    'check': { gone: 'more', fresh: 'less' },
    'monitor': { gone: 'more', fresh: 'less' },
    'discharge': { gone: 'more', fresh: 'less' },
    'reaction': { gone: 'more', fresh: 'less' },
    'emergency': { gone: 'more', fresh: 'less' },
    'handoff': { gone: 'more', fresh: 'less' },
    'instruction': { gone: 'more', fresh: 'less' },
    'duty': { gone: 'more', fresh: 'less' },
    'collection': { gone: 'more', fresh: 'less' },
    'supplement': { gone: 'less', fresh: 'more' },
    'administration': { gone: 'judge', fresh: 'more' },
    'abbreviation': { gone: 'neutral', fresh: 'neutral' },
    'narrative': { gone: 'neutral', fresh: 'neutral' },
    'scenario': { gone: 'neutral', fresh: 'neutral' },
    'scenario-table': { gone: 'neutral', fresh: 'neutral' },
};

/** Kinds whose elements a patient has to be told about. */
const risky: readonly ElementKind[] = ['medication', 'reaction'];

/** An element that is gone. */
export function gone(element: Element): Told {
    return { ...presence(element, 'removed'), before: element.range };
}

/** An element that is new, and whether the consent forms fail to tell of it. */
export function fresh(element: Element, context: Context): readonly Told[] {
    const place = { after: element.range };
    const untold = risky.includes(element.kind) && !context.consentTells(element.id);
    return [
        { ...presence(element, 'added'), ...place },
        ...untold ? [{ code: 'risk-without-consent', risk: 'more' as const, text: 'Is new, and no consent form tells of it', after: element.nameRange }] : [],
    ];
}

function presence(element: Element, what: 'removed' | 'added'): Told {
    const { kind } = element;
    if (kind === 'criterion' && 'effect' in element) {
        const effect = element.effect as 'include' | 'exclude' | 'caution';
        const word = { include: 'inclusion', exclude: 'exclusion', caution: 'caution' }[effect];
        return { code: `${word}-${what}`, risk: what === 'removed' ? 'more' : 'less', text: what === 'removed' ? 'Is gone' : 'Is new' };
    }
    if (kind === 'consent-item') {
        return { code: `consent-item-${what}`, risk: what === 'removed' ? 'more' : 'judge',
            text: what === 'removed' ? 'Is gone: patients are no longer told' : 'Is new: ask whether patients who have signed must consent again' };
    }
    const known = meanings[kind];
    const risk = known ? known[what === 'removed' ? 'gone' : 'fresh'] : 'judge';
    const word = kind === 'reaction' ? 'stop-rule' : kind === 'monitor' ? 'monitoring' : kind;
    return { code: `${word}-${what}`, risk, text: what === 'removed' ? 'Is gone' : 'Is new' };
}
