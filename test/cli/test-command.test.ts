import { describe, expect, it } from 'vitest';
import { regimen } from './terminal.js';

const protocol = (expected: string): string => `use standard

protocol talk "Talk" {
    version   1.0.0
    effective 2026-01-01
    day 1 is  talking 1
    team {
        role therapist "Therapist"
    }
    screening {
        step intake "Intake" {
            by      therapist
            timing  7 to 1 days before talking 1
            collect age
        }
        include adult "Adult" when age >= 18 years
    }
    session talking "Talking" {
        timing 3 times, every 7 days
        staff  therapist
    }
    scenario grown "A <grown> patient" {
        given  age 42 years
        given  nothing else
        expect ${expected}
        expect talking 2 on day 8
    }
}
`;

const run = async (args: string, expected: string): Promise<{ code: number; out: string; err: string }> => regimen(args.split(' '), { 'talk.protocol': protocol(expected) });

describe('regimen test', () => {
    it('counts what comes true', async () => {
        expect(await run('test talk.protocol', 'eligible')).toMatchObject({ code: 0, out: '1 of 1 scenario passed\n' });
    });

    it('tells what happened instead, where, and why', async () => {
        const { code, out } = await run('test talk.protocol', 'excluded by adult');
        expect(code).toBe(1);
        expect(out).toContain('talk.protocol:25:16: fails: `grown`: The patient is eligible.');
        expect(out).toContain('because talk.protocol:16:36: This is met.');
        expect(out).toContain('0 of 1 scenario passed');
    });

    it('tells programs the same', async () => {
        const { code, out } = await run('test talk.protocol --format json --coverage', 'excluded by adult');
        const report = JSON.parse(out) as {
            summary: unknown;
            protocols: { scenarios: { expectations: { passes: boolean; instead: string | null }[] }[]; coverage: { kind: string; reached: boolean }[] }[];
        };
        expect(code).toBe(1);
        expect(report.summary).toEqual({ scenarios: 1, passed: 0, failed: 1 });
        expect(report.protocols[0]!.scenarios[0]!.expectations.map(({ passes, instead }) => [passes, instead])).toEqual([[false, 'The patient is eligible.'], [true, null]]);
        expect(report.protocols[0]!.coverage.map(({ kind, reached }) => `${kind} ${reached}`)).toEqual(['side true', 'side false', 'boundary false', 'boundary false']);
    });

    it('tells CI the same, with every sign escaped', async () => {
        const { out } = await run('test talk.protocol --format junit', 'excluded by adult');
        expect(out).toContain('<testsuite name="talk" tests="1" failures="1">');
        expect(out).toContain('name="A &#60;grown&#62; patient" file="talk.protocol" line="22"');
        expect(out).toContain('<failure message="excluded by adult: The patient is eligible.">');
    });

    it('asks for what no scenario reaches', async () => {
        const { code, out } = await run('test talk.protocol --coverage', 'eligible');
        expect(code).toBe(1);
        expect(out).toContain('sides of criteria: 1 of 2');
        expect(out).toContain('no scenario reaches: `adult`: a patient with age 17 years');
    });

    it('writes what no scenario reaches', async () => {
        const { code, out } = await run('test talk.protocol --suggest', 'eligible');
        expect(code).toBe(0);
        expect(out).toContain('row 17 years expect excluded by adult');
    });

    it('says that there is nothing to test', async () => {
        const without = protocol('eligible').replace(/ {4}scenario[^]*\n {4}\}\n/, '');
        expect(await regimen(['test', 'talk.protocol'], { 'talk.protocol': without })).toMatchObject({ code: 0, out: 'No scenarios.\n' });
    });

    it('runs the rows of a file, each with its number', async () => {
        const text = protocol('eligible').replace('scenario grown', 'scenario table ages "Ages" {\n        given nothing else\n        rows from "ages.csv"\n    }\n    scenario grown');
        const files = { 'talk.protocol': text, 'ages.csv': 'age,expect\r\n18 years,eligible\r\n17 years,eligible\r\n' };
        const { code, out } = await regimen(['test', 'talk.protocol', '--format', 'junit'], files);
        expect(code).toBe(1);
        expect(out).toContain('row 3 of ages.csv');
        expect((await regimen(['test', 'talk.protocol'], files)).out).toContain('ages.csv:3:10: fails: `ages 3 of ages.csv`: The patient is excluded by `adult`.');
        expect((await regimen(['check', 'talk.protocol'], files)).out).toContain('The scenario `ages 3 of ages.csv` expects `eligible`.');
        expect(JSON.parse((await regimen(['test', 'talk.protocol', '--format', 'json'], files)).out)).toMatchObject({ protocols: [{ scenarios: expect.arrayContaining([expect.objectContaining({ id: 'scenario-table/ages/3 of ages.csv' })]) }] });
    });
});
