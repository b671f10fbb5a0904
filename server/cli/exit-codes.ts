/** What the command line ends with. */
export const exitCodes = {
    /** Nothing at or above what `--fail-on` asks for. */
    fine: 0,
    /** Something was found: findings, files that differ, files to be formatted. */
    findings: 1,
    /** The command is used wrongly, or something cannot be read or written. */
    usage: 2,
    /** A fault in Regimen itself. */
    fault: 3,
} as const;
