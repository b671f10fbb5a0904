import type { IToken } from 'chevrotain';
import { parseUnit } from '../units.js';
import type { Position } from '../walk/position.js';

/** A word as far as its reading goes. */
type Written = Pick<IToken, 'image' | 'tokenType'>;

/**
 * A word behind a number can be its unit, or a name after a number whose unit was left out: `at 0 min ketamine`, `at 0 ketamine`.
 * A word that is a unit is read as one; any other only if nothing else makes sense.
 * @param position the position before the word
 * @param token the word
 * @param next the word behind it on its line
 * @returns the position behind the word, and whether a unit was left out before it; nothing if the word can only be one of the two
 */
export function readUnitOrName(position: Position, token: Written, next: Written | undefined): { position: Position; unitMissing: boolean } | undefined {
    const asUnit = position.unitOrName && token.tokenType.name === 'ID' ? position.after('UNIT') : undefined;
    const asName = asUnit?.after('ID');
    if (!asUnit || !asName) {
        return undefined;
    }
    const goesOn = next === undefined || asName.after(next.tokenType.name) !== undefined;
    return parseUnit(token.image).ok || !goesOn ? { position: asUnit, unitMissing: false } : { position: asName, unitMissing: true };
}
