import type { Term } from './items.js';

/*
 * Terms of the CDISC controlled terminology (DDF, protocol and SDTM terminology of 2024-09-27) that an export can need.
 * Sources: the codes of the official examples of USDM v4 (github.com/cdisc-org/DDF-RA, Documents/Examples) where they are published codes;
 * titles, documents, governance dates, routes and units from the published lists, since the examples have placeholders there or do without.
 */
const terms = {
    interventional: ['C98388', 'Interventional Study'],
    parallel: ['C82639', 'Parallel Study'],
    singleGroup: ['C82640', 'Single Group Study'],
    treatment: ['C49656', 'Treatment Study'],
    openLabel: ['C49659', 'Open Label Study'],
    singleBlind: ['C28233', 'Single Blind Study'],
    doubleBlind: ['C15228', 'Double Blind Study'],
    randomised: ['C46079', 'Randomized Controlled Clinical Trial'],
    multicentre: ['C217005', 'Multicenter Study'],
    singleCentre: ['C217004', 'Single-Center Study'],
    official: ['C207616', 'Official Study Title'],
    brief: ['C207615', 'Brief Study Title'],
    sponsor: ['C70793', 'Clinical Study Sponsor'],
    registry: ['C93453', 'Study Registry'],
    facility: ['C21541', 'Healthcare Facility'],
    participant: ['C41189', 'Study Subject'],
    careProvider: ['C17445', 'Caregiver'],
    investigator: ['C25936', 'Investigator'],
    outcomesAssessor: ['C207599', 'Outcomes Assessor'],
    effective: ['C215663', 'Effective Date'],
    global: ['C68846', 'Global'],
    studyProtocol: ['C70817', 'Study Protocol'],
    draft: ['C85255', 'Draft'],
    pendingReview: ['C188862', 'Pending Review'],
    final: ['C25508', 'Final'],
    obsolete: ['C63553', 'Obsolete'],
    visit: ['C25716', 'Visit'],
    clinic: ['C211570', 'Clinic'],
    inPerson: ['C175574', 'In Person'],
    video: ['C171525', 'Audio-Videoconferencing'],
    phone: ['C171537', 'Telephone Call'],
    screening: ['C202487', 'Screening Epoch'],
    treatmentEpoch: ['C101526', 'Treatment Epoch'],
    followUp: ['C202578', 'Follow-Up Epoch'],
    investigationalArm: ['C174266', 'Investigational Arm'],
    comparatorArm: ['C174267', 'Active Comparator Arm'],
    controlArm: ['C174226', 'Control Arm'],
    treatmentArm: ['C15538', 'Protocol Treatment Arm'],
    generated: ['C188866', 'Data Generated Within Study'],
    protocolAgent: ['C41161', 'Protocol Agent'],
    substance: ['C1909', 'Pharmacologic Substance'],
    investigational: ['C202579', 'Investigational Medicinal Product'],
    unknownForm: ['C150001', 'Unknown Dosage Form Category'],
    once: ['C64576', 'Once'],
    include: ['C25532', 'Inclusion Criteria'],
    exclude: ['C25370', 'Exclusion Criteria'],
    primaryObjective: ['C85826', 'Trial Primary Objective'],
    secondaryObjective: ['C85827', 'Trial Secondary Objective'],
    primaryEndpoint: ['C94496', 'Primary Endpoint'],
    secondaryEndpoint: ['C139173', 'Secondary Endpoint'],
    female: ['C16576', 'Female'],
    male: ['C20197', 'Male'],
    before: ['C201357', 'Before Timing Type'],
    after: ['C201356', 'After Timing Type'],
    fixed: ['C201358', 'Fixed Reference Timing Type'],
    startToStart: ['C201355', 'Start to Start'],
    endToStart: ['C201353', 'End to Start'],
} as const;

/** A term by what it is for. */
export function term(name: keyof typeof terms): Term {
    const [code, decode] = terms[name];
    return { code, decode };
}

const routes: Readonly<Record<string, readonly [string, string]>> = {
    intravenous: ['C38276', 'Intravenous Route of Administration'],
    intramuscular: ['C28161', 'Intramuscular Route of Administration'],
    intranasal: ['C38284', 'Nasal Route of Administration'],
    oral: ['C38288', 'Oral Route of Administration'],
    sublingual: ['C38300', 'Sublingual Route of Administration'],
    rectal: ['C38295', 'Rectal Route of Administration'],
};

/** A route of the library by its name; another one is a term of the protocol itself. */
export function routeTerm(name: string, label: string): Term {
    const [code, decode] = routes[name] ?? [];
    return code !== undefined && decode !== undefined ? { code, decode } : ownTerm(name, label);
}

/** The route of the library that a code of the CDISC stands for; nothing where it is none of them. */
export function routeNamed(code: string): string | undefined {
    return Object.keys(routes).find(name => routes[name]?.[0] === code);
}

const units: Readonly<Record<string, readonly [string, string]>> = {
    'mg': ['C28253', 'Milligram'],
    'mg/kg': ['C67401', 'Milligram per Kilogram'],
    'g': ['C48155', 'Gram'],
    'mL': ['C28254', 'Milliliter'],
    'd': ['C25301', 'Day'],
    'wk': ['C29844', 'Week'],
    'a': ['C29848', 'Year'],
};

/** A unit of UCUM. */
export function unitTerm(ucum: string): Term {
    const [code, decode] = units[ucum] ?? [];
    return code !== undefined && decode !== undefined ? { code, decode } : { code: ucum, decode: ucum, system: 'http://unitsofmeasure.org', version: '2.1' };
}

/** The UCUM unit that a code of the CDISC stands for; nothing where it is none of those that an export writes. */
export function unitNamed(code: string): string | undefined {
    return Object.keys(units).find(ucum => units[ucum]?.[0] === code);
}

/** A term that the protocol makes itself. */
export function ownTerm(name: string, label: string): Term {
    return { code: name, decode: label, system: 'urn:regimen:terms', version: '1' };
}

const systems = {
    icd10: ['http://hl7.org/fhir/sid/icd-10-cm', 'ICD-10-CM'],
    rxnorm: ['http://www.nlm.nih.gov/research/umls/rxnorm', 'RxNorm'],
    loinc: ['http://loinc.org', 'LOINC'],
    snomed: ['http://snomed.info/sct', 'SNOMED CT'],
} as const;

/** A code of a public system, with the words of the protocol for it. */
export function publicTerm({ system, code }: { readonly system: keyof typeof systems; readonly code: string }, label: string): Term {
    return { code, decode: label, system: systems[system][0] };
}
