import { rules } from '../rules/index.js';
import { readConfiguration, type Configuration } from './read.js';

export type { Configuration } from './read.js';

/** The configurations at work, and which of them holds for a file. */
export interface Configurations {
    /** What is set for a file: the nearest configuration in its folder or in one above; nothing where there is none. */
    of(uri: string): Configuration | undefined;
    /**
     * Takes in what changes.
     * @param changed files with another text; those that are no configurations do not count
     * @param deleted files or folders that are gone, or are to be read again
     * @returns the folders, with the slash at their ends, for whose files other settings may hold now
     */
    update(changed: readonly { readonly uri: string; readonly text: string }[], deleted: readonly string[]): readonly string[];
}

const fileName = 'regimen.yaml';

/** Whether an address is that of a configuration. */
export function isConfiguration(uri: string): boolean {
    return uri.endsWith(`/${fileName}`);
}

/**
 * Looks for configurations. Each folder is looked into once.
 * @param read the text of a file; nothing where there is none
 */
export function createConfigurations(read: (uri: string) => string | undefined): Configurations {
    const loaded = new Map<string, string>();
    const byFolder = new Map<string, Configuration | undefined>();

    function inFolder(folder: string): Configuration | undefined {
        if (!byFolder.has(folder)) {
            const uri = `${folder}/${fileName}`;
            const text = loaded.get(uri) ?? read(uri);
            const above = folderOf(folder);
            byFolder.set(folder, text === undefined ? above === undefined ? undefined : inFolder(above) : readConfiguration(uri, text, rules));
        }
        return byFolder.get(folder);
    }

    return {
        of(uri) {
            const folder = folderOf(uri);
            return folder === undefined ? undefined : inFolder(folder);
        },
        update(changed, deleted) {
            const gone = [...loaded.keys()].filter(uri => deleted.some(folder => uri === folder || uri.startsWith(`${folder}/`)));
            gone.forEach(uri => loaded.delete(uri));
            const fresh = changed.filter(({ uri }) => isConfiguration(uri));
            fresh.forEach(({ uri, text }) => loaded.set(uri, text));
            const touched = [...fresh.map(({ uri }) => uri), ...gone, ...deleted.filter(isConfiguration)];
            if (touched.length > 0) {
                byFolder.clear();
            }
            return touched.map(uri => uri.slice(0, uri.lastIndexOf('/') + 1));
        },
    };
}

/** The folder that something lies in, without the slash at its end; nothing for the root. */
function folderOf(uri: string): string | undefined {
    const end = uri.lastIndexOf('/');
    return end < 0 || /^[a-z-]+:\/*$/i.test(uri) ? undefined : uri.slice(0, end);
}
