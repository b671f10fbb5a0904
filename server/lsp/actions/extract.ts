import { CodeActionKind } from 'vscode-languageserver';
import type { Element, SilentTopic } from '../../../language/model/element.js';
import { wordFor } from '../../../language/rules/support/words.js';
import { relativePath, resolvePath } from '../../../language/syntax/import-graph.js';
import { stretchOf } from '../../../language/syntax/tree.js';
import { declared } from '../../../language/analysis/elements.js';
import { isLibrary } from '../names/known-elements.js';
import type { Session, Stretch, View } from '../session.js';
import { createdFile } from '../workspace-edit.js';
import { headAt, importPlace, linesOf, protocolNodes, shifted, withoutGap, type Member } from './members.js';
import { createsFiles, type Offer, type Offers } from './offer.js';

/** What several protocols of a clinic may share: a team, a consent form, a medication, an instrument. Each goes to a file that is imported. */
export const extraction: Offers = {
    kinds: [CodeActionKind.RefactorExtract],
    at({ session, view, place }) {
        const node = view && protocolNodes(view).find(protocol => stretchOf(protocol).start <= place.start && place.end <= stretchOf(protocol).end);
        const member = node && headAt(node.members, place);
        return view && member && createsFiles(session) && extracted.has(member.$type) ? [offerFor(session, view, node.members, member)] : [];
    }
};

const extracted: ReadonlySet<string> = new Set(['Team', 'Consent', 'Medication', 'Gauge', 'Panel']);

/** What may be moved along because something that is moved names it. */
const movable: ReadonlySet<string> = new Set([
    ...extracted, 'Source', 'Abbreviation', 'Setting', 'Emergency', 'Record', 'Composite', 'Diagnosis', 'DrugClass', 'Route', 'Training', 'Licence', 'Equipment',
    'Approach', 'Procedure', 'ConsentTopic'
]);

/** What a source may leave open about something: to be said in the file it stands in. */
const topicsOf: Readonly<Record<string, readonly SilentTopic[]>> = {
    Medication: ['dose', 'route'], Consent: ['consent'], Team: ['staffing', 'handoffs'], Emergency: ['emergencies']
};

function offerFor(session: Session, view: View, members: readonly Member[], member: Member): Offer {
    const { uri, text, model } = view.checked;
    const home = newFile(session, uri, fileName(member));
    const moved = withNeeded(view, members, member);
    const title = `Move ${nameOf(member)} to \`${home.name}\``;
    const refusal = typeof moved === 'string' ? moved : obstacle(session, view, moved);
    if (typeof moved === 'string' || refusal !== undefined) {
        return { title, kind: CodeActionKind.RefactorExtract, refusal: refusal! };
    }
    const along = moved.length > 1 ? `, with what it names (${moved.length - 1} more)` : '';
    return {
        title: title + along,
        kind: CodeActionKind.RefactorExtract,
        edit() {
            const lines = moved.map(each => linesOf(text, each)!);
            const at = importPlace(view);
            const imports = importsFor(view, moved).map(path => `import "${path}"\n`).join('');
            const head = `${model.uses.map(({ library }) => `use ${library}\n`).join('')}${imports}`;
            const body = lines.map(each => shifted(text, each, '').replace(/\n*$/, '\n')).join('\n');
            const gap = model.uses.length + model.imports.length === 0 ? '\n' : '';
            return createdFile(home.uri, `${head}${head === '' ? '' : '\n'}${body}`, session.edit([
                { range: { uri, start: at, end: at }, newText: `import "${home.name}"\n${gap}` },
                ...lines.map(each => ({ range: { uri, ...withoutGap(text, each) }, newText: '' }))
            ]));
        }
    };
}

