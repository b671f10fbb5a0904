import type { Phrases } from '../catalogue.js';

/** Headings of what an editor shows about a name. */
const headings: Phrases = {
    'About': 'Betrifft', 'After': 'Nach', 'Allocation': 'Zuteilung', 'At': 'Zeitpunkt', 'Begins at': 'Beginnt bei', 'Branch': 'Zweig', 'By weight': 'Nach Gewicht',
    'Due': 'Fällig', 'Enrols': 'Schließt ein', 'Every': 'Alle', 'Fields': 'Felder', 'Filled by': 'Ausgefüllt durch', 'For': 'Für',
    'Goes to': 'Geht an', 'Hands out': 'Gibt mit', 'Masked': 'Verblindet', 'Not before': 'Nicht vor', 'Otherwise': 'Sonst', 'Over': 'Über',
    'Points': 'Zeitpunkte', 'Procedure': 'Verfahren', 'Readings': 'Messungen', 'Registered as': 'Registriert als', 'Rule': 'Regel',
    'Sites': 'Standorte', 'Takes': 'Erhebt', 'Treatment': 'Behandlung', 'Until': 'Bis', 'Watches': 'Überwacht', 'Within': 'Innerhalb',
    'Address': 'Adresse', 'Aim': 'Ziel', 'Answers': 'Antworten', 'Approach': 'Therapieansatz', 'Asks': 'Verlangt', 'Bands': 'Stufen', 'By': 'Durch',
    'Changed here': 'Hier geändert', 'Changed lines': 'Geänderte Zeilen', 'Codes': 'Codes', 'Columns': 'Spalten', 'Consists of': 'Besteht aus', 'Contact': 'Kontakt',
    'Covers': 'Betrifft', 'Days': 'Tage', 'Dose': 'Dosis', 'Edition': 'Fassung', 'Effect': 'Wirkung', 'Equipment': 'Ausstattung', 'Expected': 'Erwartet',
    'From': 'Von', 'Further patients': 'Weitere Patienten', 'Given': 'Gegeben', 'Gives': 'Verabreicht', 'Goes on when': 'Geht weiter, wenn', 'Higher is': 'Höher ist',
    'In one session': 'In einer Sitzung', 'In the place of': 'Anstelle von', 'Items': 'Fragen', 'Jurisdiction': 'Rechtsraum', 'Last read': 'Zuletzt gelesen',
    'Lasts': 'Dauer', 'Left out here': 'Hier weggelassen', 'Level': 'Stufe', 'Licence': 'Zulassung', 'Lines': 'Zeilen', 'Lowered': 'Senkung',
    'Never above': 'Nie über', 'Obtained by': 'Eingeholt durch', 'Part': 'Teil', 'Patients': 'Patienten', 'Place': 'Ort', 'Profile': 'Profil', 'Raised': 'Erhöhung',
    'Range': 'Bereich', 'Rated by': 'Beurteilt durch', 'Recall': 'Erfragter Zeitraum', 'Rights': 'Rechte', 'Roles': 'Rollen', 'Route': 'Applikationsweg',
    'Scales': 'Skalen', 'Sessions': 'Sitzungen', 'Somebody else than': 'Jemand anderes als', 'Source': 'Quelle', 'Staff': 'Personal', 'Step': 'Schritt',
    'Substances': 'Wirkstoffe', 'Supervised by': 'Beaufsichtigt durch', 'Supplied as': 'Geliefert als', 'Switched off': 'Abgeschaltet',
    'Taken over from': 'Übernommen aus', 'Timing': 'Zeitpunkt', 'To': 'An', 'Total': 'Gesamtwert', 'Training': 'Schulung', 'Unit': 'Einheit', 'Value': 'Wert',
    'Version': 'Version', 'Was': 'War', 'When': 'Wann',
    'On': 'Am', 'Hash of this text': 'Hash dieses Textes', 'approval': 'Freigabe',
    'This is the hash of the text as it stands here: it is the one that was approved.': 'Das ist der Hash des Textes, wie er hier steht: Er ist der, der freigegeben wurde.',
    'This is not the hash of the text as it stands here: what it means has changed since it was approved.':
        'Das ist nicht der Hash des Textes, wie er hier steht: Was er bedeutet, hat sich seit der Freigabe geändert.',
    'This is no hash of a protocol. Let `regimen approve` write the line.': 'Das ist kein Hash eines Protokolls. Lassen Sie `regimen approve` die Zeile schreiben.',
    'has a task here': 'hat hier eine Aufgabe',
    'asked for by `{profile}`': 'verlangt von `{profile}`',
};

