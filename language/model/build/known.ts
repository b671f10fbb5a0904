import type * as ast from '../../generated/ast.js';
import { partOf, type Torn } from '../../syntax/tree.js';
import type { Known, KnownFact, KnownFrom } from '../scenario.js';
import { anchor } from './anchor.js';
import { compact } from './compact.js';
import { measurement } from './condition.js';
import { rangeOf, rangeOfPart, writtenOf, type Build } from './context.js';
import { fits, refTo, textOf } from './element.js';
import { quantity } from './quantity.js';
import { singleDuration, span } from './span.js';
import { negateDuration } from '../../syntax/duration.js';
import { wholeNumber } from './whole.js';

/** Something that is known of a patient; nothing where it names nothing. */
export function known(build: Build, node: Torn<ast.Fact>): Known | undefined {
    const fact = knownFact(build, node);
    const from = 'time' in node && node.time ? knownFrom(build, node.time) : undefined;
    return fact && compact<Known>({ ...fact, from, written: writtenOf(build, node), range: rangeOf(build, node) });
}

function knownFact(build: Build, node: Torn<ast.Fact>): KnownFact | undefined {
    switch (node.$type) {
        case 'MissedFact': {
            const missed = anchor(build, node.anchor);
            return missed && { kind: 'missed', anchor: missed };
        }
        case 'ArmFact': {
            const arm = refTo(build, node.arm, fits.arm);
            return arm && { kind: 'arm', arm };
        }
        case 'JudgedFact': {
            const role = refTo(build, node.role, fits.role);
            return role && { kind: 'judgement', role, statement: textOf(build, node, 'statement') ?? '', holds: node.negated !== true };
        }
        case 'DiagnosedFact': {
            const diagnosis = refTo(build, node.condition, fits.diagnosis);
            const lasting = span(build, node.length, { what: 'the time', example: '4 weeks' });
            const when = node.family ? 'family' : node.ever ? 'ever' : 'current';
            return diagnosis && compact<KnownFact & { kind: 'diagnosis' }>({ kind: 'diagnosis', when, diagnosis, lasting, holds: node.negated !== true });
        }
        case 'TakenFact': case 'LastTakenFact':
            return taken(build, node);
        case 'AgreedFact': {
            const item = refTo(build, node.item, fits.consentItem);
            const consent = refTo(build, node.consent, fits.consent);
            const holds = node.negated !== true;
            return item ? { kind: 'agreement', item, holds } : consent && { kind: 'consented', consent, holds };
        }
        case 'ValueFact':
            return valueFact(build, node);
        default:
            return undefined;
    }
}

function taken(build: Build, node: Torn<ast.TakenFact | ast.LastTakenFact>): KnownFact | undefined {
    const drug = refTo(build, node.drug, fits.drug);
    if (!drug) {
        return undefined;
    }
    if (node.$type === 'LastTakenFact') {
        const ago = span(build, node.ago, { what: 'the time since the last dose', example: '5 days' });
        return ago && { kind: 'drug', drug, ago, holds: true };
    }
    return compact<KnownFact & { kind: 'drug' }>({
        kind: 'drug', drug, holds: node.negated !== true,
        lasting: span(build, node.length, { what: 'the time', example: '4 weeks' }),
        dose: quantity(build, node.dose, { what: 'the dose', example: '8 mg', unitNeeded: true }),
    });
}

function valueFact(build: Build, node: Torn<ast.ValueFact>): KnownFact | undefined {
    const value = measurement(build, node.value);
    if (!value) {
        return undefined;
    }
    if (node.choice !== undefined) {
        return { kind: 'choice', value, choice: node.choice, choiceRange: rangeOfPart(build, node, partOf(node, 'choice')) };
    }
    const amount = quantity(build, node.amount, { what: value.written, example: `${value.written} 15` });
    return amount && { kind: 'value', value, amount };
}

/** From when on something is so. */
function knownFrom(build: Build, node: Torn<ast.FactTime>): KnownFrom | undefined {
    const range = rangeOf(build, node);
    if (node.$type === 'FactDay') {
        const day = wholeNumber(build, node, 'day', 'the day');
        return day === undefined ? undefined : { kind: 'day', day, written: writtenOf(build, node), range };
    }
    const visit = anchor(build, node.anchor);
    const offset = singleDuration(build, node.offset, { what: 'the time into the session', example: '40 min' });
    return visit && compact<KnownFrom & { kind: 'visit' }>({
        kind: 'visit', anchor: visit, offset: offset && node.sign !== '+' ? negateDuration(offset) : offset, range,
    });
}
