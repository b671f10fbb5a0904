/** What an author may want to know about a line of the language, by the rule of the grammar that reads it. */
export interface LineHelp {
    /** The line as it may be written. */
    readonly example: string;
    /** What the line says, as the end of a sentence that begins with the line's keyword. */
    readonly says: string;
    /** What comes right after its keyword, where that is more than the next word. */
    readonly wants?: string;
}

/** An example of each line; messages and completion show it. */
export const lineHelp: Readonly<Record<string, LineHelp>> = {
    Use: { example: 'use standard', says: 'brings in the instruments, vital signs, tests, medications and trainings that ship with the language' },
    Import: { example: 'import "team.protocol"', says: 'brings in what another file shares' },
    Protocol: { example: 'protocol kat "Ketamine-assisted therapy" {', says: 'holds a treatment protocol' },

    Extends: { example: 'protocol branch "Branch" extends clinic {', says: 'takes over everything from another protocol but what is said here' },
    Without: { example: 'without session booster', says: 'leaves out an element of the protocol that is extended', wants: 'what is left out' },
    TakenKind: { example: 'without criterion pregnancy', says: 'is what is left out' },

    VersionLine: { example: 'version 1.2.0', says: 'numbers the version of the protocol' },
    StatusLine: { example: 'status draft', says: 'says whether the protocol is a draft, in review, active or retired' },
    EffectiveLine: { example: 'effective 2026-11-01', says: 'names the day from which the protocol holds' },
    ReviewLine: { example: 'review every 12 months', says: 'says how often the protocol is looked through' },
    OwnerLine: { example: 'owner "Medical director, Riverbend Clinic"', says: 'says who answers for the protocol' },
    FollowsLine: { example: 'follows us-ketamine-label', says: 'names the requirements that the protocol keeps to' },
    Indication: { example: 'indication "Major depressive disorder, recurrent" icd10 F33.2', says: 'says what the treatment is for' },
    DayConvention: { example: 'day 1 is dosing 1', says: 'fixes which day is day 1' },
    Source: { example: 'source label "Prescribing information" url "https://dailymed.nlm.nih.gov" reviewed 2026-10-01', says: 'names a document that statements are taken from' },
    Abbreviation: { example: 'abbreviation KAT "ketamine-assisted therapy"', says: 'says what a short form stands for' },
    Narrative: { example: 'narrative "Rationale" """Why the treatment is held in this way."""', says: 'holds prose, which may take figures such as {dosing.count} from the protocol' },

    Team: { example: 'team {', says: 'holds the roles, who plays them, and what they hand over to each other' },
    Role: { example: 'role therapist "Lead therapist" {', says: 'names a part that somebody plays' },
    RoleLicence: { example: 'licence MD or DO', says: 'lists the licences of which a role needs one' },
    RoleTraining: { example: 'training facilitation 40 h, integration 16 h', says: 'lists the trainings a role needs or a person has' },
    Supervision: { example: 'supervised by medicalDirector', says: 'names the role that supervises this one' },
    Person: { example: 'person anna "Dr Anna Berg" is prescriber, rater {', says: 'names somebody who works here, and the roles this person may play' },
    PersonLicence: { example: 'licence MD, PhD', says: 'lists the licences that a person holds' },
    Handoff: { example: 'handoff clearance "Medical clearance note" from prescriber to therapist before each dosing', says: 'is given from one role to another' },
    Setting: { example: 'setting treatmentRoom "Quiet room" {', says: 'describes a room' },
    SettingEquipment: { example: 'equipment pulseOximeter, oxygen', says: 'lists what stands in a room' },

    Screening: { example: 'screening {', says: 'holds the steps that gather facts and the criteria that use them' },
    Step: { example: 'step intake "Medical and psychiatric intake" {', says: 'is a visit before the treatment that gathers facts' },
    StepBy: { example: 'by prescriber, therapist', says: 'names who holds the step' },
    Criterion: { example: 'include adult "Age 18 to 70" when age 18 to 70 years', says: 'decides who can be treated' },
    Consequence: { example: 'action refer "primary care" and rescreen after 14 days', says: 'says what is done when the criterion applies' },

    Consent: { example: 'consent treatment "Consent to treatment" {', says: 'holds a consent form' },
    Obtain: { example: 'obtain by prescriber at least 24 h before dosing 1', says: 'says who obtains the consent, and when' },
    Renew: { example: 'renew every 12 months', says: 'says when the consent is asked for again' },
    ConsentItem: { example: 'risk pressure "Your blood pressure may rise for a few hours." covers ketamine', says: 'is one statement of the consent form' },

    Medication: { example: 'medication ketamine "Ketamine, racemic" {', says: 'holds a medication with its route, dose and limits' },
    MedicationRoute: { example: 'route intramuscular', says: 'says how the medication is given' },
    Dose: { example: 'dose 0.5 mg/kg', says: 'states the dose to start with' },
    Titration: { example: 'raise in steps of 0.1 mg/kg at each dosing from dosing 2 up to 1.0 mg/kg', says: 'changes the dose from one session to the next' },
    Ceiling: { example: 'never above 80 mg per dose', says: 'sets a limit that holds whatever else is said' },

    Session: { example: 'session dosing "Dosing session" {', says: 'is a visit of the treatment' },
    Timing: { example: 'timing 24 to 72 h after each dosing', says: 'says when and how often', wants: 'when it is held or how often' },
    Lasts: { example: 'lasts 60 min', says: 'says how long' },
    Staff: { example: 'staff 1 prescriber, 1 therapist for each patient', says: 'says who is there', wants: 'who is there' },
    Place: { example: 'in treatmentRoom', says: 'says where' },
    Contact: { example: 'contact in-person or video', says: 'says how patient and team meet' },
    Needs: { example: 'needs consent treatment, handoff clearance', says: 'says what must be there first' },
    Instruction: { example: 'instruct fasting "No food for six hours." from -360 min until 0 min', says: 'says what the patient does or keeps from doing' },
    Check: { example: 'check arrival at -15 min systolic < 150 mmHg else postpone 1 day', says: 'looks at a condition before the session goes on' },
    Give: { example: 'give at 0 min ketamine', says: 'gives a medication' },
    Monitor: { example: 'monitor bloodPressure every 15 min from -15 min until discharge', says: 'watches something through the session' },
    Collect: { example: 'collect PHQ9 at 0 min', says: 'takes a value once' },
    ApproachLine: { example: 'approach somaticExperiencing', says: 'names the therapeutic approach' },
    Activity: { example: 'do intention "Set intentions" 20 min', says: 'is something the team does or the patient practises' },
    Discharge: { example: 'discharge not before 120 min when MOAAS = 5 and systolic < 150 mmHg', says: 'says when the patient may leave' },
    DischargeBy: { example: 'by prescriber', says: 'names who lets the patient leave' },
    HandOut: { example: 'hand out "Written aftercare"', says: 'is given to the patient on leaving' },

    Phase: { example: 'phase course "Course of treatment" {', says: 'is a part of the course' },
    PhaseSessions: { example: 'sessions dosing, integration', says: 'lists the sessions that belong to it' },
    PhaseEntry: { example: 'entry at dosing 1', says: 'says when the phase begins' },
    PhaseExit: { example: 'exit when MADRS <= 10', says: 'says when the phase ends' },
    Arm: { example: 'arm low "Low dose" {', says: 'is a group of patients treated alike' },
    ArmRole: { example: 'compares as control', says: 'says what the group is there for' },
    ArmGives: { example: 'gives ketamine', says: 'names the medications of the group' },

    Outcomes: { example: 'outcomes {', says: 'holds what is measured and what counts as success' },
    Objective: { example: 'objective relief "Lasting relief from depression"', says: 'states an aim' },
    Measure: { example: 'measure PHQ9 at intake, before dosing 4', says: 'says when a value is taken' },
    Endpoint: { example: 'primary depression "Change in MADRS" MADRS at followUp compared with intake for relief', says: 'is a result that an aim is judged by' },
    OutcomeDefinition: { example: 'response when MADRS falls at least 50 % compared with intake', says: 'says what counts as success' },
    Decision: { example: 'decide goOn "Continue after dosing 3" before dosing 4 on PHQ9 before dosing 4 {', says: 'is a fork in the course' },
    Branch: { example: 'when PHQ9 >= 20 then review by prescriber', says: 'is one way of a decision' },

    Safety: { example: 'safety {', says: 'holds what ends or interrupts the treatment, and the plans for emergencies' },
    Reaction: { example: 'stop dose for lowOxygen "Oxygen saturation too low" when oxygenSaturation < 92 % then emergency airway', says: 'ends or interrupts a dose, a session or the treatment' },
    Emergency: { example: 'emergency airway "Slow or stopped breathing" {', says: 'is a plan for an emergency' },
    EmergencyBy: { example: 'by prescriber', says: 'names who acts' },
    EmergencyAct: { example: 'action "Open the airway, give oxygen, call 911."', says: 'says what is done' },

    Gauge: { example: 'instrument PHQ9 "Patient Health Questionnaire" {', says: 'describes something that can be measured or asked' },
    GaugeRange: { example: 'range 0 to 27', says: 'states the lowest and the highest value' },
    GaugeUnit: { example: 'unit mmHg', says: 'states the unit' },
    GaugeItems: { example: 'items 9 from 0 to 3', says: 'states how many questions there are and how each is scored' },
    NoTotal: { example: 'no total', says: 'says that the scores are not added up' },
    WholeNumbers: { example: 'whole numbers', says: 'says that there are no fractions' },
    Scale: { example: 'scale ideation "Suicidal ideation" 0 to 5', says: 'is one scale of the instrument' },
    Direction: { example: 'higher is worse', says: 'says what a higher value means' },
    Recall: { example: 'recall 2 weeks', says: 'says how far back the questions reach' },
    RatedBy: { example: 'rated by patient', says: 'says who answers' },
    Band: { example: 'band severe "Severe" 20 to 27', says: 'names a stretch of the score' },
    GaugeValues: { example: 'values negative, positive', says: 'lists the possible answers' },
    Rights: { example: 'rights "Free to use."', says: 'says who may use the instrument' },
    Panel: { example: 'panel bloodPressure "Blood pressure" of systolic, diastolic', says: 'puts several values together' },
    Diagnosis: { example: 'condition bipolarDisorder "Bipolar disorder" icd10 F31', says: 'names a condition that a patient can have' },
    DrugClass: { example: 'class benzodiazepine "Benzodiazepines" of "diazepam", "lorazepam"', says: 'names a class of medications' },
    Route: { example: 'route intramuscular "Intramuscular injection"', says: 'names a way of giving a medication' },
    Training: { example: 'training integration "Integration of psychedelic experiences"', says: 'names a training' },
    Licence: { example: 'licence MD "Doctor of Medicine"', says: 'names a licence' },
    Equipment: { example: 'equipment pulseOximeter "Pulse oximeter"', says: 'names a piece of equipment' },
    Approach: { example: 'approach somaticExperiencing "Somatic Experiencing"', says: 'names a therapeutic approach' },
    ConsentTopic: { example: 'topic alternatives "Other treatments"', says: 'names something that a consent form informs about' },
    Visit: { example: 'visit week3 "Week 3" {', says: 'is an assessment apart from the sessions' },
    PhaseTime: { example: 'timing in weeks 1 to 4', says: 'says where in the course the phase lies' },
    PhaseGate: { example: 'continue to maintenance when prescriber judges "evidence of benefit"', says: 'says which phase comes next, and what must hold for it' },
    PhaseOtherwise: { example: 'otherwise stop treatment', says: 'says what happens when no phase may follow' },
    Study: { example: 'study {', says: 'holds the design of the study' },
    Registry: { example: 'registry NCT03113968', says: 'gives the number under which the study is registered' },
    Allocation: { example: 'allocation randomised 1 to 1 between ketamineArm, placeboArm', says: 'says how patients come into the arms' },
    Masking: { example: 'masking participant, outcomes assessor', says: 'says who does not know which arm a patient is in' },
    Enrolment: { example: 'enrols 40 participants', says: 'says how many patients take part' },
    Sites: { example: 'sites 3', says: 'says in how many places' },
    Silence: { example: 'silent on staffing, monitoring in abstract', says: 'names what the source of a transcribed protocol leaves open' },
    Composite: { example: 'define heavyDrinking "AUDIT-C positive" when AUDITC >= 4', says: 'names a result that is made of several' },
    Presentation: { example: 'supplied as "Device, two sprays" 28 mg', says: 'says what the pharmacy delivers' },
    SessionTotal: { example: 'session total 80 to 180 mg', says: 'says what the doses of one session add up to' },
    Supplement: { example: 'supplement mdma 50 % after 90 to 120 min unless prescriber judges "contraindicated"', says: 'gives a further dose after the first' },
    Perform: { example: 'perform at 0 min ect', says: 'performs a procedure that is no drug' },
    Timeline: { example: 'timeline orthostatic "Orthostatic vital signs" at -30 min {', says: 'starts a clock of its own inside the session' },
    Missed: { example: 'missed tell "Call us."', says: 'says what happens when the patient misses the session' },
    Certification: { example: 'certified "Safety programme"', says: 'says what the place is certified for' },
    Procedure: { example: 'procedure ect "Electroconvulsive therapy"', says: 'names a procedure that is no drug' },
    Duties: { example: 'duties {', says: 'holds what the patient has to do over the course' },
    Duty: { example: 'duty contraception "Use reliable contraception." from intake until 10 days after last dosing', says: 'is something the patient has to do' },
    Record: { example: 'record monitoringForm "Patient monitoring form" {', says: 'is a form that has to be filled in' },
    RecordBy: { example: 'by prescriber', says: 'says who fills it in' },
    Due: { example: 'due at most 7 days after each dosing', says: 'says by when' },
    SubmitTo: { example: 'submit to "The safety programme"', says: 'says to whom it is sent' },
    Field: { example: 'field lotNumber "Lot number"', says: 'is one field of the form' },
    Exception: { example: 'except "inpatients"', says: 'says where the form is not asked for' },
    Concomitant: { example: 'concomitant {', says: 'holds what applies to other treatment' },
    ConcomitantRule: { example: 'require antidepressant "Goes on"', says: 'says what holds for another medication' },
    Waiver: {
        example: 'allow open-course on dosing because "The course ends when the patient wants it to." by "Medical director" until 2027-03-31',
        says: 'accepts a finding, with the reason, the person and an end',
        wants: 'the code of the finding'
    },
    WaivedKind: { example: 'allow open-course on session dosing', says: 'is what the finding is about' },
    Cites: { example: 'cites label "section 5.1"', says: 'names the source of what stands around it' },
    Code: { example: 'icd10 F33.2', says: 'gives the code of a public coding system' }
};

