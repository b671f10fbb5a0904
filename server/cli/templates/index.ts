import { emptyTemplate } from './empty.js';
import { ketamineTemplate } from './ketamine-im.js';
import type { Template } from './template.js';

/** Every template; the first is taken where none is named. */
export const templates: readonly [Template, ...Template[]] = [ketamineTemplate, emptyTemplate];
