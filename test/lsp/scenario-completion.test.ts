import type { CompletionItem } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';

const client = await connect();

/** A protocol with a line of a scenario of one's own. */
function inScenario(line: string): string {
    return `use standard
protocol p "P" {
    team { role nurse "Nurse" }
    medication drug "Drug" { route oral }
    session talk "Talk" {
        timing 3 times
        check  calm at 0 min systolic < 150 mmHg else stop session
    }
    session dosing "Dosing" {
        timing 3 times
        check  arrival at 0 min systolic < 150 mmHg else stop session
    }
    screening { include adult "Adult" when age >= 18 years }
    outcomes {
        response when PHQ9 <= 5
        outcome lasting "Lasting" when PHQ9 <= 5
        decide goOn "Go on" before dosing 2 {
            when PHQ9 > 20 then stop treatment
            otherwise continue
        }
    }
    safety { stop treatment for high "High" when systolic >= 180 mmHg then call nurse }
    scenario young "Young" {
        ${line}
    }
}
`;
}

/** A protocol with a line of a scenario table of one's own. */
function inTable(line: string): string {
    return inScenario('expect eligible').replace('scenario young', `scenario table ages "Ages" {
        ${line}
    }
    scenario young`);
}

/** What is proposed at the mark, in the order of the list. */
async function proposed(source: string): Promise<string[]> {
    const { uri, cursor } = openMarked(client, source);
    const found = await client.request<CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position: cursor });
    return (found ?? []).toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
}

test.each([
    ['the lines of a scenario', inScenario('<||>'), ['given', 'expect']],
    ['the lines of a table', inTable('<||>'), ['given', 'columns', 'row', 'rows from']],
    ['a cell: figures on both sides of each limit of its column', inTable('columns age, systolic\n row 18 years, <||>'), ['149 mmHg', '150 mmHg', '179 mmHg', '180 mmHg', 'not known']],
    ['the first cell', inTable('columns age, pregnancyTest\n row <||>'), ['17 years', '18 years', 'not known']],
    ['a cell of a column with answers', inTable('columns age, pregnancyTest\n row 18 years, <||> expect eligible'), ['negative', 'positive', 'not known']],
    ['the unit of a figure in a cell', inTable('columns age, systolic\n row 18 years, 150 <||>'), ['mmHg', 'expect', 'to', '±']],
    ['a cell beyond the columns', inTable('columns age\n row 18 years, <||>'), ['not known']],
    ['what a row leads to', inTable('columns age\n row 17 years expect excluded by <||>'), ['adult']],
    ['criteria that exclude', inScenario('expect excluded by <||>'), ['adult']],
    ['what can end the course', inScenario('expect stopped by <||>'), ['high', 'calm', 'arrival', 'goOn', 'adult']],
    ['checks', inScenario('expect dosing 2 postponed by <||>'), ['calm', 'arrival']],
    ['outcomes', inScenario('expect reaches <||>'), ['response', 'remission', 'relapse', 'lasting']],
    ['visits that are missed', inScenario('given misses <||>'), ['talk', 'dosing', 'each', 'first', 'last', 'previous']],
    ['how an expectation of a visit goes on', inScenario('expect dosing 2 <||>'), ['gives', 'gives no', 'on', 'is held', 'is not held', 'postponed by', 'discharged at', 'not discharged']],
    ['medications that are given', inScenario('expect dosing 2 gives no <||>'), ['drug']],
    ['answers', inScenario('given pregnancyTest is <||>'), ['negative', 'positive']],
    ['the unit of what is measured', inScenario('given systolic 182 <||>'), ['mmHg', 'at', 'on', 'to', '±']],
    ['how a figure goes on', inScenario('given systolic <||>'), []],
    ['how a value with its unit goes on', inScenario('given systolic 182 mmHg <||>'), ['at', 'on', 'to', '±']],
    ['units of a dose', inScenario('expect dosing 2 gives 35 <||>'), ['mg', 'mcg', 'g', 'mg/kg', 'mcg/kg', 'mL', 'IU', 'sprays', 'tablets', 'to', '±']],
    ['time into a session', inScenario('given systolic 182 mmHg at dosing 2 + 40 <||>'), ['min', 'h', 's', 'to', '±']],
    ['what a decision comes to', inScenario('expect goOn decides <||>'), ['otherwise', 'continue', 'call', 'emergency', 'keep', 'lower', 'postpone', 'raise', 'refer', 'rescreen', 'review', 'stop', 'tell']],
])('%s', async (_, source, wanted) => {
    expect((await proposed(source)).sort()).toEqual([...wanted].sort());
});

test('the head of a table begins with what decides in the protocol, and leaves out what is a column already', async () => {
    const labels = await proposed(inTable('columns age, <||>'));
    expect(labels.slice(0, 2).sort()).toEqual(['PHQ9', 'systolic']);
    expect(labels).not.toContain('age');
});
