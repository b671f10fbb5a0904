import { CodeActionKind } from 'vscode-languageserver';
import type { DaysPoint, NominalRule, Timing } from '../../../language/generated/ast.js';
import { stretchOf, type AstNode } from '../../../language/syntax/tree.js';
import type { View } from '../session.js';
import { protocolNodes } from './members.js';
import type { Offers } from './offer.js';

/** Days that are listed become a frequency with these days for an example, and such a frequency becomes days again. */
export const days: Offers = {
    kinds: [CodeActionKind.RefactorRewrite],
    at({ session, view, place }) {
        const line = view && timingLines(view).find(each => stretchOf(each).start <= place.start && place.end <= stretchOf(each).end);
        const rewritten = line && (asFrequency(line) ?? asDays(line));
        if (!view || !line || !rewritten) {
            return [];
        }
        const { start, end } = { start: stretchOf(line.rules[0]!).start, end: stretchOf(line.rules.at(-1)!).end };
        const range = { uri: view.checked.uri, start, end };
        const title = `Write \`${rewritten.text}\`: ${rewritten.binds ? 'these days bind' : 'the days are only an example then'}`;
        return [{ title, kind: CodeActionKind.RefactorRewrite, edit: () => session.edit([{ range, newText: rewritten.text }]) }];
    }
};

interface Rewritten {
    readonly text: string;
    /** Whether the days have to be kept. */
    readonly binds: boolean;
}

function timingLines(view: View): Timing[] {
    const visits = protocolNodes(view).flatMap(({ members }) => members).filter(({ $type }) => $type === 'Session' || $type === 'Visit');
    const lines = visits.flatMap(visit => ('members' in visit ? visit.members as readonly AstNode[] : []));
    return lines.filter((line): line is Timing => line.$type === 'Timing');
}

/** `on days 1, 4, 8 and 11` is twice a week for 2 weeks; `on days 1, 15 and 29` is every 14 days. A window stays. */
function asFrequency({ rules }: Timing): Rewritten | undefined {
    const [first, ...others] = rules;
    const numbers = first?.$type === 'DaysPoint' ? wholeDays(first) : undefined;
    if (!numbers || numbers.length < 2 || others.some(({ $type }) => $type !== 'WindowRule')) {
        return undefined;
    }
    const how = evenly(numbers) ?? weekly(numbers);
    const rest = others.map(rule => `, ${rule.$cstNode?.text ?? ''}`).join('');
    return how === undefined ? undefined : { text: `${how}${rest}, nominal days ${numbers.join(', ')}`, binds: false };
}

function asDays({ rules }: Timing): Rewritten | undefined {
    const nominal = rules.find(({ $type }) => $type === 'NominalRule') as NominalRule | undefined;
    const numbers = nominal && wholeDays(nominal);
    const others = rules.filter(rule => rule !== nominal && rule.$type !== 'WindowRule');
    const windows = rules.filter(({ $type }) => $type === 'WindowRule').map(rule => `, ${rule.$cstNode?.text ?? ''}`).join('');
    if (!numbers || numbers.length < 2 || others.some(({ $type }) => $type !== 'CountRule' && $type !== 'CadenceRule')) {
        return undefined;
    }
    return [evenly(numbers), weekly(numbers)].includes(others.map(rule => (rule.$cstNode?.text ?? '').replace(/\s+/g, ' ')).join(', '))
        ? { text: `on days ${numbers.join(', ')}${windows}`, binds: true } : undefined;
}

/** The days, where they rise and do not pass from before day 1 to after it: there is no day 0. */
function wholeDays({ days: written }: DaysPoint | NominalRule): readonly number[] | undefined {
    const numbers = written.map(each => Number(each.replace('−', '-').replace(/\s/g, '')));
    const rises = numbers.every((number, index) => Number.isSafeInteger(number) && number > 0 && (index === 0 || number > numbers[index - 1]!));
    return rises ? numbers : undefined;
}

function evenly(numbers: readonly number[]): string | undefined {
    const gap = numbers[1]! - numbers[0]!;
    const isEven = numbers.every((number, index) => index === 0 || number - numbers[index - 1]! === gap);
    return isEven ? `${numbers.length} times, every ${gap === 1 ? '1 day' : `${gap} days`}` : undefined;
}

/** As often in each week, counted from the first day. */
function weekly(numbers: readonly number[]): string | undefined {
    const weeks = new Map<number, number>();
    numbers.forEach(number => weeks.set(Math.floor((number - numbers[0]!) / 7), (weeks.get(Math.floor((number - numbers[0]!) / 7)) ?? 0) + 1));
    const [often] = weeks.values();
    const length = Math.max(...weeks.keys()) + 1;
    const isSteady = weeks.size === length && [...weeks.values()].every(count => count === often);
    const word = often === 2 ? 'twice' : `${often ?? 0} times`;
    return isSteady && length > 1 && often !== 1 ? `${word} a week for ${length} weeks` : undefined;
}
