
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
