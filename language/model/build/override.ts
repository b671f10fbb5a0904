import type * as ast from '../../generated/ast.js';
import { circleFrom } from '../../syntax/extends.js';
import { partOf, partsOf, stretchOf } from '../../syntax/tree.js';
import type { Ref } from '../element.js';
import type { Base, Extension, Override, TakenAway } from '../protocol.js';
import { compact, present } from './compact.js';
import { rangeOf, rangeOfPart, type Build } from './context.js';
import type { ElementNode, TopElement } from './elements.js';
import { takenAway, type Whole } from './extension.js';
import { ownPrefix } from './ids.js';
import { wordsStated } from './merge.js';
import { membersOf } from './members.js';
import { pieceOf } from './piece.js';
import { statesTheSame } from './same.js';

/**
 * What a protocol changes of the one it extends.
 * @param node the protocol as it is written
 * @param elements everything that holds in it
 */
export function extension(build: Build, node: ast.Protocol, whole: Whole, elements: readonly TopElement[]): Extension {
    const clause = node.extension!;
    const target = clause.base?.ref;
    const circle = circleFrom(node);
    const written = clause.base?.$refText ?? '';
    const baseRange = rangeOfPart(build, clause, partOf(clause, 'base'));
    const base: Ref = { kinds: ['protocol'], written, range: baseRange };
    if (target === undefined) {
        build.references.push(base);
    }
    return compact<Extension>({
        base,
        from: target && !circle ? baseOf(whole, target) : undefined,
        circle,
        overrides: present(whole.overrides.map((override) => overrideOf(build, whole, override, elements))),
        without: membersOf(node.members, 'Without').flatMap((line) => takenFrom(build, whole, line as ast.Without)),
        range: rangeOf(build, clause),
    });
}

function baseOf(whole: Whole, protocol: ast.Protocol): Base {
    const name = partOf(protocol, 'name');
    const { start, end } = name ? { start: name.offset, end: name.end } : stretchOf(protocol);
    const version = membersOf(protocol.members, 'VersionLine')[0]?.value;
    return compact<Base>({ name: protocol.name, label: protocol.title ?? protocol.name, version, range: { uri: whole.placeOf(protocol).uri, start, end } });
}

function overrideOf(
    build: Build, whole: Whole, { own, base, merged }: Whole['overrides'][number], elements: readonly TopElement[],
): Override | undefined {
    const id = whole.ids.get(merged);
    const element = elements.find((candidate) => candidate.id === id);
    const replaced = replacedBy(build, whole, base);
    return element && replaced && {
        id: element.id, lines: wordsStated(own, merged), replaced, changes: !statesTheSame(element, replaced), range: element.nameRange,
    };
}

function takenFrom(build: Build, whole: Whole, line: ast.Without): TakenAway[] {
    const parts = [...partsOf(line, 'names'), ...partsOf(line, 'outcome'), ...partsOf(line, 'titles')];
    return takenAway(line).map(({ key, kind, name }, index) => {
        const node = whole.removed.get(key);
        return compact<TakenAway>({ kind, name, removed: node && removedElement(build, whole, node, key), range: rangeOfPart(build, line, parts[index]) });
    });
}

/** An element that is taken away, with the id that it would have. */
function removedElement(build: Build, whole: Whole, node: ElementNode, key: string): TopElement | undefined {
    const element = replacedBy(build, whole, node);
    return element && { ...element, id: ownPrefix(whole.node) + key };
}

/** An element of the base as the base has it, in the names of this protocol. */
function replacedBy({ findSource, firstDay }: Build, whole: Whole, node: ElementNode): TopElement | undefined {
    return pieceOf(node, whole, findSource, firstDay).element;
}
