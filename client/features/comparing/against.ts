import { l10n, QuickPickItemKind, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { PreviewAgainst } from '../../../server/messages/preview.js';
import type { Against } from '../../webview/messages.js';
import { commitsOf, repositoryOf, type Commit, type Repository } from './git.js';
import { pastOf } from './past.js';

/** The last commit, which is what a file is compared with if nobody says otherwise. */
const lastCommit: Against = { revision: 'HEAD' };

/** How many commits and files are offered; any other one can be named. */
const mostOffered = 20;

interface Choice extends QuickPickItem {
    readonly against?: () => Promise<Against | undefined>;
}

/** What a file is compared with, as the server has to know it. */
export async function resolved(uri: Uri, against: Against | undefined, watch: (repository: Repository) => void): Promise<PreviewAgainst> {
    const chosen = against ?? lastCommit;
    return 'file' in chosen ? { uri: chosen.file, name: workspace.asRelativePath(Uri.parse(chosen.file)) } : pastOf(uri, chosen.revision, watch);
}

/** Asks what a file is to be compared with. */
export async function askAgainst(uri: Uri): Promise<Against | undefined> {
    const title = l10n.t('Compare Meanings with');
    const choice = await window.showQuickPick(choicesFor(uri), { title, placeHolder: l10n.t('Choose a revision or a file'), matchOnDescription: true });
    return choice?.against?.();
}

async function choicesFor(uri: Uri): Promise<readonly Choice[]> {
    const repository = await repositoryOf(uri);
    const others = (await otherProtocols(uri))
        .map((file): Choice => ({ label: workspace.asRelativePath(Uri.parse(file)), against: () => Promise.resolve({ file }) }));
    return [
        ...typeof repository === 'string' ? [] : [
            separator(l10n.t('Revisions')),
            { label: l10n.t('Last Commit'), description: 'HEAD', against: () => Promise.resolve(lastCommit) },
            { label: l10n.t('Another Revision…'), description: l10n.t('a branch, a tag or a commit'), against: askRevision },
            ...(await commitsOf(repository, uri, mostOffered)).map(choiceOf),
        ],
        separator(l10n.t('Files')), { label: l10n.t('Another File…'), against: () => askFile(uri) }, ...others,
    ];
}

/** Some of the other protocols: those beside a file, and those that the editor finds; on a virtual disk it may look for ever. */
async function otherProtocols(uri: Uri): Promise<readonly string[]> {
    const folder = Uri.joinPath(uri, '..');
    const beside = uri.scheme === 'untitled' ? [] : await workspace.fs.readDirectory(folder).then(entries => entries, () => []);
    const found = uri.scheme === 'file' ? await workspace.findFiles('**/*.protocol', '**/node_modules/**', mostOffered) : [];
    const all = [...beside.filter(([name]) => name.endsWith('.protocol')).map(([name]) => Uri.joinPath(folder, name)), ...found].map(file => file.toString());
    return [...new Set(all)].filter(file => file !== uri.toString()).sort();
}

function choiceOf({ hash, message, authorDate }: Commit): Choice {
    const revision = hash.slice(0, 8);
    return { label: message.split('\n')[0] ?? revision, description: [revision, authorDate?.toLocaleDateString()].filter(Boolean).join(', '), against: () => Promise.resolve({ revision }) };
}

function separator(label: string): Choice {
    return { label, kind: QuickPickItemKind.Separator };
}

async function askRevision(): Promise<Against | undefined> {
    const revision = await window.showInputBox({ title: l10n.t('Compare Meanings with'), prompt: l10n.t('The name of a branch or a tag, or a commit'), placeHolder: 'v1.2' });
    return revision === undefined || revision.trim() === '' ? undefined : { revision: revision.trim() };
}

async function askFile(beside: Uri): Promise<Against | undefined> {
    const [file] = await window.showOpenDialog({
        title: l10n.t('Compare Meanings with'), openLabel: l10n.t('Compare'), defaultUri: Uri.joinPath(beside, '..'), filters: { [l10n.t('Protocols')]: ['protocol'] },
    }) ?? [];
    return file && { file: file.toString() };
}
