import { describe, expect, test } from 'vitest';
import { previews } from '../../language/previews/index.js';
import { parseDocument } from '../harness.js';

function rendered(view: string, body: string): string {
    const { model } = parseDocument(`use standard\nprotocol p "P" {\n${body}\n}`);
    return previews.find(one => one.view === view)!.render(model.protocols[0]!, { document: model });
}

/** The row of a visit. */
function row(page: string, id: string): string {
    return new RegExp(`<tr[^>]*data-key="${id}"[^]*?</tr>`).exec(page)?.[0] ?? '';
}

describe('a contradiction on the timeline', () => {
    const contradictory = `
        day 1 is dosing 1
        session dosing "Dosing" { timing once }
        session early "Early" { timing once, 2 to 4 days after dosing 1 }
        session late "Late" { timing once, 10 to 12 days after dosing 1, at most 3 days after early }`;

    test('is drawn in red in the row where it bites, and in no other', () => {
        const page = rendered('timeline', contradictory);
        expect(row(page, 'session/late/1')).toMatch(/class="is-broken"[^]*<rect class="broken" x="[\d.]+%" width="[\d.]+%"/);
        expect(row(page, 'session/late/1')).toContain('contradiction');
        expect(row(page, 'session/early/1') + row(page, 'session/dosing/1')).not.toContain('broken');
        expect(page).toMatch(/What cannot be kept[^]*asks for/);
        expect(page).toMatch(/\.broken \{[^}]*var\(--error\)/);
    });

    test('is gone once the lines agree', () => {
        const page = rendered('timeline', contradictory.replace('at most 3 days', 'at most 10 days'));
        expect(page.slice(page.indexOf('<main'))).not.toMatch(/class="(?:is-)?broken"|What cannot be kept/);
    });
});

describe('the flow', () => {
    const phases = (way: string): string => `
        day 1 is dosing 1
        session dosing "Dosing" { timing once }
        session after "After" { timing once, 7 days after dosing 1 }
        session never "Never" { timing once, 14 days after dosing 1 }
        phase first "First" { sessions dosing\n${way} }
        phase second "Second" { sessions after\ncontinue to third when PHQ9 < 0 }
        phase third "Third" { sessions never }`;

    test('has a gap where nothing is said for a patient, drawn and told', () => {
        const page = rendered('flow', phases('continue to second when PHQ9 < 10'));
        expect(page).toMatch(/class="box gap"/);
        expect(page).toMatch(/Gaps and dead ends[^]*After “First” the protocol does not say what follows/);
    });

    test('has none where every patient has a way on', () => {
        const page = rendered('flow', phases('continue to second').replace(' when PHQ9 < 0', ''));
        expect(page.slice(page.indexOf('<main'))).not.toMatch(/class="box gap"|Gaps and dead ends/);
    });

    test('marks what nothing leads to', () => {
        const page = rendered('flow', phases('continue to third').replace('continue to third when PHQ9 < 0', ''));
        expect(page).toMatch(/class="box phase lost" data-key="phase\/second"/);
        expect(page).toMatch(/Gaps and dead ends[^]*Nothing leads to “Second”/);
    });
});
