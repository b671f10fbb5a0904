
/** The flagship example. */
export { flagship } from '../flagship.js';

/** A small protocol without a finding. */
export const small = `use standard

protocol small "A small protocol" {
    version   1.0.0
    effective 2026-11-01
    team {
        role therapist "Therapist" {
            licence PsyD
        }
    }
    narrative "Overview" "Patients come {talk.count} times."
    session talk "Conversation" {
        timing 3 times, every 7 days
        staff  therapist
    }
}
`;

/** A team that other files can import. */
export const team = `use standard

team {
    role therapist "Therapist" {
        licence PsyD
    }
}
`;

/** A protocol that imports it. */
export const importing = `use standard
import "team.protocol"

protocol visiting "Visits" {
    version   1.0.0
    effective 2026-11-01
    session talk "Conversation" {
        timing 3 times, every 7 days
        staff  therapist
    }
}
`;

/** Names that are used in every way there is: in lines, in timing, in figures, in citations, as short forms; and a word in a text that is no use. */
export const everywhere = `use standard
protocol p "P" {
    source guide "Guide"
    abbreviation TT "talking therapy"
    team { role nurse "Nurse" }
    narrative "Overview" """
        Patients come {talk.count} times [@guide], to {talk.staff.nurse} of us. TT is what they get, not TTT; a nurse sees them.
        """
    consent form "Form" {
        statement what "They talk {talk.timing}." cites guide
    }
    session talk "Conversation" {
        timing 3 times, every 7 days
        staff  nurse
        needs  consent form
    }
    session after "After" {
        timing once, 7 days after last talk
        staff  nurse
    }
}
`;
