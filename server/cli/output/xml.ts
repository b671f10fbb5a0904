const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it may stand in XML, in an element or in a value of an attribute. What XML cannot hold at all becomes `�`. */
export function xmlText(text: string): string {
    return text.replace(impossible, '\ufffd').replace(/[<>&"'\t\n\r]/g, character => `&#${character.charCodeAt(0)};`);
}
