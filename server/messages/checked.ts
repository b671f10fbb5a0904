/**
 * Notification from the server: a document has been checked. Carries {@link CheckedParams}. Sent to clients that show it, see {@link ClientOptions}.
 */
export const checkedNotification = 'regimen/checked';

/** What {@link checkedNotification} carries. */
export interface CheckedParams {
    readonly uri: string;
    /** How long reading and checking took after the last change. */
    readonly milliseconds: number;
}
