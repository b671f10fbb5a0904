import { URI, type FileSystemProvider } from 'langium';

/** The text of a file on disk; nothing where there is none, or none that can be read. */
export function readText(files: FileSystemProvider, uri: string): string | undefined {
    try {
        return files.readFileSync(URI.parse(uri));
    } catch {
        return undefined;
    }
}
