import { conditions } from '../analysis/conditions.js';
import type { Condition } from '../model/condition.js';
import type { SourceRange } from '../model/element.js';
import { defineRule, structural, type Fix } from './kit.js';
import type { Context } from './support/context.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** `and` and `or` side by side. */
export const mixedAndOr = defineRule({
    code: 'mixed-and-or',
    severity: 'error',
    summary: '`and` and `or` stand side by side without parentheses.',
    why: 'People group such a sentence in two ways, and the two treat different patients.',
    messages: { mixed: 'This can be read in two ways, because `and` and `or` stand side by side. Put parentheses around what belongs together.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9, GAD7
    }
    include severe "Severe" when PHQ9 >= 20 or GAD7 >= 15 <|and|> prescriber judges "severe"
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9, GAD7
    }
    include severe "Severe" when (PHQ9 >= 20 or GAD7 >= 15) and prescriber judges "severe"
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'mixed-and-or')) {
            const joints = jointsOf(detail(issue, 'written'));
            const terms = conditionAround(context, issue.range)?.of ?? [];
            const fixes = terms.length === joints.length + 1 ? (['and', 'or'] as const).map(inner => grouping(terms, joints, inner)) : [];
            report('mixed', {}, issue.range, { fixes });
        }
    },
});

type Joint = 'and' | 'or';
type Joined = Extract<Condition, { readonly kind: 'all' | 'any' }>;

/** The words that join the parts of a condition, outside parentheses and quotes. */
function jointsOf(written: string): readonly Joint[] {
    const joints: Joint[] = [];
    let depth = 0;
    for (const [word] of written.matchAll(/"(?:\\.|[^"\\])*"?|“[^”]*”?|[()]|[\w-]+/g)) {
        depth += word === '(' ? 1 : word === ')' ? -1 : 0;
        if (depth === 0 && (word === 'and' || word === 'or')) {
            joints.push(word);
        }
    }
    return joints;
}

/** The innermost joined condition around a place. */
function conditionAround(context: Context, { start, end }: SourceRange): Joined | undefined {
    const holds = (condition: Condition): boolean => condition.range.start <= start && end <= condition.range.end;
    const inside = (condition: Condition): readonly Joined[] => {
        if (!holds(condition)) {
            return [];
        }
        switch (condition.kind) {
            case 'all':
            case 'any':
                return [condition, ...condition.of.flatMap(inside)];
            case 'not':
                return inside(condition.of);
            default:
                return [];
        }
    };
    return context.protocols.flatMap(facts => conditions(facts.protocol).flatMap(({ condition }) => inside(condition))).at(-1);
}

/** A fix with parentheses around each run of terms that is joined by `inner`. */
function grouping(terms: readonly Condition[], joints: readonly Joint[], inner: Joint): Fix {
    const edits = terms.flatMap(({ range }, index) => {
        const [before, after] = [joints[index - 1] === inner, joints[index] === inner];
        return before === after
            ? []
            : [after ? { range: { ...range, end: range.start }, newText: '(' } : { range: { ...range, start: range.end }, newText: ')' }];
    });
    return { title: `Put parentheses around what is joined by \`${inner}\``, edits, preferred: false };
}
