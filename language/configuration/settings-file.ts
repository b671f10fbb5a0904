import { isAlias, isMap, isScalar, parseDocument, type ParsedNode, type YAMLMap } from 'yaml';
import { nearNames } from '../analysis/near-names.js';

/** A part of a file of settings; nothing where a key has no value. */
export type SettingsNode = ParsedNode | null;

/** Says what is wrong at a node; `instead` is what was meant. */
export type Tell = (node: SettingsNode, message: string, instead?: readonly string[]) => void;

/** A key, its value, and the key as a node. */
export type Entry = readonly [key: string, value: SettingsNode, node: SettingsNode];

/**
 * Reads a file of settings in YAML.
 * @param add is told each thing that is wrong, with its place
 * @param read makes the settings of the contents
 * @returns nothing where the file is empty, or no YAML
 */
export function readSettingsFile<Settings>(
    text: string, add: (start: number, end: number, message: string, instead?: readonly string[]) => void,
    read: (contents: SettingsNode, tell: Tell) => Settings,
): Settings | undefined {
    const document = parseDocument(text);
    if (document.errors.length > 0) {
        document.errors.forEach(({ message, pos: [start, end] }) => add(start, end, `YAML cannot be read here: ${message.split(' at line ')[0]}.`));
        return undefined;
    }
    return document.contents === null ? undefined
        : read(document.contents, (node, message, instead) => add(node?.range[0] ?? 0, node?.range[1] ?? 0, message, instead));
}

/** The lines of a block. */
export function entriesOf(node: SettingsNode, name: string, tell: Tell): readonly Entry[] {
    if (!isMap(node)) {
        tell(node, isAlias(node) ? `${name} may not refer to another place: write it out.` : `${name} must be a block of \`key: value\` lines.`);
        return [];
    }
    return (node as YAMLMap<ParsedNode, SettingsNode>).items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value, key]);
}

/** Whether nothing stands after a key. */
export function isEmpty(node: SettingsNode): boolean {
    return node === null || (isScalar(node) && node.value === null);
}

/** Tells what was meant, where something is near, and otherwise what there is. */
export function tellUnknown(tell: Tell, node: SettingsNode, message: string, written: string, known: readonly string[], otherwise: string): void {
    const near = nearNames(written, known);
    const meant = near.map(name => `\`${name}\``).join(' or ');
    tell(node, `${message} ${near.length > 0 ? `Did you mean ${meant}?` : otherwise}`, near);
}
