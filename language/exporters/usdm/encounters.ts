import { encounters } from '../../analysis/elements.js';
import { occurrenceName } from '../../analysis/occurrence-name.js';
import { staffText } from '../../analysis/words/moments.js';
import { actionWords } from '../../analysis/words/actions.js';
import type { ContactMode, Encounter } from '../../model/encounter.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Context } from './context.js';
import { chained, code, extension, item, note, type Item } from './items.js';
import { ownTerm, term } from './terminology.js';

const modes: Readonly<Record<ContactMode, 'inPerson' | 'video' | 'phone'>> = { 'in-person': 'inPerson', 'video': 'video', 'phone': 'phone' };

/** Every step, session and visit as often as it is held, in the order of the course. */
export function encounterItems(context: Context): readonly Item[] {
    const templates = new Map(encounters(context.protocol).map(one => [one.id, one]));
    return chained(context.protocol.occurrences.flatMap(occurrence => {
        const template = templates.get(occurrence.template);
        return template ? [encounterItem(occurrence, template, context)] : [];
    }));
}

function encounterItem(occurrence: Occurrence, template: Encounter, context: Context): Item {
    const { protocol, names } = context;
    const { id } = occurrence;
    const { setting, contactModes, staff, needs, approaches, missed } = template;
    const words: readonly (readonly [string, string])[] = [
        ['Who', staff.map(need => staffText(need, names)).join('; ')],
        ['Needs', names.list(needs)],
        ['Approach', names.list(approaches)],
        ['When it is missed', missed ? actionWords(missed.actions, names) : ''],
    ];
    return item('Encounter', id, {
        extensionAttributes: keptOf(occurrence),
        name: id,
        label: template.label,
        description: occurrenceName(protocol, occurrence),
        type: code(`${id}~type`, term('visit')),
        previousId: null,
        nextId: null,
        scheduledAtId: occurrence.timings.length > 0 ? `${id}~timing1` : null,
        environmentalSettings: setting ? [code(`${id}~setting`, ownTerm(setting.target ?? setting.written, names.of(setting)))] : [],
        contactModes: contactModes.map((mode, index) => code(`${id}~mode${index + 1}`, term(modes[mode]))),
        transitionStartRule: null,
        transitionEndRule: null,
        notes: words.flatMap(([title, text], index) => (text === '' ? [] : [note(`${id}~note${index + 1}`, `${title}: ${text}`)])),
    });
}

/** What follows from the text about one holding, and what USDM has no property for. */
function keptOf({ id, template, parent, arm, optional, nominalDay }: Occurrence): readonly Item[] {
    return [
        extension(id, 'template', { valueId: template }),
        ...(parent === undefined ? [] : [extension(id, 'parent', { valueId: parent })]),
        ...(arm === undefined ? [] : [extension(id, 'arm', { valueId: arm })]),
        ...(optional ? [extension(id, 'optional', { valueBoolean: true })] : []),
        ...(nominalDay === undefined ? [] : [extension(id, 'nominal-day', { valueInteger: nominalDay })]),
    ];
}
