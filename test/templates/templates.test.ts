import { describe, expect, it } from 'vitest';
import { templateFiles } from '../../language/generated/templates.js';
import type { Citation, Provenance } from '../../language/model/element.js';
import { formatText } from '../../language/syntax/format/index.js';
import { templates } from '../../language/templates/index.js';
import { checkText, parseDocument } from '../harness.js';

interface Origin {
    readonly citations: readonly Citation[];
    readonly provenance: Provenance;
}

describe.each(templates)('$name', ({ text }) => {
    const [protocol] = parseDocument(text).model.protocols;
    const { header, own, criteria, steps, sessions, reactions, narratives } = protocol!;

    it('is read without a finding', () => {
        expect(checkText(text)).toEqual([]);
    });

    it('is laid out as everything is', () => {
        expect(formatText(text)).toBe(text);
    });

    it('is a draft that nobody can mistake for a finished protocol', () => {
        expect(header.status?.value).toBe('draft');
        expect(header.version?.value).toBe('0.1.0');
        expect(header.owner?.value).toBe('Who answers for this protocol');
    });

    it('says of every figure that decides where it comes from: a source, or the author', () => {
        const encounters = [...steps, ...sessions];
        const stated: [string, Origin | undefined][] = [
            ...own.medications.flatMap(({ name, ceilings }) => ceilings.map((part): [string, Origin] => [`ceiling of ${name}`, part])),
            ...criteria.map((part): [string, Origin] => [part.name, part]),
            ...reactions.map((part): [string, Origin] => [part.name, part]),
            ...encounters.map(({ name, lasts }): [string, Origin | undefined] => [`duration of ${name}`, lasts]),
            ...encounters.map(({ name, discharge }): [string, Origin | undefined] => [`discharge of ${name}`, discharge]),
            ...sessions.map(({ name, schedule }): [string, Origin | undefined] => [`timing of ${name}`, schedule?.written === 'once' ? undefined : schedule]),
        ];
        const silent = stated.filter(([, origin]) => origin && origin.citations.length === 0 && origin.provenance !== 'chosen');
        expect(silent.map(([name]) => name)).toEqual([]);
    });

    it('has, unless it is empty, all that the treatment of a patient needs', () => {
        if (narratives.length > 0) {
            expect(own.consents.flatMap(({ items }) => items.map(({ section }) => section))).toEqual(expect.arrayContaining(['risk', 'alternative', 'right']));
            expect([own.emergencies, own.roles, criteria, reactions, protocol!.endpoints].filter(({ length }) => length === 0)).toEqual([]);
            const dosing = sessions.filter(({ administrations }) => administrations.length > 0);
            const incomplete = dosing.filter(({ discharge, monitors, checks, needs }) =>
                !discharge || [monitors, checks, needs].some(({ length }) => length === 0));
            expect(incomplete).toEqual([]);
        }
    });
});

it('every text of the folder is offered, and those that a clinic asks for first', () => {
    expect(templates.map(({ name }) => `${name}.protocol`).sort()).toEqual(templateFiles.map(({ path }) => path).sort());
    const asked = ['ketamine-im', 'ketamine-iv', 'esketamine', 'mdma-assisted', 'psilocybin', 'empty'];
    expect(templates.map(({ name }) => name)).toEqual(expect.arrayContaining(asked));
});
