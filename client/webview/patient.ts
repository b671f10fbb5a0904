import { view } from './host.js';
import { ask } from './controls.js';
import { asked } from './state.js';

/** How long nobody may have typed before a patient is sent, in ms. */
const pause = 150;

/** Lets the form of the patient view be filled in: each change is sent, and what follows from it comes back. */
export function listenToPatient(): void {
    view.addEventListener('submit', event => event.preventDefault());
    view.addEventListener('input', ({ target }) => {
        if ((target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.form?.dataset['form'] === 'patient') {
            const { name, value } = target;
            const before = asked().patient ?? {};
            const patient = name === 'start' ? { ...before, start: value } : { ...before, values: { ...before.values, [name]: value } };
            ask({ patient }, target instanceof HTMLSelectElement ? 0 : pause);
        }
    });
}

/** What stands in the form is what the view says: after another patient was chosen, what was typed for the one before is gone. */
export function resetForm(): void {
    view.querySelector<HTMLFormElement>('form[data-form="patient"]')?.reset();
}
