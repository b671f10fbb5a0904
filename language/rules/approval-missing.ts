import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A protocol in use that says nothing of an approval. */
export const approvalMissing = defineRule({
    code: 'approval-missing',
    severity: 'warning',
    summary: 'A protocol in use does not say who approved it.',
    why: 'Without the line nobody notices when the text changes after it was approved.',
    messages: { missing: 'The protocol is in use, and no line says who approved this text. `regimen approve FILE --by "…"` writes one.' },
    basis: structural,
    offByDefault: true,
    bad: lines(`
status <|active|>
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing once
    staff  therapist
}`),
    good: lines(`
status   active
approved 2026-10-20 by "Ethics board" as "sha256:abdbc0c6f5649f3dea18f4a25febad9af2dc0c637c9404029a3581c7cad97b5a"
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing once
    staff  therapist
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol }, report) {
        const { approval, status } = protocol.header;
        if (status?.value === 'active' && !approval) {
            report('missing', {}, status.range, {
                fixes: status.range.inheritedBy === undefined ? [replacement('Write `status draft`', status.range, 'draft', false)] : [],
            });
        }
    },
});
