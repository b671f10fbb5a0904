import {
    Disposable, OverviewRulerLane, TextEditorRevealType, ThemeColor, window, type DecorationOptions, type TextEditor, type TextEditorDecorationType
} from 'vscode';
import type { CourseStep, Place } from '../../../server/messages/scenarios.js';
import type { Course } from './course.js';
import { locationOf } from './requests.js';

/** How a step comes into sight: as the first, after another, or where it is already, while somebody types. */
export type Showing = 'start' | 'step' | 'quiet';

/** The marks in the text of what a step stands on. */
export interface Highlight extends Disposable {
    /**
     * Marks the clause that applies and what it stands on, and says beside it what happens; nothing takes the marks away.
     * @param how whether the clause comes into sight, and its text gets the focus
     */
    show(course: Course | undefined, how: Showing): Promise<void>;
}

/** Makes the marks; editors that come into view get them too. */
export function createHighlight(): Highlight {
    const clause = window.createTextEditorDecorationType({
        backgroundColor: new ThemeColor('editor.stackFrameHighlightBackground'),
        overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'), overviewRulerLane: OverviewRulerLane.Center
    });
    // What is said stands behind the whole line.
    const said = window.createTextEditorDecorationType({ isWholeLine: true, after: { margin: '0 0 0 2em', color: new ThemeColor('editorCodeLens.foreground') } });
    const reasons = window.createTextEditorDecorationType({ backgroundColor: new ThemeColor('editor.focusedStackFrameHighlightBackground') });
    let current: Course | undefined;
    const mark = (): void => window.visibleTextEditors.forEach(editor => markIn(editor, current, { clause, reasons, said }));
    const disposables = Disposable.from(clause, reasons, said, window.onDidChangeVisibleTextEditors(mark));
    return {
        async show(course, how) {
            current = course;
            const place = course && placeOf(course);
            if (place && how !== 'quiet') {
                const { uri, range } = locationOf(place);
                const editor = await window.showTextDocument(uri, { preserveFocus: how === 'step' });
                editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
            }
            mark();
        },
        dispose: () => void disposables.dispose()
    };
}

interface Marks {
    readonly clause: TextEditorDecorationType;
    readonly reasons: TextEditorDecorationType;
    readonly said: TextEditorDecorationType;
}

function stepOf(course: Course | undefined): CourseStep | undefined {
    return course?.steps[course.index];
}

/** Where a step is shown: at its clause, or else at what decided, or at the patient. */
function placeOf(course: Course): Place {
    const step = stepOf(course);
    return step?.clause ?? step?.because[0] ?? course.result;
}

function markIn(editor: TextEditor, course: Course | undefined, { clause, reasons, said }: Marks): void {
    const step = stepOf(course);
    const here = (place: Place): boolean => locationOf(place).uri.toString() === editor.document.uri.toString();
    const main = course && placeOf(course);
    const options: DecorationOptions[] = main && step && here(main)
        ? [{ range: locationOf(main).range, renderOptions: { after: { contentText: `${step.when}: ${step.text}` } } }] : [];
    editor.setDecorations(clause, options.map(({ range }) => range));
    editor.setDecorations(said, options);
    editor.setDecorations(reasons, (step?.because ?? []).filter(reason => reason !== main && here(reason)).map(reason => locationOf(reason).range));
}
