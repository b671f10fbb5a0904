import { strToU8, zipSync } from 'fflate';

/** Files packed as office programs read them. Their dates are fixed, so that the same content always gives the same bytes. */
export function packed(files: Readonly<Record<string, string>>): Uint8Array {
    // Without a time zone: fflate writes the local time, which is then the same everywhere.
    return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: '1980-01-02T00:00:00', level: 6 });
}

/** What every part of an office file begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in XML; characters that XML may not hold, and those that turn the direction of everything after them, vanish. */
export function xmlText(text: string): string {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
        .replace(/[&<>"]/g, character => escapes[character] ?? character);
}

/** The list of the types of parts, and the way from the package to its main part. */
export function packageParts(main: string, mainType: string, others: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const types = Object.entries({ [main]: mainType, ...others }).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('');
    const relation = 'http://schemas.openxmlformats.org';
    return {
        '[Content_Types].xml': `${declaration}<Types xmlns="${relation}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
        '_rels/.rels': `${declaration}<Relationships xmlns="${relation}/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument/2006/relationships/officeDocument" Target="${main}"/>${
            'docProps/core.xml' in others ? `<Relationship Id="rId2" Type="${relation}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` : ''}</Relationships>`,
    };
}

/** The parts that a part leads to, in the order of their ids: `rId1`, `rId2` and so on. */
export function relations(targets: readonly (readonly [type: string, target: string])[]): string {
    const all = targets.map(([type, target], place) => `<Relationship Id="rId${place + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`);
    return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
