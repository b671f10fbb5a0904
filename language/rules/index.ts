import { once } from '../analysis/once.js';
import type { ProtocolDocument } from '../model/protocol.js';
import { abbreviationTwice } from './abbreviation-twice.js';
import { agreementNotAsked } from './agreement-not-asked.js';
import { allocationRatio } from './allocation-ratio.js';
import { ambiguousAnchor } from './ambiguous-anchor.js';
import { anaesthesiaDose } from './anaesthesia-dose.js';
import { bandsOverlap } from './bands-overlap.js';
import { baseUnusable } from './base-unusable.js';
import { approvalMissing } from './approval-missing.js';
import { approvalOutdated } from './approval-outdated.js';
import { baselineNotMeasured } from './baseline-not-measured.js';
import { ceilingByWeight } from './ceiling-by-weight.js';
import { codeMeansOtherwise } from './code-means-otherwise.js';
import { boundaryConflict } from './boundary-conflict.js';
import { branchNeverTaken } from './branch-never-taken.js';
import { branchesOverlap } from './branches-overlap.js';
import { checkNeverPassed } from './check-never-passed.js';
import { collectedUnused } from './collected-unused.js';
import { conditionAlwaysMet } from './condition-always-met.js';
import { conditionNeverMet } from './condition-never-met.js';
import { conditionsMultiply } from './conditions-multiply.js';
import { consentHardToRead } from './consent-hard-to-read.js';
import { consentTooLate } from './consent-too-late.js';
import { consentWithoutObtain } from './consent-without-obtain.js';
import { dayZero } from './day-zero.js';
import { decisionDataMissing } from './decision-data-missing.js';
import { decisionWithoutOtherwise } from './decision-without-otherwise.js';
import { definitionCircle } from './definition-circle.js';
import { diagnosisCodeNeedsLeaf } from './diagnosis-code-needs-leaf.js';
import { diagnosisCodesExclude } from './diagnosis-codes-exclude.js';
import { dischargeEitherEnough } from './discharge-either-enough.js';
import { doseAboveCeiling } from './dose-above-ceiling.js';
import { doseGap } from './dose-gap.js';
import { doseNeverReached } from './dose-never-reached.js';
import { doseNotSupplied } from './dose-not-supplied.js';
import { doseOutsideMedication } from './dose-outside-medication.js';
import { doseUnitsDiffer } from './dose-units-differ.js';
import { doseWithoutFrequency } from './dose-without-frequency.js';
import { doseWithoutRoute } from './dose-without-route.js';
import { doseWithoutWeight } from './dose-without-weight.js';
import { dosingBeforeConsent } from './dosing-before-consent.js';
import { dosingWithoutDischarge } from './dosing-without-discharge.js';
import { dosingWithoutMonitoring } from './dosing-without-monitoring.js';
import { dosingWithoutStopRule } from './dosing-without-stop-rule.js';
import { drivingWithoutDuration } from './driving-without-duration.js';
import { duplicateName } from './duplicate-name.js';
import { emergencyIncomplete } from './emergency-incomplete.js';
import { emergencyRoleAbsent } from './emergency-role-absent.js';
import { emergencyWithoutContact } from './emergency-without-contact.js';
import { endpointBeforeLastDose } from './endpoint-before-last-dose.js';
import { endpointNotMeasured } from './endpoint-not-measured.js';
import { endpointWithoutObjective } from './endpoint-without-objective.js';
import { enrolmentDiffers } from './enrolment-differs.js';
import { equalsOnScore } from './equals-on-score.js';
import { exculpatoryWording } from './exculpatory-wording.js';
import { fastingNotInSession } from './fasting-not-in-session.js';
import { frequencyCount } from './frequency-count.js';
import { gapAtWindowEnds } from './gap-at-window-ends.js';
import { heldBackwards } from './held-backwards.js';
import { implausibleDose } from './implausible-dose.js';
import { implausibleThreshold } from './implausible-threshold.js';
import { importCircle } from './import-circle.js';
import { importNotFound } from './import-not-found.js';
import { impossibleCount } from './impossible-count.js';
import { impossibleDate } from './impossible-date.js';
import { instrumentRange } from './instrument-range.js';
import { integrationNeverScheduled } from './integration-never-scheduled.js';
import { invalidCode } from './invalid-code.js';
import { labelContradicts } from './label-contradicts.js';
import { isWaivable, levelOf, type Finding, type Rule } from './kit.js';
import { medicationWithoutDose } from './medication-without-dose.js';
import { missingDayConvention } from './missing-day-convention.js';
import { missingEffectiveDate } from './missing-effective-date.js';
import { missingUnit } from './missing-unit.js';
import { missingVersion } from './missing-version.js';
import { mixedAndOr } from './mixed-and-or.js';
import { momentAfterEnd } from './moment-after-end.js';
import { neverHeld } from './never-held.js';
import { monitoringEndsEarly } from './monitoring-ends-early.js';
import { noVitalsBeforeDose } from './no-vitals-before-dose.js';
import { nobodyEligible } from './nobody-eligible.js';
import { notADose } from './not-a-dose.js';
import { notARange } from './not-a-range.js';
import { notExact } from './not-exact.js';
import { notOneValue } from './not-one-value.js';
import { notTakenAtVisit } from './not-taken-at-visit.js';
import { notWhole } from './not-whole.js';
import { objectiveWithoutEndpoint } from './objective-without-endpoint.js';
import { openCourse } from './open-course.js';
import { outsidePhase } from './outside-phase.js';
import { override } from './override.js';
import { overrideWithoutChange } from './override-without-change.js';
import { panelCodeForTotal } from './panel-code-for-total.js';
import { percentWithoutZero } from './percent-without-zero.js';
import { phaseNeverReached } from './phase-never-reached.js';
import { pregnancyTestOnce } from './pregnancy-test-once.js';
import { profileOfAnotherMedication } from './profile-of-another-medication.js';
import { profileRequirement } from './profile-requirement.js';
import { proseContradicts } from './prose-contradicts.js';
import { recallLongerThanInterval } from './recall-longer-than-interval.js';
import { redundantCriterion } from './redundant-criterion.js';
import { remissionAtEntry } from './remission-at-entry.js';
import { recordIncomplete } from './record-incomplete.js';
import { repeatedLine } from './repeated-line.js';
import { reversedRange } from './reversed-range.js';
import { rowDoesNotFit } from './row-does-not-fit.js';
import { rowsFromFile } from './rows-from-file.js';
import { scenarioFails } from './scenario-fails.js';
import { scheduleContradiction } from './schedule-contradiction.js';
import { riskWithoutConsent } from './risk-without-consent.js';
import { roleNotInSession } from './role-not-in-session.js';
import { scoreWithoutTotal } from './score-without-total.js';
import { selfReference } from './self-reference.js';
import { separateRoleSamePerson } from './separate-role-same-person.js';
import { sessionTotalDiffers } from './session-total-differs.js';
import { sessionWithoutStaff } from './session-without-staff.js';
import { sessionWithoutTiming } from './session-without-timing.js';
import { silenceInUse } from './silence-in-use.js';
import { staffCannotBeMet } from './staff-cannot-be-met.js';
import { stepMissesLimit } from './step-misses-limit.js';
import { stepWithoutTiming } from './step-without-timing.js';
import { createContext, type Context, type Surroundings } from './support/context.js';
import { atPaths } from './support/file-rows.js';
import { shownAtHome, type Bases } from './support/inherited.js';
import { stopRuleNotWatched } from './stop-rule-not-watched.js';
import { stopRuleReversed } from './stop-rule-reversed.js';
import { studyWithoutEndpoint } from './study-without-endpoint.js';
import { supervisionCircle } from './supervision-circle.js';
import { supplementWithoutDose } from './supplement-without-dose.js';
import { sustainedNotSeen } from './sustained-not-seen.js';
import { termWithoutConsent } from './term-without-consent.js';
import { noSettings, type Level, type Settings } from './support/settings.js';
import { withWaivers } from './support/waivers.js';
import { thresholdOutsideRange } from './threshold-outside-range.js';
import { thresholdUnit } from './threshold-unit.js';
import { titrationWithoutEffect } from './titration-without-effect.js';
import { tooManyOccurrences } from './too-many-occurrences.js';
import { tooManySteps } from './too-many-steps.js';
import { totalAboveCeiling } from './total-above-ceiling.js';
import { treatsAndRates } from './treats-and-rates.js';
import { unboundedWait } from './unbounded-wait.js';
import { unclosedText } from './unclosed-text.js';
import { undefinedAbbreviation } from './undefined-abbreviation.js';
import { unknownChoice } from './unknown-choice.js';
import { unknownFigure } from './unknown-figure.js';
import { unknownLibrary } from './unknown-library.js';
import { unknownName } from './unknown-name.js';
import { unknownOccurrence } from './unknown-occurrence.js';
import { unknownProfile } from './unknown-profile.js';
import { unknownUnit } from './unknown-unit.js';
import { unreadable } from './unreadable.js';
import { unsafeAbbreviation } from './unsafe-abbreviation.js';
import { unsafeNumber } from './unsafe-number.js';
import { unusedCriterion } from './unused-criterion.js';
import { unusedDefinition } from './unused-definition.js';
import { valueMayExpire } from './value-may-expire.js';
import { valueNotCollected } from './value-not-collected.js';
import { valueTakenTooLate } from './value-taken-too-late.js';
import { visitsMaySwap } from './visits-may-swap.js';
import { waiverExpired } from './waiver-expired.js';
import { waiverIncomplete } from './waiver-incomplete.js';
import { waiverOfError } from './waiver-of-error.js';
import { waiverUnknownCode } from './waiver-unknown-code.js';
import { waiverUnused } from './waiver-unused.js';
import { withoutButUsed } from './without-but-used.js';
import { withoutNothing } from './without-nothing.js';
import { wrongDirection } from './wrong-direction.js';
import { wrongUnit } from './wrong-unit.js';
export { configurationCode, isErrorOfStructure, isWaivable, leftoverCodes, levelOf, ruleDocUrl } from './kit.js';
export type { Edit, Finding, Fix, Related, Rule, Severity } from './kit.js';
export type { OutsideName, Surroundings } from './support/context.js';
export { noSettings } from './support/settings.js';
export type { Level, RuleOption, RuleSettings, Settings } from './support/settings.js';
export { acceptance } from './support/acceptance.js';
export type { Bases } from './support/inherited.js';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
    // What cannot be read
    unreadable, missingUnit, unknownUnit, wrongUnit, mixedAndOr, unclosedText, repeatedLine, reversedRange, notWhole, notOneValue,
    notARange, notExact, impossibleCount, tooManyOccurrences, impossibleDate,
    // Names
    unknownName, duplicateName, selfReference, definitionCircle, unknownLibrary, importNotFound, importCircle, unusedDefinition,
    // What is taken over from another protocol
    baseUnusable, override, overrideWithoutChange, withoutNothing, withoutButUsed,
    // Header and codes
    missingVersion, missingEffectiveDate, approvalOutdated, approvalMissing, silenceInUse, unknownProfile, profileOfAnotherMedication, profileRequirement,
    invalidCode, codeMeansOtherwise, panelCodeForTotal, diagnosisCodeNeedsLeaf, diagnosisCodesExclude,
    // Texts
    undefinedAbbreviation, abbreviationTwice, proseContradicts, unknownFigure,
    // Time
    missingDayConvention, frequencyCount, dayZero, unknownOccurrence, ambiguousAnchor, momentAfterEnd,
    scheduleContradiction, neverHeld, visitsMaySwap, gapAtWindowEnds, outsidePhase, unboundedWait, endpointBeforeLastDose,
    // Scenarios
    rowDoesNotFit, rowsFromFile,
    // Steps and sessions
    staffCannotBeMet, separateRoleSamePerson,
    sessionWithoutTiming, sessionWithoutStaff, roleNotInSession, supervisionCircle, stepWithoutTiming, integrationNeverScheduled,
    phaseNeverReached, allocationRatio, enrolmentDiffers, recordIncomplete,
    // Doses and consent
    fastingNotInSession,
    consentTooLate, consentHardToRead,
    dosingBeforeConsent, consentWithoutObtain, riskWithoutConsent, termWithoutConsent, exculpatoryWording,
    doseWithoutRoute, medicationWithoutDose, notADose, doseWithoutWeight, doseWithoutFrequency,
    doseUnitsDiffer, doseNeverReached, doseNotSupplied, doseAboveCeiling, titrationWithoutEffect, unsafeNumber, openCourse,
    totalAboveCeiling, ceilingByWeight, sessionTotalDiffers, supplementWithoutDose, doseOutsideMedication, stepMissesLimit, tooManySteps, anaesthesiaDose,
    unsafeAbbreviation,
    agreementNotAsked,
    implausibleDose,
    // Safety
    sustainedNotSeen, emergencyWithoutContact,
    dischargeEitherEnough, emergencyRoleAbsent,
    dosingWithoutMonitoring, noVitalsBeforeDose, monitoringEndsEarly, dosingWithoutDischarge, drivingWithoutDuration,
    dosingWithoutStopRule, stopRuleNotWatched, emergencyIncomplete,
    // Who is eligible, and what conditions decide
    conditionNeverMet, conditionAlwaysMet, nobodyEligible, redundantCriterion, boundaryConflict, branchNeverTaken, branchesOverlap,
    doseGap, remissionAtEntry, checkNeverPassed, conditionsMultiply,
    // Scenarios
    scenarioFails,
    // Values, criteria and outcomes
    studyWithoutEndpoint, endpointWithoutObjective, heldBackwards,
    objectiveWithoutEndpoint,
    thresholdOutsideRange, implausibleThreshold, thresholdUnit, scoreWithoutTotal, unknownChoice, wrongDirection, percentWithoutZero, valueNotCollected,
    valueTakenTooLate, valueMayExpire, recallLongerThanInterval, collectedUnused, equalsOnScore, pregnancyTestOnce,
    labelContradicts, stopRuleReversed, treatsAndRates,
    unusedCriterion, notTakenAtVisit, baselineNotMeasured, endpointNotMeasured, decisionWithoutOtherwise, decisionDataMissing, instrumentRange,
    bandsOverlap,
    // What somebody accepts
    waiverUnknownCode, waiverOfError, waiverIncomplete, waiverUnused, waiverExpired,
];

