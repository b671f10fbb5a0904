
/** A protocol without findings. */
export const sound = `use standard

protocol sound "A sound protocol" {
    version   1.0.0
    effective 2026-11-01

    team {
        role therapist "Therapist" {
            licence PsyD
        }
    }

    session talk "Conversation" {
        timing 3 times, every 7 days
        staff  therapist
    }
}
`;

/** The same with a name that nothing has: one error, in line 15. */
export const broken = sound.replace('staff  therapist', 'staff  therapits');

/** The same without a version: one warning, in line 3. */
export const unversioned = sound.replace('    version   1.0.0\n', '');

/** A file with two protocols. */
export const twins = sound + sound.slice('use standard'.length).replace('protocol sound', 'protocol other');

/** Declarations for others to import, and no protocol. */
export const shared = `use standard

team {
    role therapist "Therapist" {
        licence PsyD
    }
}
`;

/** A protocol that imports these declarations from `shared.protocol`. */
export const importing = `import "shared.protocol"\n\n${sound.replace(/\n {4}team \{[^]*?\n {4}\}\n/, '')}`;

/** The example that README is about. */
export { flagship } from '../flagship.js';
