import { CompletionItemKind } from 'vscode-languageserver';
import type { Gauge } from '../../../language/generated/ast.js';
import type { Use } from '../../../language/syntax/walk/graph.js';
import { parseUnit } from '../../../language/syntax/units.js';
import { ranks, type Proposal } from './proposal.js';

const minutes = ['min', 'h', 's'];
const times = ['min', 'h', 'days', 'weeks', 'months', 'years'];
const doses = ['mg', 'mcg', 'g', 'mg/kg', 'mcg/kg', 'mL', 'IU', 'sprays', 'tablets'];
const hours = ['h'];
const values = ['mmHg', '/min', '%', 'kg', 'kg/m²', 'cm', 'years', '°C', 'mmol/L', 'mg/dL', 'points'];

/** The units that fit, by the rule and the property that the amount fills in. Amounts of whatever is measured are not among them. */
const fitting: Readonly<Record<string, readonly string[]>> = {
    'Moment.unit': minutes, 'Give.duration': minutes, 'Dose.duration': minutes, 'Monitor.span': minutes,
    'Discharge.earliest': minutes, 'Activity.span': minutes, 'Lasts.span': minutes, 'Term.sustained': times,
    'Dose.choices': doses, 'Give.doses': doses, 'Dose.step': doses, 'Presentation.strength': doses, 'SessionTotal.amount': doses, 'Supplement.dose': doses, 'Titration.step': doses, 'Titration.limit': doses, 'Ceiling.amount': doses,
    'Fact.dose': doses, 'Expectation.amount': doses, 'FactTime.offset': minutes, 'Expectation.time': minutes, 'Fact.ago': times, 'Fact.length': times,
    'TrainingItem.amount': hours,
    'GaugeUnit.unit': values,
    ...Object.fromEntries([
        'ReviewLine.span', 'Renew.span', 'CadenceRule.span', 'ApartRule.span', 'BoundRule.span', 'Obtain.span', 'TimePoint.span', 'Action.span',
        'Term.span', 'Recall.span', 'CollectItem.validity'
    ].map(place => [place, times]))
};

/**
 * The units that fit after a number.
 * @param uses what the unit is for, innermost first
 * @param number the number as written, or nothing where the unit stands alone
 * @param measured what the amount is compared with, if anything
 */
export function unitProposals(uses: readonly Use[], number: string | undefined, measured: Gauge | undefined): Proposal[] {
    const place = uses.map(({ rule, property }) => `${rule}.${property}`);
    const own = unitsOf(measured);
    const units = place.includes('Test.amount') ? withShare(own) : place.includes('Fact.amount') || place.includes('Cell.amount') ? own : place.flatMap(each => fitting[each] ?? []);
    return units.map(written => {
        const result = parseUnit(written);
        const unit = result.ok ? result.unit : undefined;
        const label = number === '1' && unit ? unit.singular : written;
        return { label, kind: CompletionItemKind.Unit, rank: ranks.value, detail: unit && unit.ucum !== label ? unit.ucum : undefined };
    });
}

/** The unit a value is stated in. */
function unitsOf(measured: Gauge | undefined): string[] {
    const line = measured?.members.find(member => member.$type === 'GaugeUnit');
    const result = line && parseUnit(line.unit);
    return result?.ok === true && result.unit.display !== '' ? [result.unit.display] : [];
}

/** A change may also be a share. */
function withShare(own: readonly string[]): string[] {
    return [...own, ...own.includes('%') ? [] : ['%']];
}
