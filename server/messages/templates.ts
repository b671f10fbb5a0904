/**
 * Request: the protocols to start from, in the order in which they are offered. Takes an empty object, gives {@link TemplatesResult}.
 */
export const templatesRequest = 'regimen/templates';

/** What {@link templatesRequest} gives. */
export interface TemplatesResult {
    readonly templates: readonly ProtocolTemplate[];
}

/** A protocol to start from. */
export interface ProtocolTemplate {
    /** In kebab-case, as in `regimen init --template ketamine-im`. */
    readonly name: string;
    readonly title: string;
    /** What it is, in a few words. */
    readonly summary: string;
    readonly text: string;
}
