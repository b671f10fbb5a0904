import type { Element } from '../../../language/model/element.js';
import type { Code } from '../../../language/model/medication.js';

/** A page that anybody can open, and what it is. */
export interface PublicPage {
    readonly address: string;
    readonly says: string;
}

/** The public page of a code in its own coding system. */
export function codePage({ system, code }: Pick<Code, 'system' | 'code'>): PublicPage {
    const value = encodeURIComponent(code);
    switch (system) {
        case 'loinc': return { address: `https://loinc.org/${value}`, says: `LOINC ${code}` };
        case 'rxnorm': return { address: `https://mor.nlm.nih.gov/RxNav/search?searchBy=RXCUI&searchTerm=${value}`, says: `RxNorm ${code}` };
        case 'snomed': return { address: `https://browser.ihtsdotools.org/?perspective=full&conceptId1=${value}`, says: `SNOMED CT ${code}` };
        case 'icd10': return { address: `https://icd10cmtool.cdc.gov/?query=${value}`, says: `ICD-10 ${code}` };
    }
}

/** The codes of an element, of whatever kind it is. */
export function codesOf(element: Element): readonly Code[] {
    return 'codes' in element && Array.isArray(element.codes) ? element.codes as readonly Code[] : [];
}

/** The page of a registered study; nothing for a register that has no page by number. */
export function registryPage(number: string): PublicPage | undefined {
    const european = /^EUCTR(\d{4}-\d{6}-\d{2})/.exec(number)?.[1];
    return /^NCT\d{8}$/.test(number)
        ? { address: `https://clinicaltrials.gov/study/${number}`, says: `ClinicalTrials.gov ${number}` }
        : european === undefined ? undefined
            : { address: `https://www.clinicaltrialsregister.eu/ctr-search/search?query=${european}`, says: `EU Clinical Trials Register ${european}` };
}

/** A public page and the stretch of a text that names it. */
export interface PageInText extends PublicPage {
    readonly from: number;
    readonly to: number;
}

/** How each kind of address or number is written. Full stops and brackets at the end belong to the sentence. */
const written: readonly { readonly pattern: RegExp; readonly page: (found: RegExpMatchArray) => PublicPage | undefined }[] = [
    { pattern: /https?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)\]}]/g, page: ([address]) => ({ address, says: address }) },
    { pattern: /\b10\.\d{4,9}\/[^\s<>"”]*[^\s<>"”.,;:!?)\]}]/g, page: ([doi]) => ({ address: `https://doi.org/${encodeURI(doi)}`, says: `DOI ${doi}` }) },
    { pattern: /\bPMID:?\s*(\d{1,8})\b/g, page: ({ 1: id = '' }) => ({ address: `https://pubmed.ncbi.nlm.nih.gov/${id}/`, says: `PubMed ${id}` }) },
    { pattern: /\bPMC\d{4,9}\b/g, page: ([id]) => ({ address: `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`, says: `PubMed Central ${id}` }) },
    { pattern: /\b(?:NCT\d{8}|EUCTR\d{4}-\d{6}-\d{2})\b/g, page: ([number]) => registryPage(number) }
];

/** The pages that a text names. What is part of another address does not count by itself. */
export function pagesIn(text: string): PageInText[] {
    return written.flatMap(({ pattern, page }) => [...text.matchAll(pattern)].flatMap(found => {
        const there = page(found);
        return there ? [{ from: found.index, to: found.index + found[0].length, ...there }] : [];
    })).reduce<PageInText[]>((taken, next) => (taken.some(({ from, to }) => from < next.to && next.from < to) ? taken : [...taken, next]), []);
}
