export { formatText } from './format-text.js';
export { lineEdits, type LineEdit } from './line-edits.js';
export { oneLine } from './one-line.js';
