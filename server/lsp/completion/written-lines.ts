import { stretchOf, type AstNode } from '../../../language/syntax/tree.js';
import type { View } from '../session.js';

/** The lines that stand once in their block, by the rule of the grammar that reads them. */
export const singleLines: readonly string[] = [
    'VersionLine', 'StatusLine', 'ApprovedLine', 'EffectiveLine', 'ReviewLine', 'OwnerLine', 'DayConvention',
    'Obtain', 'MedicationRoute', 'SessionTotal', 'Timing', 'Lasts', 'Place', 'Contact', 'Discharge', 'PhaseEntry', 'PhaseExit', 'ArmRole',
    'GaugeUnit', 'GaugeRange', 'GaugeItems', 'Direction', 'Recall', 'RatedBy', 'Rights'
];

/** The lines that stand once and are there already, in the block that a place lies in. */
export function writtenLines({ checked: { parsed } }: View, offset: number): ReadonlySet<string> {
    let lines = membersOf(parsed.value);
    for (let block: AstNode | undefined; (block = lines.find(line => holds(line, offset))) !== undefined;) {
        lines = membersOf(block);
    }
    return new Set(lines.map(({ $type }) => $type).filter(type => singleLines.includes(type)));
}

function holds(line: AstNode, offset: number): boolean {
    const { start, end } = stretchOf(line);
    return start < offset && offset < end && membersOf(line).length > 0;
}

function membersOf(block: AstNode): readonly AstNode[] {
    return 'members' in block && Array.isArray(block.members) ? block.members as AstNode[] : [];
}
