// An ESLint rule: imports point down. It reads the table of layers and resolves every import to the layer it lands in.
import { dirname, relative, resolve } from 'node:path';

/**
 * One folder (or one file) of the project, and what it may import.
 * `from` and `files` are paths from the project folder; the longest `from` that fits a file is its layer.
 *
 * @typedef {object} Layer
 * @property {string} from the folder or file
 * @property {string[]} files folders and files it may import, beside itself; `*` is any
 * @property {string[]} [except] files among these that it may not import
 * @property {string[]} packages packages it may import; `*` is any; `node:` stands for Node's own modules
 */

const message = '{{layer}} may not import {{target}}: imports point down (see ARCHITECTURE.md).';

/** The rule; its options are the project folder and the list of layers. */
export const layersRule = {
    meta: {
        type: 'problem',
        docs: { description: 'imports point down the layers only' },
        messages: { up: message, unknown: '{{file}} lies in no known layer: give it one in scripts/lint/layer-table.mjs.' },
        schema: false,
    },
    create(context) {
        const [{ root, layers }] = context.options;
        const file = toPath(relative(root, context.filename));
        const layer = layerOf(file, layers);
        if (layer === undefined) {
            return { Program: node => context.report({ node, messageId: 'unknown', data: { file } }) };
        }
        const check = source => {
            if (typeof source?.value === 'string' && !mayImport(layer, file, source.value, root)) {
                context.report({ node: source, messageId: 'up', data: { layer: layer.from, target: source.value } });
            }
        };
        return {
            ImportDeclaration: node => check(node.source),
            ExportAllDeclaration: node => check(node.source),
            ExportNamedDeclaration: node => check(node.source),
            ImportExpression: node => check(node.source),
            TSImportType: node => check(node.source ?? node.argument?.literal),
            TSExternalModuleReference: node => check(node.expression),
        };
    },
};

function mayImport(layer, file, specifier, root) {
    if (!specifier.startsWith('.')) {
        return layer.packages.some(name => name === '*' || specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`));
    }
    const target = toPath(relative(root, resolve(root, dirname(file), specifier))).replace(/\.js$/, '.ts');
    const allowed = [layer.from, ...layer.files].some(place => within(target, place));
    return allowed && !(layer.except ?? []).some(place => within(target, place));
}

function layerOf(file, layers) {
    return layers.filter(({ from }) => within(file, from)).sort((a, b) => b.from.length - a.from.length)[0];
}

function within(file, place) {
    return place === '*' || file === place || file.startsWith(`${place}/`);
}

function toPath(path) {
    return path.replaceAll('\\', '/');
}
