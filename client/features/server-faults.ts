import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const windowMs = 3 * 60 * 1000;
const restartsInWindow = 4;
const errorsInARow = 3;

/**
 * Decides what happens when the connection fails: single errors are passed over, a server that ended is started again,
 * one that keeps ending is given up.
 * @param hasRun whether the server ran before; one that never did is not tried again
 * @param giveUp called once a server that had run is not started again
 */
export function faultHandler(hasRun: () => boolean, giveUp: () => void): ErrorHandler {
    let ends: number[] = [];
    return {
        error: (_error, _message, count) => ({
            action: (count ?? 0) <= errorsInARow ? ErrorAction.Continue : ErrorAction.Shutdown,
            handled: true
        }),
        closed: () => {
            if (!hasRun()) {
                return { action: CloseAction.DoNotRestart, handled: true };
            }
            const now = Date.now();
            ends = [...ends.filter(end => now - end < windowMs), now];
            if (ends.length <= restartsInWindow) {
                return { action: CloseAction.Restart, handled: true };
            }
            ends = [];
            giveUp();
            return { action: CloseAction.DoNotRestart, handled: true };
        }
    };
}
