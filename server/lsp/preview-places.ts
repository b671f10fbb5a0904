import { RequestType } from 'vscode-languageserver';
import type { Protocol } from '../../language/model/protocol.js';
import { sourceAt, sourcesOf } from '../../language/previews/sources.js';
import {
    previewKeyRequest, previewPlaceRequest, type PreviewKeyParams, type PreviewKeyResult, type PreviewPlaceParams, type PreviewPlaceResult
} from '../messages/preview.js';
import { unasked, wanted, type Feature } from './feature.js';
import { protocolNamed } from './protocol-choice.js';
import type { Session } from './session.js';

/** From an element of a view to its place in the text, and back. */
export const previewPlaces: Feature = {
    capabilities: {},
    requests: [
        wanted(new RequestType<PreviewPlaceParams, PreviewPlaceResult, void>(previewPlaceRequest), placeOf),
        unasked(new RequestType<PreviewKeyParams, PreviewKeyResult, void>(previewKeyRequest), { key: null }, keyAt)
    ]
};

function placeOf(session: Session, { uri, protocol: name, key }: PreviewPlaceParams): PreviewPlaceResult {
    const protocol = protocolOf(session, uri, name);
    const range = protocol && sourcesOf(protocol).get(key);
    return range ? session.locate(range) : null;
}

function keyAt(session: Session, { uri, protocol: name, at }: PreviewKeyParams): PreviewKeyResult {
    const protocol = protocolOf(session, uri, name);
    const view = session.view(at.uri);
    return { key: protocol && view ? sourceAt(protocol, view.checked.uri, view.offsetAt(at.position)) ?? null : null };
}

function protocolOf(session: Session, uri: string, name: string | undefined): Protocol | undefined {
    const model = session.view(uri)?.checked.model;
    return model && (protocolNamed(model, name) ?? model.protocols[0]);
}
