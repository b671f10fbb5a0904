import type { AstNode, AstReflection } from 'langium';
import type { Protocol, ProtocolFile } from '../generated/ast.js';

/** An element that other places can refer to by name. */
export interface NamedNode extends AstNode {
    readonly name: string;
}

/** What can be referred to in one protocol or one file: elements by name, by each type that a reference may ask for. */
export type NameTable = ReadonlyMap<string, ReadonlyMap<string, NamedNode>>;

/** The types a reference may ask for; an element is found under each that it belongs to. */
const referenceTypes = [
    'Protocol', 'Source', 'Role', 'Handoff', 'Setting', 'Consent', 'Medication', 'Emergency', 'Objective', 'ConsentItem', 'OutcomeDefinition', 'Composite',
    'Record', 'Procedure', 'Given', 'Anchorable', 'Phase', 'Arm', 'Risky', 'Observable', 'Gauge', 'Scale', 'Diagnosis', 'Drug', 'Route', 'Training', 'Licence', 'Equipment', 'Approach',
    'ConsentTopic', 'Stopper', 'Waivable'
] as const;

/** Lists the names of protocols and files; each list is made once. */
export interface Names {
    /** The names that a protocol declares, at any depth, or that a file shares with its protocols and with the files that import it. */
    of(holder: Protocol | ProtocolFile): NameTable;
    /** The names that some lines declare, each with its types, in the order of the text. */
    declaredBy(lines: readonly AstNode[]): string[];
}

/**
 * Makes the lists of names.
 * @param reflection knows which types belong to which
 */
export function createNames(reflection: AstReflection): Names {
    const known = new WeakMap<AstNode, NameTable>();
    const found = new Map<string, readonly string[]>();

    function typesOf(type: string): readonly string[] {
        let types = found.get(type);
        if (!types) {
            // A kind word before a name asks for one type of element alone.
            types = [...new Set([...referenceTypes.filter(candidate => reflection.isSubtype(type, candidate)), type])];
            found.set(type, types);
        }
        return types;
    }

    function collect(node: AstNode, table: Map<string, Map<string, NamedNode>>): void {
        for (const member of membersOf(node)) {
            const { name } = member as Partial<NamedNode>;
            if (typeof name === 'string') {
                for (const type of typesOf(member.$type)) {
                    add(table, type, member as NamedNode);
                }
            }
            if (!hasOwnNames(member)) {
                collect(member, table);
            }
        }
    }

    function declaredBy(lines: readonly AstNode[]): string[] {
        return lines.flatMap(line => {
            const { name } = line as Partial<NamedNode>;
            const inside = hasOwnNames(line) ? [] : declaredBy(membersOf(line));
            return typeof name === 'string' ? [`${typesOf(line.$type).join()} ${name}`, ...inside] : inside;
        });
    }

    function tableOf(node: AstNode): NameTable {
        let table = known.get(node);
        if (!table) {
            const made = new Map<string, Map<string, NamedNode>>();
            collect(node, made);
            table = made;
            known.set(node, table);
        }
        return table;
    }

    return { of: tableOf, declaredBy };
}

/** Whether the names inside an element are of no concern outside of it. */
function hasOwnNames({ $type }: AstNode): boolean {
    return $type === 'Gauge' || $type === 'Protocol';
}

/** The parts of an element that may have names: all of them stand in its block. */
function membersOf(node: AstNode): readonly AstNode[] {
    const { members, children } = node as { members?: AstNode[]; children?: AstNode[] };
    return members ?? children ?? [];
}

/** Of several elements with one name the first counts; the others are reported by a rule. */
function add(table: Map<string, Map<string, NamedNode>>, type: string, node: NamedNode): void {
    let names = table.get(type);
    if (!names) {
        names = new Map();
        table.set(type, names);
    }
    if (!names.has(node.name)) {
        names.set(node.name, node);
    }
}
