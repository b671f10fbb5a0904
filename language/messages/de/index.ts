import type { Catalogue } from '../catalogue.js';
import { gapPhrases } from './gaps.js';
import { otherTexts } from './texts.js';
import { changeTexts } from './changes.js';
import { course } from './rules-course.js';
import { commandTexts } from './commands.js';
import { commandLine } from './command-line.js';
import { editor } from './editor.js';
import { inlayHintTexts } from './inlay-hints.js';
import { keywords } from './keywords.js';
import { profileTexts } from './profiles.js';
import { linkWordTexts } from './link-words.js';
import { outcomes } from './outcomes.js';
import { reading } from './reading.js';
import { signatureTexts } from './signatures.js';
import { settings } from './settings.js';
import { patients } from './rules-patients.js';
import { text } from './rules-text.js';
import { treatment } from './rules-treatment.js';

/** Everything in German. */
export const german: Catalogue = {
    rules: { ...text, ...course, ...treatment, ...patients },
    phrases: {
        ...otherTexts, ...gapPhrases, ...reading, ...outcomes, ...settings, ...commandLine, ...editor, ...keywords, ...profileTexts, ...linkWordTexts,
        ...signatureTexts, ...changeTexts, ...commandTexts, ...inlayHintTexts,
    },
    and: 'und',
    or: 'oder',
};
