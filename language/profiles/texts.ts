import type { ResolvedRequirement } from './resolve.js';

/** What a requirement says and what to write, with its figure filled in; `{session}` still stands for the session. */
export function texts({ requires, advice, test }: ResolvedRequirement): { readonly requires: string; readonly advice: string } {
    const figure = 'atLeast' in test ? test.atLeast ?? '' : '';
    return { requires: requires.replaceAll('{atLeast}', figure), advice: advice.replaceAll('{atLeast}', figure) };
}

/** Who asks for it: the text, its edition and the place in it; what a clinic changed, and why. */
export function authorityOf({ text, locator, profile, change, reason }: ResolvedRequirement): string {
    const source = text ? `${text.title}, ${text.edition}` : `edition ${profile.edition}, without a source`;
    const why = change?.reason ?? (text ? undefined : reason);
    return [source, ...(locator === undefined ? [] : [locator])].join(', ') + (why === undefined ? '' : ` (${why.replace(/\.$/, '')})`);
}
