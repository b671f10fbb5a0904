import {
    createDefaultCoreModule, createDefaultSharedCoreModule, inject,
    type FileSystemProvider, type LangiumCoreServices, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices
} from 'langium';
import { ClinicalProtocolGeneratedModule, RegimenGeneratedSharedModule } from '../generated/module.js';
import { ProtocolLexer } from './lexer.js';
import { ProtocolLinker } from './linker.js';
import { createNames, type Names } from './names.js';
import { createProtocolParser, type ProtocolParser } from './parser.js';
import { createScopes, type Scopes, type VisibleFiles } from './scopes.js';
import { ProtocolTokenBuilder } from './tokens.js';
import { ProtocolValueConverter } from './values.js';

/** What the language adds to Langium's services. */
export interface ProtocolAddedServices {
    parser: {
        Lexer: ProtocolLexer;
        ProtocolParser: ProtocolParser;
    };
    references: {
        Names: Names;
        ScopeProvider: Scopes;
        Linker: ProtocolLinker;
    };
}

/** The services of the language. */
export type ProtocolServices = LangiumCoreServices & ProtocolAddedServices;

/** What the services need from outside. */
export interface ProtocolContext {
    /** Gives access to files, or to none. */
    readonly fileSystemProvider: () => FileSystemProvider;
    readonly visibleFiles: VisibleFiles;
}

/**
 * Makes the services of the language.
 * @param context what comes from outside
 */
export function createProtocolServices(context: ProtocolContext): { shared: LangiumSharedCoreServices; protocol: ProtocolServices } {
    const shared = inject(createDefaultSharedCoreModule(context), RegimenGeneratedSharedModule);
    const protocol = inject(createDefaultCoreModule({ shared }), ClinicalProtocolGeneratedModule, protocolModule(context));
    shared.ServiceRegistry.register(protocol);
    return { shared, protocol };
}

function protocolModule(context: ProtocolContext): Module<ProtocolServices, PartialLangiumCoreServices & ProtocolAddedServices> {
    return {
        parser: {
            TokenBuilder: () => new ProtocolTokenBuilder(),
            ValueConverter: () => new ProtocolValueConverter(),
            Lexer: services => new ProtocolLexer(services),
            ProtocolParser: services => createProtocolParser(services, services.parser.Lexer)
        },
        references: {
            Linker: services => new ProtocolLinker(services),
            Names: services => createNames(services.shared.AstReflection),
            ScopeProvider: services => createScopes(services.shared.AstReflection, services.references.Names, context.visibleFiles)
        }
    };
}
