/** What the tests use of the units library, which has no types of its own. */
declare module '@lhncbc/ucum-lhc' {
    interface Conversion {
        readonly status: 'succeeded' | 'failed' | 'error';
        readonly toVal: number | null;
    }
    const ucumLhc: {
        readonly UcumLhcUtils: { getInstance(): { convertUnitTo(from: string, value: number, to: string): Conversion } };
        readonly UnitTables: { getInstance(): { allUnitsByDef(): readonly { readonly csCode_: string }[] } };
    };
    export default ucumLhc;
}
