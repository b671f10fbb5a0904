/** Somebody who asks for something, and the text in which they do. */
export interface Authority {
    readonly title: string;
    /** The place in the text: a section, an item, a rule. */
    readonly locator?: string;
    readonly url: string;
    /** Where it holds: a country, or `international`. */
    readonly jurisdiction: string;
    readonly edition: string;
    /** The ISO 8601 date on which somebody last compared the rule with the source. */
    readonly reviewed: string;
}

const reviewed = '2026-11-23';

/** An item of the SPIRIT 2013 checklist for trial protocols. */
export function spirit(item: string, subject: string): Authority {
    return {
        title: 'SPIRIT 2013 checklist', locator: `item ${item}, ${subject}`, url: 'https://doi.org/10.7326/0003-4819-158-3-201302050-00583',
        jurisdiction: 'international', edition: '2013', reviewed,
    };
}

/** How often reviewers of trial protocols found a SPIRIT item missing. */
export function spiritGaps(share: string): Authority {
    return {
        title: 'The SPIRIT Checklist: lessons from the experience of SPIRIT protocol editors', locator: `table 3: missing in ${share} of 90 submissions`,
        url: 'https://doi.org/10.1186/s13063-022-06316-7', jurisdiction: 'international', edition: '2022', reviewed,
    };
}

/** A conformance rule of the Unified Study Definitions Model. */
export function usdm(rule: string): Authority {
    return {
        title: 'USDM conformance rules', locator: rule, url: 'https://github.com/cdisc-org/DDF-RA/tree/main/Deliverables/RULES',
        jurisdiction: 'international', edition: 'USDM 4.0', reviewed,
    };
}

/** The label of ketamine injection. */
export function ketamineLabel(section: string): Authority {
    return {
        title: 'Ketalar (ketamine hydrochloride) injection, prescribing information', locator: section,
        url: 'https://fda.report/DailyMed/46dab560-8ecd-4d92-8c92-6baa2310b09b', jurisdiction: 'US', edition: 'revised 10/2024', reviewed,
    };
}

/** The largest trial of repeated ketamine infusions for post-traumatic stress. */
export const ketamineTrial: Authority = {
    title: 'Abdallah et al., Dose-related effects of ketamine for antidepressant-resistant symptoms of PTSD', locator: '0.2 and 0.5 mg/kg over 40 minutes',
    url: 'https://doi.org/10.1038/s41386-022-01266-9', jurisdiction: 'international', edition: '2022', reviewed,
};

/** The safety programme of esketamine. */
export const spravatoRems: Authority = {
    title: 'Spravato REMS', locator: 'goal and requirements of healthcare settings',
    url: 'https://www.accessdata.fda.gov/scripts/cder/rems/index.cfm?event=IndvRemsDetails.page&REMS=386',
    jurisdiction: 'US', edition: 'as published on the review date', reviewed,
};

/** The form in which the safety programme of esketamine asks for each session. */
export function spravatoForm(locator: string): Authority {
    return {
        title: 'Spravato REMS, patient monitoring form', locator, url: 'https://manualspro.net/445029-spravato-patient-monitoring-form-instructions',
        jurisdiction: 'US', edition: '11/2021, read in a copy', reviewed,
    };
}

/** What anaesthetists ask of those who give ketamine outside the operating room. */
export const asaKetamine: Authority = {
    title: 'American Society of Anesthesiologists, Guidance on the Safe Use of Ketamine Outside of Acute Pain Management and Procedural Sedation',
    url: 'https://asahq.org/advocating-for-you/guidance/ketamine-safe-use', jurisdiction: 'US', edition: '2025', reviewed,
};

/** Ways of writing a dose that have led to tenfold errors. */
export const errorProneDoses: Authority = {
    title: 'Institute for Safe Medication Practices, error-prone dose designations',
    locator: 'trailing zero after the decimal point; lack of a leading zero before it',
    url: 'https://www.empr.com/charts/error-prone-dose-designations/',
    jurisdiction: 'US', edition: 'as reprinted by MPR on the review date', reviewed,
};

/** What accredited hospitals in the US may not write. */
export const doNotUse: Authority = {
    title: 'The Joint Commission, official “Do Not Use” list', locator: 'U, IU, Q.D., Q.O.D., trailing zero, lack of leading zero',
    url: 'https://studylib.net/doc/18350062', jurisdiction: 'US', edition: 'as copied on the review date', reviewed,
};

/** How the last digit of a LOINC code follows from the others. */
export const loincCheckDigit: Authority = {
    title: 'LOINC Users’ Guide', locator: 'calculating Mod 10 check digits', url: 'https://loinc.org/kb/users-guide/calculating-mod-10-check-digits/',
    jurisdiction: 'international', edition: '2023-08-16', reviewed,
};

/** Which values of vital signs and tests occur in adults at all. */
export const outlierThresholds: Authority = {
    title: 'CLIF, outlier thresholds for adults', url: 'https://github.com/clif-consortium/CLIF', jurisdiction: 'US', edition: 'f2ab55b', reviewed,
};

