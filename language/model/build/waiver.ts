import type * as ast from '../../generated/ast.js';
import { partOf, type Torn } from '../../syntax/tree.js';
import type { ElementKind, Ref } from '../element.js';
import type { Waiver } from '../protocol.js';
import { present } from './compact.js';
import { rangeOf, rangeOfPart, startBuild, type Build } from './context.js';
import { writtenDate } from './date.js';
import { fits, refTo, textOf } from './element.js';
import type { TopElement } from './elements.js';
import { kindTakenAway } from './extension.js';
import { membersOf } from './members.js';

/** The waivers of a protocol, the uses of names in them, and what could not be read. */
export interface Waivers extends Pick<Build, 'references' | 'issues'> {
    readonly list: readonly Waiver[];
}

/** The words before the name of a line of a consent form. */
const consentLines: ReadonlySet<string> = new Set<ast.ConsentItem['kind']>(['statement', 'benefit', 'risk', 'alternative', 'right', 'agree']);

/**
 * The findings that a protocol accepts. What they name is not used by that: it may be accepted that nothing uses something.
 * @param node the protocol as it is written: what a base accepts holds for the base
 * @param protocolId its id
 * @param elements the elements that hold in it
 */
export function waivers({ placeOf, ids, findSource }: Build, node: ast.Protocol, protocolId: string, elements: readonly TopElement[]): Waivers {
    const build = startBuild({ placeOf, ids }, findSource);
    const list = present(membersOf(node.members, 'Waiver').map(line => waiver(build, line as ast.Waiver, protocolId, elements)));
    return { list, references: build.references, issues: build.issues };
}

/** A line that lacks something accepts nothing. */
function waiver(build: Build, line: Torn<ast.Waiver>, protocolId: string, elements: readonly TopElement[]): Waiver | undefined {
    const { code } = line;
    const on = waived(build, line, protocolId, elements);
    const reason = textOf(build, line, 'reason');
    const person = textOf(build, line, 'person');
    const until = writtenDate(build, line, 'until');
    return code !== undefined && on && reason !== undefined && person !== undefined && until
        ? { code: { value: code, range: rangeOfPart(build, line, partOf(line, 'code')) }, on, reason, person, until, range: rangeOf(build, line) }
        : undefined;
}

function waived(build: Build, line: Torn<ast.Waiver>, protocolId: string, elements: readonly TopElement[]): Ref | undefined {
    const { whole, kind, element, outcome, title } = line;
    if (whole) {
        return { kinds: ['protocol'], written: 'protocol', target: protocolId, range: rangeOfPart(build, line, partOf(line, 'whole')) };
    }
    if (outcome !== undefined) {
        return toElement(build, line, 'outcome', outcome, elements.find(candidate => candidate.kind === 'outcome' && candidate.outcome === outcome));
    }
    if (title !== undefined) {
        return toElement(build, line, 'title', title, elements.find(candidate => candidate.kind === 'narrative' && candidate.label === title));
    }
    return refTo(build, element, kind === undefined ? fits.waivable : [kindWaived(kind)]);
}

function toElement(build: Build, line: Torn<ast.Waiver>, property: 'outcome' | 'title', written: string, element: TopElement | undefined): Ref {
    const kinds: readonly ElementKind[] = [property === 'title' ? 'narrative' : 'outcome'];
    const ref: Ref = { kinds, written, ...(element && { target: element.id }), range: rangeOfPart(build, line, partOf(line, property)) };
    build.references.push(...(element ? [] : [ref]));
    return ref;
}

function kindWaived(word: ast.WaivedKind): ElementKind {
    return consentLines.has(word) ? 'consent-item' : kindTakenAway(word);
}
