import { EventEmitter, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, type Disposable, type TreeView } from 'vscode';
import type { Reason } from '../../../server/messages/scenarios.js';
import { newAt, valuesAt, type Course } from './course.js';
import type { Showing } from './highlight.js';
import { goTo, outcomeOf } from './requests.js';

/** The name of the view; conditions of menus name it. */
const viewId = 'regimen.course';

/** An event of the course, or what stands below it: why it came to that, or what is so of the patient. */
type Node =
    | { readonly kind: 'event'; readonly index: number }
    | { readonly kind: 'because' | 'value'; readonly reason: Reason; readonly isNew: boolean; readonly index: number };

/** The list of what happens to a patient. */
export interface CourseView extends Disposable {
    /**
     * Shows a course; nothing empties the list. Whoever starts gets the list into sight, wherever it was; a step comes into sight where the list is.
     */
    show(course: Course | undefined, how: Showing): Promise<void>;
}

/**
 * Makes the list, below the Test Explorer.
 * @param choose is told when somebody chooses an event
 */
export function createCourseView(choose: (index: number) => void): CourseView {
    let course: Course | undefined;
    let events: readonly Node[] = [];
    // Events that come into sight of themselves, whose selection nobody chose: told late, it would take back a step made meanwhile.
    const comingIntoSight = new Set<Node>();
    const changes = new EventEmitter<undefined>();
    const view: TreeView<Node> = window.createTreeView<Node>(viewId, { treeDataProvider: {
        onDidChangeTreeData: changes.event,
        getChildren: node => (node ? (course && node.kind === 'event' ? below(course, node.index) : []) : [...events]),
        getParent: node => (node.kind === 'event' ? undefined : events[node.index]),
        getTreeItem: node => (course && node.kind === 'event' ? eventItem(course, node.index) : detailItem(node))
    } });
    const selecting = view.onDidChangeSelection(({ selection: [node] }) => {
        if (node && comingIntoSight.has(node)) {
            return;
        }
        if (node?.kind === 'event') {
            choose(node.index);
        } else if (node) {
            void goTo(node.reason);
        }
    });
    return {
        async show(next, how) {
            if (next?.steps !== course?.steps) {
                events = (next?.steps ?? []).map((_, index) => ({ kind: 'event', index }));
            }
            course = next;
            view.description = next ? next.result.label : '';
            view.message = next ? l10n.t('{0} – event {1} of {2}', outcomeOf(next.result), next.index + 1, next.steps.length) : '';
            changes.fire(undefined);
            const node = next && events[next.index];
            // Who has put the list away while stepping does not get it back with every step.
            if (node && (how === 'start' || (how === 'step' && view.visible))) {
                comingIntoSight.add(node);
                try {
                    await view.reveal(node, { select: true, focus: false, expand: true });
                } finally {
                    comingIntoSight.delete(node);
                }
            }
        },
        dispose() {
            selecting.dispose();
            view.dispose();
            changes.dispose();
        }
    };
}

function below(course: Course, index: number): Node[] {
    const fresh = newAt(course, index);
    return [
        ...(course.steps[index]?.because ?? []).map((reason): Node => ({ kind: 'because', reason, isNew: false, index })),
        ...valuesAt(course, index).map((reason): Node => ({ kind: 'value', reason, isNew: fresh.has(reason), index }))
    ];
}

function eventItem({ steps, index: current }: Course, index: number): TreeItem {
    const step = steps[index];
    const item = new TreeItem(step?.text ?? '', TreeItemCollapsibleState.Collapsed);
    item.id = `event ${index}`;
    item.description = step?.when ?? '';
    item.iconPath = new ThemeIcon(index === current ? 'debug-stackframe' : index < current ? 'circle-filled' : 'circle-outline');
    return item;
}

function detailItem(node: Node): TreeItem {
    if (node.kind === 'event') {
        return new TreeItem('');
    }
    const item = new TreeItem(node.reason.text, TreeItemCollapsibleState.None);
    item.description = node.kind === 'because' ? l10n.t('because') : node.isNew ? l10n.t('from now on') : '';
    item.iconPath = new ThemeIcon(node.kind === 'because' ? 'law' : 'symbol-variable');
    return item;
}
