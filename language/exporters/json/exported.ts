/**
 * What never leaves the file: places in the text, the author's spelling of what is exported as data, the kinds a name could have had,
 * and where an element comes from, which the protocol's `extends` lists once.
 */
type KeptBack = 'inheritedFrom' | 'range' | 'nameRange' | 'labelRange' | 'choiceRange' | 'written' | 'kinds';

type Forgotten<Model, Contract, Dropped> = Exclude<keyof Model, keyof Contract | KeptBack | Dropped>;

/**
 * The contract type that a model type is exported as; a field of either that is left out does not compile.
 * A field of the contract that is missing is a type error as it stands; a field of the model that the contract does not have
 * turns the result into a type that nothing fits and whose one property names the field. `Dropped` lists what is left out on purpose.
 */
export type Exported<Model, Contract, Dropped extends PropertyKey = never> =
    [Forgotten<Model, Contract, Dropped>] extends [never] ? Contract : { readonly leftOut: Forgotten<Model, Contract, Dropped> };
