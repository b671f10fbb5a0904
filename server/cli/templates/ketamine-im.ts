import type { Template } from './template.js';

/** A short course of intramuscular ketamine with preparation and integration, to be made one's own. */
export const ketamineTemplate: Template = {
    name: 'ketamine-im',
    summary: 'a course of intramuscular ketamine with therapy',
    fileName: 'ketamine-im.protocol',
    text: `// A course of intramuscular ketamine with therapy, to be made your own: every name, figure and limit is yours to set.

use standard

protocol ketamineCourse "Ketamine-assisted therapy" {
    version    0.1.0
    status     draft
    effective  2027-01-01
    review     every 12 months
    owner      "Who answers for this protocol"
    indication "Major depressive disorder, recurrent, severe" icd10 F33.2
    day 1 is   dosing 1

    narrative "Rationale" """
        Medication and therapy go together. Each of the {dosing.count} dosing sessions is followed by integration,
        held {integration.timing}.
        """

    team {
        role prescriber "Prescribing physician" {
            licence  MD or DO or NP
            training advancedCardiacLifeSupport
        }
        role therapist "Therapist" {
            licence  PsyD or LCSW or LMFT
            training integration 16 h
        }
    }

    setting treatmentRoom "Quiet room, dimmable light" {
        equipment bloodPressureMonitor, pulseOximeter, oxygen, suction, airwayEquipment
    }

    screening {
        step intake "Medical and psychiatric intake" {
            by      prescriber, therapist
            timing  28 to 3 days before dosing 1
            collect age, weight, bloodPressure, PHQ9, psychiatricHistory, medicalHistory, medicationList
        }

        include adult        "Age 18 or older"               when age >= 18 years
        exclude psychosis    "Psychotic disorder, ever"      when history of psychoticDisorder
        exclude vascular     "Aneurysm or malformed vessels" when history of aneurysmalVascularDisease
        exclude allergy      "Allergy to ketamine"           when history of ketamineHypersensitivity
        exclude hypertension "Uncontrolled hypertension"     when systolic >= 160 mmHg or diastolic >= 100 mmHg {
            action refer "primary care" and rescreen after 14 days
        }
    }

    consent treatment "Consent to ketamine-assisted therapy" {
        obtain by prescriber at least 24 h before dosing 1

        statement   offLabel     "Ketamine is not approved for depression. Your clinic uses it off label."
        benefit     relief       "Depression may lift within hours or days."
        risk        dissociation "You may feel detached from your body or surroundings." covers ketamine
        risk        pressure     "Your blood pressure may rise for a few hours."         covers highPressure
        risk        breathing    "Your breathing may slow down. We watch it throughout." covers lowOxygen
        alternative usualCare    "Other treatments are available, and you may choose none."
        right       withdraw     "You may stop at any time without losing other care."
        agree       noDriving    "I will not drive until the next day." initials
    }

    medication ketamine "Ketamine, racemic" {
        route intramuscular
        dose  0.5 mg/kg
        never above 80 mg per dose
    }

    session preparation "Preparation" {
        timing  once, 14 to 1 days before dosing 1
        lasts   60 min
        staff   therapist
        contact in-person
        do      intention "Set intentions; agree on touch, music and signals" 20 min
    }

    session dosing "Dosing session" {
        timing   6 times, every 3 to 5 days
        lasts    180 min
        staff    1 prescriber, 1 therapist for each patient
        in       treatmentRoom
        contact  in-person
        needs    consent treatment

        instruct fasting "No food for six hours and no drink for two hours before the session." from -360 min until 0 min

        collect  escortArranged at -30 min
        check    arrival at -15 min systolic < 150 mmHg and diastolic < 95 mmHg and escortArranged is yes else postpone 1 to 2 days
        give     at 0 min ketamine
        monitor  bloodPressure every 15 min from -15 min until discharge
        monitor  oxygenSaturation continuously from 0 min until discharge
        discharge not before 120 min when systolic < 150 mmHg and prescriber judges "fit to leave" {
            by       prescriber
            hand out "Written aftercare and the 24 h phone number"
        }
    }

    session integration "Integration" {
        timing   once, 24 to 48 h after each dosing
        lasts    60 min
        staff    therapist
        contact  in-person or video
        practice meaning "Reconstruct what surfaced and what it means" 30 min
        practice somatic "Anchor and regulate in the body"             30 min
    }

    session followUp "Follow-up" {
        timing  once, 4 weeks ± 3 days after last dosing
        lasts   30 min
        staff   prescriber
        contact in-person or video
        collect PHQ9
    }

    outcomes {
        objective relief "Lasting relief from depression"

        measure PHQ9 at intake, at followUp
        primary depression "Change in PHQ-9 four weeks after the course" PHQ9 at followUp compared with intake for relief
        response when PHQ9 falls at least 50 % compared with intake
    }

    safety {
        stop treatment for highPressure "Blood pressure far too high" when systolic >= 180 mmHg for 15 min then call prescriber
        stop dose for lowOxygen         "Oxygen saturation too low"   when oxygenSaturation < 92 %         then emergency airway
        emergency airway "Slow or stopped breathing" {
            by     prescriber
            action "Open the airway, give oxygen, call the emergency number; stay until help arrives."
        }
    }
}
`,
};
