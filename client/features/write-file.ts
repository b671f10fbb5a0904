import { Uri, workspace } from 'vscode';

/**
 * Writes a file whole or not at all: first beside its place under another name, then renamed.
 * Throws what the file system throws, after taking the unfinished file away.
 */
export async function writeWhole(target: Uri, content: Uint8Array): Promise<void> {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    const unfinished = Uri.joinPath(target, '..', `.${name}.unfinished`);
    try {
        await workspace.fs.writeFile(unfinished, content);
        await workspace.fs.rename(unfinished, target, { overwrite: true });
    } catch (error) {
        await workspace.fs.delete(unfinished).then(undefined, () => undefined);
        throw error;
    }
}

/** Whether something is at this place already. */
export async function exists(place: Uri): Promise<boolean> {
    return workspace.fs.stat(place).then(() => true, () => false);
}
