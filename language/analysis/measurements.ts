import type { Measurement } from '../model/condition.js';
import type { Element } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import { conditions, valueConditions } from './conditions.js';

/** A use of a measured value, and the element that uses it. */
export interface PlacedMeasurement {
    readonly measurement: Measurement;
    readonly element: Element;
}

/** Every measurement that a protocol names: in conditions, measures, endpoints and the data of decisions. */
export function measurements(protocol: Protocol): readonly PlacedMeasurement[] {
    return [
        ...conditions(protocol).flatMap(({ condition, element }) => valueConditions(condition).map(({ value }) => ({ measurement: value, element }))),
        ...protocol.measures.map(element => ({ measurement: element.value, element })),
        ...protocol.endpoints.flatMap(element => (element.of.kind === 'value' ? [{ measurement: element.of.value, element }] : [])),
        ...protocol.decisions.flatMap(element => element.data.map(({ value }) => ({ measurement: value, element }))),
    ];
}
