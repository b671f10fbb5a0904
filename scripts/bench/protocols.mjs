// Realistic protocols of any size, always the same: the bench and the soak read them.

const drugs = ['ketamine', 'esketamine', 'psilocybin', 'midomafetamine'];
const scores = [['PHQ9', 15, 27], ['GAD7', 10, 21], ['PCL5', 33, 80], ['MADRS', 20, 60], ['HAMD17', 18, 52], ['ISI', 15, 28]];

/**
 * A file of protocols.
 * @param {number} lines about how many lines it has
 * @returns {string} its text, which checks without a finding
 */
export function protocolFile(lines) {
    const parts = ['use standard', ''];
    for (let index = 0, count = 2; count < lines; index++) {
        const text = protocol(index, Math.min(220, lines - count));
        parts.push(text);
        count += text.split('\n').length;
    }
    return parts.join('\n') + '\n';
}

/** One protocol, cut to about the given number of lines by leaving out follow-up visits. */
function protocol(index, lines) {
    const drug = drugs[index % drugs.length];
    const [score, cut, top] = scores[index % scores.length];
    const dosings = 3 + index % 6;
    const visits = Math.max(0, Math.floor((lines - 78) / 9));
    return `protocol p${index + 1} "Protocol ${index + 1}: ${drug}-assisted therapy" {
    version    1.${index % 10}.0
    status     draft
    effective  2026-11-01
    owner      "Medical director"
    day 1 is   dosing 1

    team {
        role director "Medical director" {
            licence MD or DO
        }
        role prescriber "Prescriber" {
            licence  MD or DO or NP
            training pharmacology 8 h, advancedCardiacLifeSupport
            supervised by director
        }
        role therapist "Lead therapist" {
            licence  PsyD or LCSW or LMFT
            training facilitation 40 h, integration 16 h
        }
        handoff clearance "Medical clearance" from prescriber to therapist before each dosing
    }

    setting room "Treatment room" {
        equipment bloodPressureMonitor, pulseOximeter, oxygen
    }

    screening {
        step intake "Intake" {
            by      prescriber, therapist
            timing  28 to 3 days before dosing 1
            collect age, weight, bloodPressure, ${score}, failedTrials
        }
        include adult        "Adult"                     when age ${18 + index % 4} to ${65 + index % 10} years
        include severity     "At least moderate"         when ${score} >= ${cut}
        include resistant    "Failed trials"             when failedTrials >= ${2 + index % 3}
        exclude hypertension "Uncontrolled hypertension" when systolic >= ${150 + index % 20} mmHg or diastolic >= 100 mmHg
    }

    consent treatment "Consent" {
        obtain by prescriber at least 24 h before dosing 1
        benefit relief      "You may feel better within days."
        risk    pressure    "Your blood pressure may rise."      covers hypertension, highPressure
        risk    dissociation "You may feel detached."            covers ${drug}
        right   withdraw    "You may stop at any time."
        agree   escort      "An adult will take me home."        initials
    }

    medication ${drug} "${drug}" {
        route oral
        dose  ${10 + index % 15} mg
        never above 200 mg per dose
    }

    session dosing "Dosing" {
        timing  ${dosings} times, every ${3 + index % 4} to ${7 + index % 4} days
        lasts   180 min
        staff   1 prescriber, 1 therapist for each patient
        in      room
        needs   consent treatment, handoff clearance
        check   arrival at -15 min systolic < 150 mmHg and diastolic < 95 mmHg else postpone 1 to 2 days
        give    at 0 min ${drug}
        monitor bloodPressure, oxygenSaturation every 15 min from -15 min until discharge
        collect MOAAS at 110 min
        discharge not before 120 min when MOAAS = 5 and systolic < 150 mmHg
    }

    session integration "Integration" {
        timing   once, 24 to 48 h after each dosing
        lasts    60 min
        staff    therapist
        practice meaning "What surfaced and what it means" 30 min
    }
${Array.from({ length: visits }, (_, visit) => followUp(visit, score)).join('')}
    outcomes {
        measure ${score} at intake, before each dosing
        primary change "Change over the course" ${score} at dosing ${dosings} compared with intake
        response  when ${score} falls at least 50 % compared with intake
        remission when ${score} < ${Math.floor(top / 5)}
    }

    safety {
        pause session for highPressure "Sustained hypertension" when systolic >= 180 mmHg for 15 min then call prescriber
    }
}`;
}

function followUp(visit, score) {
    return `
    session visit${visit + 1} "Visit ${visit + 1}" {
        timing  once, ${2 * (visit + 1)} weeks ± 3 days after last dosing
        lasts   30 min
        staff   therapist
        contact in-person or video
        collect ${score}
        do      review${visit + 1} "Review of week ${2 * (visit + 1)}" 30 min
    }
`;
}
