import { defineRule, structural } from './kit.js';
import { approvedInUse, draftInstead, headed } from './support/in-use.js';

/** A protocol in use that says nothing of an approval. */
export const approvalMissing = defineRule({
    code: 'approval-missing',
    severity: 'warning',
    summary: 'A protocol in use does not say who approved it.',
    why: 'Without the line nobody notices when the text changes after it was approved.',
    messages: { missing: 'The protocol is in use, and no line says who approved this text. `regimen approve FILE --by "…"` writes one.' },
    basis: structural,
    offByDefault: true,
    bad: headed('status <|active|>'),
    good: approvedInUse,
    waitsForReadableText: true,
    checkProtocol({ protocol }, report) {
        const { approval, status } = protocol.header;
        if (status?.value === 'active' && !approval) {
            report('missing', {}, status.range, { fixes: draftInstead(status) });
        }
    },
});
