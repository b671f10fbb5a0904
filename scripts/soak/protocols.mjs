// Protocols without end, for trying Regimen on very many: a tree like that of many clinics, the same for the same numbers.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { protocolFile } from '../bench/protocols.mjs';
import { root } from '../node24.mjs';

/** So many files lie in the folder of each clinic. */
const perClinic = 100;

/** The texts that are varied: those that stand on their own. */
function originals() {
    return ['examples', 'language/templates']
        .flatMap(folder => readdirSync(join(root, folder)).filter(name => name.endsWith('.protocol')).sort().map(name => readFileSync(join(root, folder, name), 'utf8')))
        .filter(text => !/^import /m.test(text) && !/rows from/.test(text));
}

/** Numbers from 0 to below 1 by a seed, the same on every machine. */
function numbers(seed) {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
    };
}

/** A variation: some counts and waits are others, and some lines are gone, so that there are errors of many kinds. */
function varied(text, next) {
    return text
        .replace(/\b(\d{1,3})( (?:times|days?|weeks?|min|h|mg)\b)/g, (whole, number, unit) => (next() < 0.05 ? `${Math.max(1, Number(number) + Math.floor(next() * 7) - 3)}${unit}` : whole))
        .split('\n').filter(line => line.endsWith('{') || line.trim() === '}' || next() >= 0.004).join('\n');
}

/** What the protocols of a clinic share; those of other clinics have other people and rooms. */
const shared = clinic => `team {
    role clinicNurse${clinic}  "Nurse of clinic ${clinic}"
    role clinicDoctor${clinic} "Doctor of clinic ${clinic}" { licence MD or DO }
}

setting clinicRoom${clinic} "Room ${clinic % 7 + 1}" {
    equipment oxygen, suction
}
`;

/** A text that imports what the clinic shares; one in three accepts what is found of a role that it adds, and one in three accepts it no longer. */
function importing(text, clinic, next) {
    const used = text.replace(/^use standard$/m, 'use standard\nimport "shared/clinic.protocol"');
    const draw = next();
    const until = draw < 1 / 3 ? '2100-01-31' : draw < 2 / 3 ? '2020-01-31' : undefined;
    const allow = until === undefined ? '' : `\n    allow unused-definition on helper because "Joins later." by "Medical director" until ${until}`;
    return used.replace(/^(protocol \w+ .*\{)$/m, `$1${allow}`).replace(/^( *)team \{$/m, `$1team {\n$1    role helper "Helper, supervised by the doctor" { supervised by clinicDoctor${clinic} }`);
}

/** One in two hundred is a file of many protocols, one in fifty a long protocol; the others are as long as the examples. */
function lengthened(text, index, next) {
    return index % 200 === 150 ? protocolFile(1500 + Math.floor(next() * 1500)) : index % 50 === 25 ? protocolFile(300 + Math.floor(next() * 400)) : text;
}

/** Writes so many protocols below a folder: a hundred for each clinic, beside what they share and, for every second one, what is set there. */
export function writeProtocols(folder, count) {
    const texts = originals();
    for (let index = 0; index < count; index++) {
        const clinic = Math.floor(index / perClinic);
        const inside = join(folder, String(clinic).padStart(4, '0'));
        if (index % perClinic === 0) {
            mkdirSync(join(inside, 'shared'), { recursive: true });
            writeFileSync(join(inside, 'shared', 'clinic.protocol'), shared(clinic));
            if (clinic % 2 === 1) {
                writeFileSync(join(inside, 'regimen.yaml'), 'rules:\n    missing-window: error\n');
            }
        }
        const next = numbers(index + 1);
        const text = lengthened(varied(texts[index % texts.length], next), index, next);
        writeFileSync(join(inside, `${String(index).padStart(5, '0')}.protocol`), index % 4 === 3 ? importing(text, clinic, next) : text);
    }
}
