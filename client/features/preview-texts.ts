import { l10n } from 'vscode';
import type { PreviewView } from '../../server/messages/preview.js';
import type { PageTexts } from '../webview/messages.js';

/** The names of the views, in the author's language. */
export function viewNames(): Readonly<Record<PreviewView, string>> {
    return {
        'schedule': l10n.t('Schedule of Activities'), 'timeline': l10n.t('Timeline'), 'flow': l10n.t('Flow Chart'),
        'runsheet': l10n.t('Run Sheet'), 'consent': l10n.t('Consent'), 'document': l10n.t('Document'), 'patient': l10n.t('For the Patient'),
        'changes': l10n.t('What Changed')
    };
}

/** What the page of a preview says by itself, in the author's language. */
export function pageTexts(): PageTexts {
    return {
        title: l10n.t('Preview'),
        reading: l10n.t('Reading the protocol…'),
        restart: l10n.t('Restart Language Server'),
        nothing: l10n.t('Nothing to show yet'),
        nothingYet: l10n.t('The schedule appears here as soon as there is a protocol with a session or a screening step. What is wrong with the text stands in the Problems panel.'),
        unavailable: l10n.t('The preview is not available'),
        last: l10n.t('This is the last view.'),
        lastComplete: l10n.t('This is the last complete version. It follows again when the marked text is finished.'),
        tools: l10n.t('What is shown'),
        view: l10n.t('View'),
        protocol: l10n.t('Protocol'),
        session: l10n.t('Session'),
        patient: l10n.t('Patient'),
        zoom: l10n.t('Zoom'),
        smaller: l10n.t('Smaller'),
        larger: l10n.t('Larger'),
        usual: l10n.t('Usual size'),
        asScenario: l10n.t('Write as Scenario'),
        compare: l10n.t('Compare with…'),
        calendar: l10n.t('Calendar (.ics)'),
        views: viewNames()
    };
}
