import type * as Contract from '../../generated/contract.js';

/** Where statements of an import come from. */
export const origin = { citations: [] as Contract.Citation[], provenance: 'chosen' as const };
