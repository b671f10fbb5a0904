/** Examples of lines that can begin with several keywords, for those keywords that the general example of the line does not begin with. */
export const variantExamples: Readonly<Record<string, string>> = {
    'Criterion exclude': 'exclude psychosis "Psychotic disorder, ever" when history of psychoticDisorder',
    'Criterion caution': 'caution benzodiazepine "May weaken the response" when takes benzodiazepine within 7 days',
    'ConsentItem statement': 'statement offLabel "Ketamine is not approved for depression."',
    'ConsentItem benefit': 'benefit relief "Depression may lift within days."',
    'ConsentItem alternative': 'alternative usualCare "Other treatments are available, and you may choose none."',
    'ConsentItem right': 'right withdraw "You may stop at any time without losing other care."',
    'ConsentItem agree': 'agree escort "A named adult will take me home after each session." initials',
    'Titration lower': 'lower in steps of 0.1 mg/kg at each dosing down to 0.3 mg/kg when prescriber judges "not tolerated"',
    'Activity practice': 'practice meaning "What surfaced and what it means" 20 min',
    'Endpoint secondary': 'secondary selfReport "Change in PHQ-9" PHQ9 at followUp compared with intake for relief',
    'OutcomeDefinition remission': 'remission when MADRS <= 10',
    'Branch otherwise': 'otherwise review by prescriber',
    'Reaction pause': 'pause session for highPressure "Sustained hypertension" when systolic >= 180 mmHg for 15 min then call prescriber',
    'Gauge vital': 'vital heartRate "Heart rate" {',
    'Gauge lab': 'lab pregnancyTest "Pregnancy test" {',
    'Gauge fact': 'fact escortArranged "Somebody takes the patient home" {',
    'Code loinc': 'loinc 44261-6'
};
