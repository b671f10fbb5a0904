import { DefaultLexer, type LexerResult } from 'langium';

/**
 * Cuts a text into words. Words that were cut, and perhaps mended, beforehand can be laid in for the next reading,
 * because Langium's parser always asks for the words of a text itself.
 */
export class ProtocolLexer extends DefaultLexer {
    private prepared: LexerResult | undefined;

    /** Lays in the words that the next call of {@link tokenize} gives, whatever text it is asked about. */
    prepare(words: LexerResult): void {
        this.prepared = words;
    }

    override tokenize(text: string): LexerResult {
        const words = this.prepared ?? super.tokenize(text);
        this.prepared = undefined;
        return words;
    }
}