/** What can be done at a place. */
const actions: Phrases = {
    'Fix everything that has one right answer': 'Alles beheben, worauf es eine richtige Antwort gibt',
    'Fix all {n} findings `{code}` in this file': 'Alle {n} Befunde `{code}` in dieser Datei beheben',
    'Turn `{code}` off in regimen.yaml': '`{code}` in regimen.yaml abschalten',
    'Count `{code}` as an error in regimen.yaml': '`{code}` in regimen.yaml als Fehler einstufen',
    'Count `{code}` as a warning in regimen.yaml': '`{code}` in regimen.yaml als Warnung einstufen',
    'Count `{code}` as a remark in regimen.yaml': '`{code}` in regimen.yaml als Hinweis einstufen',
    'Show the page about `{code}`': 'Die Seite zu `{code}` zeigen',
    'Move the {kind} `{name}` to `{file}`': '`{name}` ({kind}) nach `{file}` verschieben',
    'Take what is used of `{path}` into the protocol': 'Was von `{path}` verwendet wird, ins Protokoll holen',
    'Sort the imports and remove those that nothing uses': 'Importe ordnen und unbenutzte entfernen',
    'Add a scenario for the limit `{limit}`': 'Ein Szenario für die Grenze `{limit}` einfügen',
    'Add a scenario in which {goal}': 'Ein Szenario einfügen, in dem gilt: {goal}',
    'Add a scenario for a patient who meets `{clause}`': 'Ein Szenario für einen Patienten einfügen, der `{clause}` erfüllt',
    'Add a scenario for a patient who does not meet `{clause}`': 'Ein Szenario für einen Patienten einfügen, der `{clause}` nicht erfüllt',
    'Something else stands on its lines.': 'Auf den Zeilen steht noch etwas anderes.',
    'Give it lines of its own first.': 'Geben Sie ihm zuerst eigene Zeilen.',
    'It takes the place of something in the protocol that this one extends, so it has to stay here.': 'Es tritt an die Stelle von etwas im erweiterten Protokoll und muss deshalb hier bleiben.',
    'A finding about it is accepted in this protocol, so it has to stay here.': 'Ein Befund dazu ist in diesem Protokoll hingenommen, deshalb muss es hier bleiben.',
    'The source leaves open some of it, and `silent on` says so for this protocol alone.': 'Die Quelle lässt einiges davon offen, und `silent on` gilt nur für dieses Protokoll.',
    'Part of this file cannot be read yet.': 'Ein Teil dieser Datei ist noch nicht lesbar.',
    'Put that right first.': 'Berichtigen Sie das zuerst.',
    'Nothing of it is used here.': 'Nichts davon wird hier verwendet.',
    'The import can be removed.': 'Der Import kann entfallen.',
    'It is used outside the protocol too, or by several protocols, so it has to stay outside them.': 'Es wird auch außerhalb des Protokolls oder von mehreren Protokollen verwendet und muss deshalb draußen bleiben.',
    'This protocol extends one of that file, which has to stay where it is.': 'Dieses Protokoll erweitert eines aus jener Datei, das dort bleiben muss.',
    'Something else stands on its lines, or part of the text cannot be read yet.': 'Auf den Zeilen steht noch etwas anderes, oder ein Teil des Textes ist noch nicht lesbar.',
};

