import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Condition, Lasting } from '../condition.js';
import { anchor } from './anchor.js';
import { compact } from './compact.js';
import { rangeOf, report, writtenOf, type Build } from './context.js';
import { fits, refTo } from './element.js';
import { figuresOf, quantity } from './quantity.js';
import { span } from './span.js';

/** What a patient has, had, or has in the family. */
export function diagnosed(build: Build, node: Torn<ast.HasTerm | ast.HistoryTerm>): Condition | undefined {
    const diagnosis = refTo(build, node.condition, fits.diagnosis);
    const shared = { at: anchor(build, node.anchor), range: rangeOf(build, node) };
    if (!diagnosis) {
        return undefined;
    }
    if (node.$type === 'HistoryTerm') {
        return compact<Condition & { kind: 'diagnosis' }>({ kind: 'diagnosis', when: node.family === true ? 'family' : 'ever', diagnosis, ...shared });
    }
    const confirmedBy = refTo(build, node.instrument, fits.observable);
    return compact<Condition & { kind: 'diagnosis' }>({
        kind: 'diagnosis', when: 'current', diagnosis, lasting: lasting(build, node.length), confirmedBy, ...shared,
    });
}

/** What a patient takes, or has stopped taking for some time. */
export function exposure(build: Build, node: Torn<ast.TakesTerm | ast.OffTerm>): Condition | undefined {
    const drug = refTo(build, node.drug, fits.drug);
    const time = lasting(build, node.length);
    const shared = { at: anchor(build, node.anchor), range: rangeOf(build, node) };
    if (!drug) {
        return undefined;
    }
    if (node.$type === 'OffTerm') {
        return time && compact<Condition & { kind: 'off' }>({ kind: 'off', drug, lasting: time, ...shared });
    }
    return compact<Condition & { kind: 'takes' }>({
        kind: 'takes',
        drug,
        within: span(build, node.span, { what: 'the time', example: '7 days' }),
        lasting: time,
        unchanged: node.unchanged === true,
        above: quantity(build, node.dose, { what: 'the dose', example: '8 mg', unitNeeded: true }),
        ...shared,
    });
}

/** How long something has lasted. One figure alone could be the least or the most, so it is asked for. */
export function lasting(build: Build, node: Torn<ast.Length> | undefined): Lasting | undefined {
    const read = span(build, node?.span, { what: 'the time', example: '4 weeks' });
    if (!node || !read) {
        return undefined;
    }
    const place = { written: writtenOf(build, node), range: rangeOf(build, node) };
    if (node.bound !== undefined) {
        return node.bound === 'at least' ? { atLeast: read.lower, ...place } : { atMost: read.upper, ...place };
    }
    if (!node.span || !figuresOf(node.span)?.high) {
        report(build, 'not-a-range', place.range, { written: place.written, what: 'how long', example: `at least ${place.written}` });
        return undefined;
    }
    return { atLeast: read.lower, atMost: read.upper, ...place };
}
