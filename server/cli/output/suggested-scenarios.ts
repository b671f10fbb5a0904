import { suggestedText } from '../../../language/analysis/play/suggested-text.js';
import { suggestionsFor } from '../../../language/analysis/play/suggestions.js';
import type { Tested } from './test-report.js';

/** Scenarios for what none of the protocols' own reaches, each protocol behind a comment with its name. */
export function suggestedScenarios(tested: readonly Tested[]): string {
    return tested.map(({ protocol, facts }) => {
        const taken = new Set([...protocol.scenarios, ...protocol.scenarioTables].map(({ name }) => name));
        return `// ${protocol.name}\n${suggestedText(suggestionsFor(facts), taken)}`;
    }).join('\n');
}
