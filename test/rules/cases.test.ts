import { describe, expect, it } from 'vitest';
import { checkText, marked, positionAt } from '../harness.js';
import type { Case } from './cases/case.js';
import { approvals } from './cases/approvals.js';
import { claims } from './cases/claims.js';
import { coverage } from './cases/coverage.js';
import { dataFlow } from './cases/data-flow.js';
import { doses } from './cases/doses.js';
import { eligibility } from './cases/eligibility.js';
import { halfWritten } from './cases/half-written.js';
import { names } from './cases/names.js';
import { published } from './cases/published.js';
import { schedules } from './cases/schedules.js';
import { quantities } from './cases/quantities.js';
import { designs } from './cases/designs.js';
import { notations } from './cases/notations.js';
import { texts } from './cases/texts.js';
import { time } from './cases/time.js';
import { values } from './cases/values.js';
import { scenarios } from './cases/scenarios.js';
import { waivers } from './cases/waivers.js';

const tables: Readonly<Record<string, readonly Case[]>> = {
    names, texts, claims, time, schedules, eligibility, doses, coverage, values, quantities, published, halfWritten, scenarios, waivers, designs, dataFlow,
    notations, approvals,
};

describe.each(Object.entries(tables))('%s', (_, cases) => {
    it.each(cases)('$name', ({ text: source, finds, others }) => {
        const { text, ranges } = marked(source);
        const places = ranges.map(({ start, end }) => ({ ...positionAt(text, start), at: text.slice(start, end) }));
        const expected = finds.map(([code], index) => ({ code, ...places[index] }));
        const findings = checkText(text, others);
        expect(findings.map(({ code, line, column, at }) => ({ code, line, column, at }))).toEqual(expected);
        finds.forEach(([, message = ''], index) => expect(findings[index]?.message).toContain(message));
        expect(ranges).toHaveLength(finds.length);
    });
});
