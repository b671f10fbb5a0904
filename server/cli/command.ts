import type { Environment } from './environment.js';

/** One option of a command. */
export interface Option {
    /** Without the dashes. */
    readonly name: string;
    /** What stands after it in the help; absent for an option that takes no value. */
    readonly value?: string;
    /** The values it takes, where they are known beforehand. */
    readonly choices?: readonly string[];
    /** In one line. What holds when it is not given stands here too. */
    readonly help: string;
}

/** What is asked of a command: a well-formed use of what it declares. */
export interface Request {
    readonly operands: readonly string[];
    /** The value of an option, if it is given. */
    readonly value: (option: string) => string | undefined;
    /** Whether an option is given. */
    readonly has: (option: string) => boolean;
}

/** One command of the command line. */
export interface Command {
    readonly name: string;
    /** What it does, in one line. */
    readonly summary: string;
    /** What may stand after its name: how it reads in the help, and at least and at most how many. */
    readonly operands: { readonly text: string; readonly least: number; readonly most: number };
    readonly options: readonly Option[];
    /** Whole sentences that the help ends with. */
    readonly notes: string;
    /** Does it. Gives the exit code; what the person can put right is thrown as an `InputProblem`. */
    readonly run: (request: Request, environment: Environment) => number | Promise<number>;
}