/** A member and everything it names that can go along, in the order of the text; a sentence where it names something that cannot. */
function withNeeded(view: View, members: readonly Member[], member: Member): readonly Member[] | string {
    const moved = new Set([member]);
    for (const each of moved) {
        for (const place of view.names.places.filter(({ range }) => lies(range, stretchOf(each)))) {
            const { element } = place;
            const outside = element && (element.range.uri !== view.checked.uri || lies(element.nameRange, stretchOf(each)));
            if (outside === true || (!element && place.kind !== 'figure')) {
                continue;
            }
            const needed = element && members.find(other => lies(element.nameRange, stretchOf(other)));
            if (!needed || !movable.has(needed.$type)) {
                return `It names ${element ? `the ${wordFor(element.kind)} \`${element.name}\`` : `the figure \`${place.path ?? place.written}\``}, `
                    + 'which stays in this file. A file that is imported cannot know it.';
            }
            moved.add(needed);
        }
    }
    return members.filter(each => moved.has(each));
}

/** Why the protocol would say something else afterwards, if it would. */
function obstacle(session: Session, view: View, moved: readonly Member[]): string | undefined {
    const { uri, text, model } = view.checked;
    const inMoved = (range: Stretch): boolean => moved.some(each => lies(range, stretchOf(each)));
    const elements = view.names.elements.filter(({ nameRange }) => inMoved(nameRange));
    const protocol = view.names.protocolAt(stretchOf(moved[0]!).start);
    if (moved.some(each => !linesOf(text, each))) {
        return 'Something else stands on its lines. Give it lines of its own first.';
    }
    if (protocol?.extends?.overrides.some(({ range }) => inMoved(range)) === true) {
        return 'It takes the place of something in the protocol that this one extends, so it has to stay here.';
    }
    if (protocol?.waivers.some(({ on: { target } }) => elements.some(({ id }) => id === target)) === true) {
        return 'A finding about it is accepted in this protocol, so it has to stay here.';
    }
    const open = protocol?.silences.flatMap(({ topics }) => topics).find(topic => moved.some(({ $type }) => topicsOf[$type]?.includes(topic)));
    const silent = [...protocol?.own.medications ?? [], ...protocol?.own.consents ?? []].some(({ range, silences }) => inMoved(range) && silences.length > 0);
    if (open !== undefined || silent) {
        return 'The source leaves open some of it, and `silent on` says so for this protocol alone.';
    }
    const branch = session.workspace.documents().flatMap(other => session.workspace.document(other)?.model.protocols ?? [])
        .find(other => other.extends?.from?.range.uri === uri && other.extends.from.name === protocol?.name);
    const rival = rivalsOf(session, view).find(other => elements.some(element => isRival(element, other)));
    return branch ? `\`${branch.name}\` extends this protocol and takes it over from here.`
        : rival ? `There is another ${wordFor(rival.kind)} \`${rival.name}\` outside this protocol, which would be taken instead.`
            : model.issues.length > 0 ? 'Part of this file cannot be read yet. Put that right first.' : undefined;
}

/** What the file sees outside its protocols, but for the library, which comes last. */
function rivalsOf({ workspace }: Session, { checked: { model } }: View): readonly Element[] {
    const imported = model.imports.flatMap(({ uri }) => (uri === undefined ? [] : workspace.document(uri)?.model ?? []));
    return [model, ...imported].flatMap(({ shared }) => declared(shared));
}

function isRival(a: Element, b: Element): boolean {
    return a.kind === b.kind && a.name === b.name;
}

/** The imports of this file that moved members need too. Both files lie in one folder, so the paths stay. */
function importsFor(view: View, moved: readonly Member[]): readonly string[] {
    const { uri, model } = view.checked;
    const within = view.names.places.filter(({ range }) => moved.some(each => lies(range, stretchOf(each))));
    const targets = new Set(within.flatMap(({ element }) => element?.range.uri ?? []));
    return model.imports.filter(line => line.uri !== undefined && line.uri !== uri && !isLibrary(line.uri) && targets.has(line.uri)).map(({ path }) => path);
}

function lies(inner: Stretch, outer: Stretch): boolean {
    return outer.start <= inner.start && inner.end <= outer.end;
}

function nameOf(member: Member): string {
    const word = member.$type === 'Gauge' ? member.kind : member.$type.toLowerCase();
    return 'name' in member ? `the ${word} \`${member.name}\`` : `the ${word}`;
}

/** In kebab-case, as files are called. */
function fileName(member: Member): string {
    const name = 'name' in member ? member.name : 'team';
    return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** A file in the same folder that is not there yet. */
function newFile(session: Session, uri: string, name: string): { readonly uri: string; readonly name: string } {
    for (let number = 1; ; number++) {
        const path = `${name}${number === 1 ? '' : `-${number}`}.protocol`;
        const target = resolvePath(uri, path);
        if (!session.workspace.document(target)) {
            return { uri: target, name: relativePath(uri, target) ?? path };
        }
    }
}
