/** Texts that would act or break the layout if they became part of a page. */
export const attacks = {
    'script': '</text></title></style></script><script>alert(1)</script>',
    'handler': '"><img src=x onerror="alert(1)"><svg onload=\'alert(1)\'>',
    'attribute': '" onmouseover="alert(1)" style="position:fixed" x=\'',
    'address': 'javascript:alert(1)',
    'comment': '--><iframe srcdoc="<script>alert(1)</script>"></iframe><!--',
    'direction': '\u202eבדיקה\u2066 שלום \u200f',
    'pictures': '👩🏽‍⚕️🧠💉'.repeat(40),
    'long': 'x'.repeat(5000),
} as const;

/** A copy of a model with every text that an author writes freely replaced: labels, names, prose, sources, addresses; not ids and what they lead to. */
export function poisoned<Value>(value: Value, attack: string, key = ''): Value {
    if (typeof value === 'string') {
        return (freely.has(key) ? attack : value) as Value;
    }
    if (Array.isArray(value)) {
        return value.map(item => poisoned(item, attack, key)) as Value;
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const replaced = Object.entries(value).map(([name, inner]) => [name, freely.has(name) || typeof inner === 'object' ? poisoned(inner, attack, name) : inner]);
    return Object.fromEntries(replaced) as Value;
}

/** The names of fields whose text is shown as it is written. */
const freely = new Set(['label', 'name', 'written', 'statement', 'text', 'url', 'edition', 'reviewed', 'to', 'path', 'locator', 'reason', 'person', 'owner', 'number', 'handOuts', 'steps', 'topic']);
