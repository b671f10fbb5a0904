import { DefaultLinker, type AstNode, type AstNodeDescription, type LangiumDocument, type LinkingError, type Reference, type ReferenceInfo } from 'langium';
import type { Scopes } from './scopes.js';
import type { ProtocolServices } from './services.js';

type AstNodeReferences = LangiumDocument['references'];

/** Leads references straight to their targets. */
export class ProtocolLinker extends DefaultLinker {
    private readonly scopes: Scopes;

    constructor(services: ProtocolServices) {
        super(services);
        this.scopes = services.references.ScopeProvider;
    }

    protected override getLinkedNode(reference: ReferenceInfo): { node?: AstNode; descr?: AstNodeDescription; error?: LinkingError } {
        const node = this.scopes.target(reference);
        return node ? { node } : { error: this.createLinkingError(reference) };
    }

    /** Makes references look for their targets again, whatever document they belong to. */
    forget(references: AstNodeReferences): void {
        this.unlink({ references } as unknown as LangiumDocument);
    }

    /**
     * Makes some references of a document look for their targets again.
     * @param document the document
     * @param which which of its references
     */
    unlinkSome(document: LangiumDocument, which: (reference: Reference) => boolean): void {
        const stale: Reference[] = [];
        const kept: Reference[] = [];
        for (const reference of document.references as Reference[]) {
            (which(reference) ? stale : kept).push(reference);
        }
        document.references = stale;
        this.unlink(document);
        document.references = kept;
    }
}