/** Examples for keywords that share a line with others. */
const otherExamples: Readonly<Record<string, string>> = {
    exclude: 'exclude psychosis "Psychotic disorder, ever" when history of psychoticDisorder',
    caution: 'caution benzodiazepine "May weaken the response" when takes benzodiazepine within 7 days',
    statement: 'statement offLabel "Ketamine is not approved for depression."',
    benefit: 'benefit relief "Depression may lift within hours or days."',
    alternative: 'alternative usualCare "Other treatments are available."',
    right: 'right withdraw "You may stop at any time."',
    agree: 'agree noDriving "I will not drive until the next day." initials',
    lower: 'lower in steps of 0.1 mg/kg at each dosing from dosing 2 down to 0.3 mg/kg',
    practice: 'practice somatic "Anchor and regulate in the body" 20 min',
    secondary: 'secondary selfReport "Change in PHQ-9" PHQ9 at followUp compared with intake for relief',
    remission: 'remission when MADRS <= 10',
    relapse: 'relapse when MADRS >= 20',
    permit: 'permit lithium',
    avoid: 'avoid benzodiazepine "On the day of a dosing"',
    forbid: 'forbid maoi',
    outcome: 'outcome sustained "Sustained response" when MADRS <= 10 held from week3 to week12',
    otherwise: 'otherwise raise ketamine',
    pause: 'pause session for highPressure "Sustained hypertension" when systolic >= 180 mmHg for 15 min then call prescriber',
    vital: 'vital systolic "Systolic blood pressure" {',
    lab: 'lab pregnancyTest "Pregnancy test" {',
    fact: 'fact escortArranged "An adult will take the patient home" {',
    rxnorm: 'rxnorm 6130',
    loinc: 'loinc 8480-6',
    snomed: 'snomed 271649006'
};

/**
 * An example of a line.
 * @param rule the rule of the grammar that reads it
 * @param keyword its keyword
 */
export function exampleOf(rule: string, keyword: string): string | undefined {
    return otherExamples[keyword] ?? lineHelp[rule]?.example;
}

/** What a block is called in the middle of a sentence, by the rule of the grammar that reads it. */
export const blockNames: Readonly<Record<string, string>> = {
    ProtocolFile: 'a file',
    Protocol: 'a protocol',
    Team: '`team`',
    Role: 'a role',
    Gauge: 'an instrument, vital sign, test or fact',
    Medication: 'a medication',
    Session: 'a session',
    Visit: 'a visit',
    Timeline: 'a timeline',
    Duties: '`duties`',
    Record: 'a record',
    Concomitant: '`concomitant`',
    Study: '`study`',
    Activity: 'an activity',
    Discharge: '`discharge`',
    Setting: 'a setting',
    Consent: 'a consent',
    Screening: '`screening`',
    Step: 'a screening step',
    Criterion: 'a criterion',
    Safety: '`safety`',
    Emergency: 'an emergency',
    Phase: 'a phase',
    Arm: 'an arm',
    Outcomes: '`outcomes`',
    Decision: 'a decision'
};