/** How the windows of a schedule of activities are exchanged between systems. */
export const soaGuide: Authority = {
    title: 'HL7 Vulcan, Schedule of Activities implementation guide', locator: 'visit windows, several points of reference',
    url: 'https://github.com/HL7/Vulcan-schedule-ig/blob/c6afe59/input/pagecontent/visit-windows.md', jurisdiction: 'international', edition: 'c6afe59', reviewed,
};

/** What the Common Rule of the United States says of consent to research. */
export function commonRule(locator: string): Authority {
    return {
        title: '45 CFR 46.116, general requirements for informed consent', locator,
        url: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-A/part-46/subpart-A/section-46.116',
        jurisdiction: 'US', edition: '2018 requirements, read in summaries', reviewed,
    };
}

/** The eligibility criteria of a trial of MDMA-assisted therapy, "as per the parent" MAPP1. */
export const mappAgreements: Authority = {
    title: 'NCT06189027, eligibility criteria', locator: 'agreement to recording; contact person; driven home', url: 'https://inclinicaltrials.com/ptsd/nct06189027',
    jurisdiction: 'US', edition: 'as published on the review date', reviewed,
};

/** A form of consent to a practicum in ketamine-assisted therapy. */
export const touchConsent: Authority = {
    title: 'Numinus, practicum consent', locator: 'touch: explicit, discussed beforehand, revocable', url: 'https://numiustatic.numinus.com',
    jurisdiction: 'US', edition: 'as published on the review date', reviewed,
};

/** How the US label of esketamine limits driving. */
export const spravatoDriving: Authority = {
    title: 'Spravato, US prescribing information', locator: 'no driving or machinery until the next day after a restful sleep', url: 'https://www.spravatohcp.com/dosing-spravato-trd',
    jurisdiction: 'US', edition: 'as published on the review date', reviewed,
};

/** Inconsistencies that reviewers of a university found in submissions. */
export const buNewsletter: Authority = {
    title: 'Boston University, Clinical Research Newsletter, Consistency Matters', locator: 'inconsistency within and between documents',
    url: 'https://wwwapp.bumc.bu.edu/ocr/ClinicalResearchNewsletter/article.aspx?article=989',
    jurisdiction: 'US', edition: 'as published on the review date', reviewed,
};

/** What a university's review board finds wrong most often. */
export const wrightErrors: Authority = {
    title: 'Wright State University, Common IRB Submission Errors', locator: 'description of risks differs between protocol and consent form',
    url: 'https://wright.edu/research/research-compliance/common-irb-submission-errors', jurisdiction: 'US', edition: 'as published on the review date', reviewed,
};

/** How the last digit of a SNOMED CT identifier follows from the others. */
export const snomedCheckDigit: Authority = {
    title: 'SNOMED CT Release File Specification', locator: '6.4, check-digit: Verhoeff’s dihedral check',
    url: 'https://docs.snomed.org/snomed-ct-specifications/snomed-ct-release-file-specification/snomed-ct-identifiers/6.4-check-digit/6.4.1-snomed-ct-identifier-check',
    jurisdiction: 'international', edition: 'as published on the review date', reviewed,
};

/** The classification of diagnoses used in the United States. */
export function icd10cm(locator: string, url: string): Authority {
    return { title: 'ICD-10-CM, tabular list', locator, url, jurisdiction: 'US', edition: '2026, read in copies', reviewed: '2026-11-28' };
}

/** Which code of an instrument is that of its total, and which that of the panel of its items. */
export const loincPanels: Authority = {
    title: 'LOINC', locator: 'panels of questionnaires and their total scores: 44249-1 and 44261-6, 101697-1 and 101698-9, 72110-0 and 75624-7, 72109-2 and 75626-2',
    url: 'https://loinc.org/44249-1', jurisdiction: 'international', edition: 'as published on the review date', reviewed,
};

/** Trials that test for pregnancy at screening and again before doses. */
export const pregnancyTests: readonly Authority[] = [
    {
        title: 'NCT00749203, eligibility criteria', locator: 'negative pregnancy test at screening and before each infusion', url: 'https://clinicaltrials.gov/study/NCT00749203',
        jurisdiction: 'US', edition: 'read in copies', reviewed,
    },
    {
        title: 'NCT06189027, eligibility criteria', locator: 'negative pregnancy test at entry and before sessions', url: 'https://inclinicaltrials.com/ptsd/nct06189027',
        jurisdiction: 'US', edition: 'as published on the review date', reviewed,
    },
];

/** How easy to read a university's review board wants consent forms for the general public. */
export const oregonReadability: Authority = {
    title: 'Oregon State University, Is my consent form written at a level study subjects will understand', locator: 'at or below an 8th grade reading level',
    url: 'http://research.oregonstate.edu/irb/how-do-i-know-whether-my-consent-form-written-level-study-subjects-will-understand',
    jurisdiction: 'US', edition: 'as published on the review date', reviewed: '2026-11-28',
};

/** The same of another, with the formula. */
export const uamsReadability: Authority = {
    title: 'University of Arkansas for Medical Sciences, IRB tip: how to display readability scores', locator: '8th grade; the formula of the Flesch–Kincaid grade level',
    url: 'http://www.uams.edu/irb/IRBTip3_29_2005.htm', jurisdiction: 'US', edition: '2005-03-29', reviewed: '2026-11-28',
};
