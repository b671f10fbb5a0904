import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/timing.js';
import { statedCount } from './design.js';
import { head, orNull, origin, references } from './element.js';
import type { Exported } from './exported.js';

/** What makes a protocol a study. */
export function study(design: Model.Study): Exported<Model.Study, Contract.Study> {
    return {
        ...head(design),
        registrations: design.registrations.map(registration),
        allocation: orNull(design.allocation, allocation),
        masking: orNull(design.masking, masking),
        enrols: orNull(design.enrols, statedCount),
        sites: orNull(design.sites, statedCount),
        ...origin(design),
    };
}

function registration(entry: Model.Registration): Exported<Model.Registration, Contract.Registration> {
    return { number: entry.number, ...origin(entry) };
}

function allocation(way: Model.Allocation): Exported<Model.Allocation, Contract.Allocation> {
    return { method: way.method, ratio: [...way.ratio], arms: references(way.arms), ...origin(way) };
}

function masking(way: Model.Masking): Exported<Model.Masking, Contract.Masking> {
    return { parties: [...way.parties], ...origin(way) };
}