/** What is refused, and what an author is told in passing. */
const refusals: Phrases = {
    'Regimen could not do this because of a fault of its own, not of the protocol.': 'Regimen konnte das wegen eines eigenen Fehlers nicht tun, nicht wegen des Protokolls.',
    'The log of the language server has the details.': 'Näheres steht im Protokoll des Sprachservers.',
    'The editor does not need this any more.': 'Der Editor braucht das nicht mehr.',
    'There is already a {kind} `{name}`.': 'Es gibt schon `{name}` ({kind}).',
    'Choose another name.': 'Wählen Sie einen anderen Namen.',
    'There is no file with scenarios: it is neither open nor on the disk.': 'Es gibt keine Datei mit Szenarien: Sie ist weder geöffnet noch gespeichert.',
    'There is no file to show: it is neither open nor on the disk.': 'Es gibt keine Datei zum Anzeigen: Sie ist weder geöffnet noch gespeichert.',
    'There is no file to export: it is neither open nor on the disk.': 'Es gibt keine Datei zum Exportieren: Sie ist weder geöffnet noch gespeichert.',
    'Only a name can be renamed.': 'Nur ein Name kann umbenannt werden.',
    'Put the cursor on one.': 'Setzen Sie den Cursor auf einen.',
    'Nothing has the name `{name}`, so there is nothing to rename.': 'Nichts heißt `{name}`, also gibt es nichts umzubenennen.',
    '`{name}` belongs to the standard library, which cannot be changed.': '`{name}` gehört zur Standardbibliothek, die nicht geändert werden kann.',
    'Declare one of your own and use that.': 'Legen Sie etwas Eigenes an und verwenden Sie das.',
    'The same word in comments and texts': 'Dasselbe Wort in Anmerkungen und Texten',
    'There is no command `{name}`.': 'Es gibt keinen Befehl `{name}`.',
    'There is no view `{name}`.': 'Es gibt keine Ansicht `{name}`.',
    'There is no format `{name}`.': 'Es gibt kein Format `{name}`.',
    'There is no protocol to write a scenario into.': 'Es gibt kein Protokoll, in das ein Szenario geschrieben werden könnte.',
    'The timing lines of the protocol contradict each other, so there is no course to write down.':
        'Die Zeitangaben des Protokolls widersprechen einander, also gibt es keinen Verlauf aufzuschreiben.',
    'A scenario counts days and has no dates, so the date of the first day is left out.': 'Ein Szenario zählt Tage und kennt keine Daten, deshalb entfällt das Datum des ersten Tages.',
    'A scenario cannot say on which day a visit is held, so visits that were moved by hand are left out.':
        'Ein Szenario kann nicht sagen, an welchem Tag ein Termin stattfindet, deshalb entfallen von Hand verschobene Termine.',
    'There is no such page about a rule.': 'Eine solche Seite zu einer Regel gibt es nicht.',
    'The standard library has no such file.': 'Die Standardbibliothek hat keine solche Datei.',
    'This file holds no protocol, so there is nothing to export.': 'Diese Datei enthält kein Protokoll, also gibt es nichts zu exportieren.',
    'This file holds no protocol `{name}`.': 'Diese Datei enthält kein Protokoll `{name}`.',
    'The format `{name}` needs the day on which the course begins, as in 2027-01-04.': 'Das Format `{name}` braucht den Tag, an dem der Verlauf beginnt, zum Beispiel 2027-01-04.',
    'The protocol has one error and cannot be exported.': 'Das Protokoll hat einen Fehler und kann nicht exportiert werden.',
    'The protocol has {n} errors and cannot be exported.': 'Das Protokoll hat {n} Fehler und kann nicht exportiert werden.',
    '`{file}`, which this file imports, has one error, so the protocol cannot be exported.': '`{file}`, das diese Datei importiert, hat einen Fehler, deshalb kann das Protokoll nicht exportiert werden.',
    '`{file}`, which this file imports, has {n} errors, so the protocol cannot be exported.': '`{file}`, das diese Datei importiert, hat {n} Fehler, deshalb kann das Protokoll nicht exportiert werden.',
    'Correct it first; no file was written.': 'Berichtigen Sie ihn zuerst; es wurde keine Datei geschrieben.',
    'Correct them first; no file was written.': 'Berichtigen Sie sie zuerst; es wurde keine Datei geschrieben.',
    'The text has changed since.': 'Der Text hat sich inzwischen geändert.',
    'Ask once more what can be done here.': 'Fragen Sie noch einmal, was hier möglich ist.',
};

/** What is said beside the names of a list. */
const details: Phrases = {
    'standard library': 'Standardbibliothek',
    'example': 'Beispiel',
    'of {base}': 'aus {base}',
    'A block with more about it.': 'Ein Block mit mehr dazu.',
    'row {n}: {message}': 'Zeile {n}: {message}',
};

/** What an editor shows and refuses. */
export const editor: Phrases = { ...headings, ...actions, ...refusals, ...details };
