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

/** The safety programme of esketamine. */
export const spravatoRems: Authority = {
    title: 'Spravato REMS', locator: 'goal and requirements of healthcare settings',
    url: 'https://www.accessdata.fda.gov/scripts/cder/rems/index.cfm?event=IndvRemsDetails.page&REMS=386',
    jurisdiction: 'US', edition: 'as published on the review date', reviewed,
};

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
