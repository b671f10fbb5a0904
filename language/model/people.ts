import type { Element, Origin, Ref, SourceRange } from './element.js';
import type { Quantity, Stated } from './quantities.js';
import type { TimePoint } from './timing.js';

/** A part somebody plays in the treatment. */
export interface Role extends Element {
    readonly kind: 'role';
    /** Any one of these licences is enough. */
    readonly licences: readonly Ref[];
    readonly trainings: readonly TrainingNeed[];
    readonly supervisors: readonly Ref[];
    /** Roles that must be played by somebody else. */
    readonly separateFrom: readonly Ref[];
}

/** A training that a role must have or a person has, with its hours where they are stated. */
export interface TrainingNeed {
    readonly training: Ref;
    readonly amount?: Stated<Quantity>;
}

/** Somebody who works here. */
export interface Person extends Element {
    readonly kind: 'person';
    /** The roles that this person may play. */
    readonly roles: readonly Ref[];
    /** The licences that this person holds; where none is stated, nobody can say that one is missing. */
    readonly licences: readonly Ref[];
    readonly trainings: readonly TrainingNeed[];
}

/** Something one role gives to another before the work goes on. */
export interface Handoff extends Element {
    readonly kind: 'handoff';
    readonly from: Ref;
    readonly to: Ref;
    readonly when?: TimePoint;
}

/** A room, and what stands in it. */
export interface Setting extends Element {
    readonly kind: 'setting';
    readonly equipment: readonly Ref[];
    readonly certifications: readonly Certification[];
}

/** Something a place is certified for. */
export interface Certification extends Origin {
    readonly text: string;
    /** Who answers for it. */
    readonly by: readonly Ref[];
    readonly range: SourceRange;
}

/** How many people of a role a session needs, for how many patients. */
export interface StaffNeed extends Origin {
    readonly role: Ref;
    readonly count: number;
    /** Absent where the count holds for the session, however many patients are in it. */
    readonly perPatients?: number;
    readonly presence?: 'on-site' | 'in-the-room' | 'on-call' | 'over-video';
    readonly range: SourceRange;
}
