import { callHierarchy } from './call-hierarchy.js';
import { codeActions } from './code-actions.js';
import { codeLens } from './code-lens.js';
import { completion } from './completion.js';
import { definition } from './definition.js';
import { documentHighlight } from './document-highlight.js';
import { documentLinks } from './document-links.js';
import { documentSymbols } from './document-symbols.js';
import { executeCommand } from './execute-command.js';
import { exporting } from './export.js';
import type { Feature } from './feature.js';
import { folding } from './folding.js';
import { formatting } from './formatting.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { libraryText } from './library-text.js';
import { linkedEditing } from './linked-editing.js';
import { previewPlaces } from './preview-places.js';
import { previewScenario } from './preview-scenario.js';
import { preview } from './preview.js';
import { pullDiagnostics } from './pull-diagnostics.js';
import { references } from './references.js';
import { renameFiles } from './rename-files.js';
import { rename } from './rename.js';
import { selectionRange } from './selection-range.js';
import { semanticTokens } from './semantic-tokens.js';
import { signatureHelp } from './signature-help.js';
import { templateTexts } from './templates.js';
import { workspaceSymbols } from './workspace-symbols.js';

/** Everything that is answered on request. What is wrong in a file is told without being asked. */
export const features: readonly Feature[] = [
    callHierarchy, codeActions, codeLens, completion, definition, documentHighlight, documentLinks, documentSymbols, executeCommand,
    exporting, folding, formatting, hover, inlayHints, libraryText, linkedEditing, preview, previewPlaces, previewScenario, pullDiagnostics, references,
    rename, renameFiles, selectionRange, semanticTokens, signatureHelp, templateTexts, workspaceSymbols
];
