// Runs inside the preview: shows the view that the extension sends, keeps the place the reader had scrolled to, and leads from the view to the text and back.
import { ask, listenToControls, offer } from './controls.js';
import { editor, part } from './host.js';
import type { ToPage } from './messages.js';
import { focusedVisit, focusVisit, listenToMoves } from './moves.js';
import { listenToPatient, resetForm } from './patient.js';
import { show } from './show.js';
import { asked, keepPlace } from './state.js';
import { followClicks, markCurrent, setCurrent } from './sync.js';

/** The patient and the protocol whose form is shown. */
let formOf = '';

function take(message: ToPage): void {
    if (message.kind === 'at') {
        setCurrent(message.key);
        return;
    }
    if (message.kind === 'against') {
        ask({ against: message.against });
        return;
    }
    // An answer to what is no longer asked for would take back what the reader has chosen since.
    if (message.kind === 'view' && JSON.stringify(message.asked) !== JSON.stringify(asked())) {
        return;
    }
    const moving = focusedVisit();
    show(message);
    focusVisit(moving);
    if (message.kind === 'view') {
        offer(message.choices);
        const form = JSON.stringify([message.choices.protocol, message.choices.scenario]);
        if (form !== formOf) {
            resetForm();
            formOf = form;
        }
        markCurrent();
    }
}

listenToControls();
listenToPatient();
listenToMoves();
followClicks();
window.addEventListener('message', (event: MessageEvent<ToPage>) => take(event.data));
document.addEventListener('scrollend', keepPlace, { capture: true });
document.addEventListener('change', keepPlace);
part('restart').addEventListener('click', () => editor.postMessage({ kind: 'restart' }));
keepPlace();
editor.postMessage({ kind: 'ready', asked: asked() });