const nothingAround: Surroundings = { library: () => [], imported: () => [], profile: () => undefined, today: () => undefined, settings: noSettings };

/** What is known about all rules by their codes, for what is set. */
const factsOf = once((settings: Settings): Context['codes'] =>
    new Map(rules.map(rule => [rule.code, { level: levelOf(rule, settings), waivable: isWaivable(rule) }])));

/**
 * What the rules find in one file, each finding where its cause stands: what a protocol takes over may stand in another file.
 * What somebody accepts is among it, with its waiver.
 * @param document the file, possibly half written
 * @param surroundings names that the file could use: without them, a forgotten `use standard` is told like any other unknown name
 */
export function find(document: ProtocolDocument, surroundings = nothingAround): readonly Finding[] {
    const codes = factsOf(surroundings.settings);
    const context = createContext(document, surroundings, codes);
    const readable = isReadable(document);
    const active = rules.filter(({ code, waitsForReadableText }) => (readable || !waitsForReadableText) && codes.get(code)?.level !== 'off');
    const found = atPaths(document, active.flatMap(rule => atLevel(rule.find(context), codes.get(rule.code)?.level)));
    const among = active.flatMap(rule => atLevel(rule.findAmong?.(context, found) ?? [], codes.get(rule.code)?.level));
    return [...withWaivers(context, found), ...among];
}

/** Findings with what they count as; those that count as ever stay the same objects. */
function atLevel(findings: readonly Finding[], level: Level | undefined): readonly Finding[] {
    return level === undefined || level === 'off' || findings[0]?.severity === level ? findings : findings.map(finding => ({ ...finding, severity: level }));
}

/** Whether a file can be read to its end. */
export function isReadable(document: ProtocolDocument): boolean {
    return !document.issues.some(({ code }) => code === 'unreadable' || code === 'unclosed-text');
}

/**
 * Everything that is wrong in one file, in the order of the text: the same text always gives the same findings.
 * @param document the file
 * @param found what the rules find in it
 * @param bases what is found in the files that it takes something over from
 */
export function shown(document: ProtocolDocument, found: readonly Finding[], bases: Bases): readonly Finding[] {
    const findings = [...shownAtHome(document, found, bases)].sort(inTextOrder);
    return findings.filter((finding, index) => index === 0 || inTextOrder(findings[index - 1]!, finding) !== 0);
}

function inTextOrder(a: Finding, b: Finding): number {
    return a.range.start - b.range.start || a.range.end - b.range.end || compare(a.code, b.code) || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
