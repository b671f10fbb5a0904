import type { Issue, IssueCode } from '../../model/issue.js';
import type { Context } from './context.js';

/** What the builder of the model could not read, by code. */
export function issuesOf(context: Context, code: IssueCode): readonly Issue[] {
    return context.document.issues.filter(issue => issue.code === code);
}

/** A detail of an issue, empty where there is none. */
export function detail(issue: Issue, key: string): string {
    return issue.details[key] ?? '';
}
